using CenterPortal.Data;
using CenterPortal.Infrastructure.Files;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Files;

/// <summary><c>/files/{id}/{name}</c>: downloads, only of articles that readers may see. The name in the address is for people; the id decides.</summary>
internal static class DownloadEndpoint
{
    public static void MapDownloads(this IEndpointRouteBuilder app) =>
        app.MapMethods("/files/{id:int}/{name}", [HttpMethods.Get, HttpMethods.Head], ServeAsync).AllowAnonymous().WithMetadata(new SandboxedAnswerAttribute()).RequireRateLimiting(RateLimits.Costly);

    private static async Task<IResult> ServeAsync(int id, HttpContext http, IDbContextFactory<PortalDb> contexts, FileStore files, DownloadCounter counter, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.Set<Article>().AsNoTracking().Where(a => a.Publication != null && a.Withdrawal == null && a.Trashing == null)
            .SelectMany(a => a.Attachments).Where(f => f.Id == id && f.StoredName != null)
            .Select(f => new { f.Name, f.StoredName }).SingleOrDefaultAsync(ct);
        if (found is null || files.Open(found.StoredName!) is not { } content) return Results.NotFound();
        http.Response.Headers.ContentDisposition = ContentDispositions.Attachment(found.Name);
        http.Response.Headers.CacheControl = "private, no-cache";
        if (!http.IsHeadOnly() && http.Request.Headers.Range.Count == 0) counter.Count(id);
        return Results.Stream(content, "application/octet-stream", enableRangeProcessing: true);
    }
}
