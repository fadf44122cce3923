using CenterPortal.Features.Media.Files;
using CenterPortal.Features.Media.Pictures;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace CenterPortal.Features.Media;

/// <summary>Where the studio's scripts send pictures and files: one file a form, answered in JSON.</summary>
internal static class UploadEndpoints
{
    public static void MapUploads(this IEndpointRouteBuilder app)
    {
        // A script follows the way to sign in without noticing; it is told that it must.
        var uploads = app.MapGroup("").RequireAuthorization(Policies.Write).RequireRateLimiting(RateLimits.Costly).DisableCookieRedirect()
            .WithMetadata(new RequireAntiforgeryTokenAttribute(), new RequestSizeLimitAttribute(UploadForm.MostRequest));
        uploads.MapPost(Urls.PictureUploads, (HttpContext http, AddPicture add) => TakeAsync(http, add.HandleAsync));
        uploads.MapPost(Urls.FileUploads, (HttpContext http, AddFile add) => TakeAsync(http, add.HandleAsync));
    }

    private static async Task<IResult> TakeAsync<T>(HttpContext http, Func<Guid, string, byte[], CancellationToken, Task<(T? Added, UploadRefusal? Refusal)>> take)
        where T : class
    {
        http.Response.Headers.CacheControl = "no-store";
        if (http.User.PersonId() is not { } by) return Refuse(UploadRefusal.NotAllowed);
        var (name, content, unread) = await UploadForm.ReadAsync(http);
        if (unread is not null) return Refuse(unread);
        var (added, refusal) = await take(by, name, content, http.RequestAborted);
        return refusal is null ? Results.Json(added, statusCode: StatusCodes.Status201Created) : Refuse(refusal);
    }

    private static IResult Refuse(UploadRefusal refusal) => Results.Json(new { error = refusal.Sentence }, statusCode: refusal.Status);
}
