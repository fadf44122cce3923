using CenterPortal.Identity;
using CenterPortal.Infrastructure.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace CenterPortal.Features.Editing;

/// <summary>Where the editor's script posts what is being written. A circuit's messages are too small for texts and die with it.</summary>
internal static class DraftEndpoint
{
    private const int LargestBody = 1024 * 1024;

    /// <summary>Maps the address.</summary>
    public static void MapDrafts(this IEndpointRouteBuilder app) =>
        app.MapPost(Urls.StudioDrafts, KeepAsync).RequireAuthorization(Policies.Write).RequireRateLimiting(RateLimits.Costly).WithMetadata(new RequestSizeLimitAttribute(LargestBody));

    private static async Task<IResult> KeepAsync(HttpContext http, IAntiforgery antiforgery, SaveDraft drafts)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return StaleForms.Refuse();
        if (http.Request.ContentLength > LargestBody) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (http.User.PersonId() is not { } by || await ReadAsync(http) is not { Subject: not null, Title: not null, Html: not null, Fields: not null } input) return Results.BadRequest();
        var outcome = await drafts.HandleAsync(input, by, http.RequestAborted);
        return outcome switch
        {
            { Place: { } place } => Results.Json(new { place.Subject, place.Address, outcome.Stamp }),
            _ when outcome == DraftOutcome.NotThere => Results.Json(new { sentence = outcome.Refusal }, statusCode: StatusCodes.Status404NotFound),
            _ => Results.Json(new { sentence = outcome.Refusal }, statusCode: StatusCodes.Status422UnprocessableEntity),
        };
    }

    private static async Task<DraftInput?> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType()) return null;
        try
        {
            return await http.Request.ReadFromJsonAsync<DraftInput>(http.RequestAborted);
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or BadHttpRequestException)
        {
            return null;
        }
    }
}
