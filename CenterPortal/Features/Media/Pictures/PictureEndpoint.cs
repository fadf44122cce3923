using CenterPortal.Data;
using CenterPortal.Features.Media.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Files;
using CenterPortal.Infrastructure.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace CenterPortal.Features.Media.Pictures;

/// <summary>
/// <c>/images/{id}/{width}.{format}</c>: renditions of pictures. Readers get those that something public shows, staff get
/// all; for everyone else there is none. Kept for five minutes, then asked for again: a picture taken back is gone.
/// </summary>
internal static class PictureEndpoint
{
    private const int MarkLength = 16;

    public static void MapPictures(this IEndpointRouteBuilder app) =>
        app.MapMethods("/images/{id:int}/{width:int}.{format:regex(^(webp|avif|jpg)$)}", [HttpMethods.Get, HttpMethods.Head], ServeAsync).AllowAnonymous().WithMetadata(new SandboxedAnswerAttribute());

    private static async Task<IResult> ServeAsync(
        int id, int width, string format, HttpContext http, IDbContextFactory<PortalDb> contexts, IEnumerable<IPictureSubjects> subjects,
        IAuthorizationService authorization, FileStore files, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var stored = await db.Set<Picture>().AsNoTracking().Where(p => p.Id == id && p.Removal == null).SelectMany(p => p.Files)
            .Where(f => f.Width == width && f.Format == format).Select(f => f.StoredName).SingleOrDefaultAsync(ct);
        if (stored is null) return Results.NotFound();
        var isPublic = await db.IsShownAsync(id, subjects, ct);
        if (!isPublic && !(await authorization.AuthorizeAsync(http.User, Policies.Studio)).Succeeded) return Results.NotFound();
        if (files.Open(stored) is not { } content) return Results.NotFound();
        http.Response.Headers.CacheControl = isPublic ? "public, max-age=300, must-revalidate" : "private, no-store";
        // Random, and another one when an id comes back with an older backup.
        return Results.Stream(content, PictureFormats.TypeOf(format), entityTag: new EntityTagHeaderValue($"\"{stored[..MarkLength]}\""));
    }
}
