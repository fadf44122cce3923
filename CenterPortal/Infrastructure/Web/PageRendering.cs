using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace CenterPortal.Infrastructure.Web;

/// <summary>
/// What a page about to be rendered for memory takes with it: the sequence that it can have seen, its tags, its end at
/// the next time boundary, and a mark by which browsers ask whether their copy still stands. Stands behind the output
/// cache, so answers from memory do not pass here; they carry what was set when they were rendered.
/// </summary>
public static class PageRendering
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Adds the step.</summary>
    public static IApplicationBuilder UsePageRendering(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.Features.Get<IOutputCacheFeature>()?.Context is { EnableOutputCaching: true } context
            && http.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is { } page)
            await PrepareAsync(http, context, page);
        await next(http);
    });

    private static async Task PrepareAsync(HttpContext http, OutputCacheContext context, PublicPageAttribute page)
    {
        var services = http.RequestServices;
        context.Tags.Add(services.GetRequiredService<PageCache>().BeginTag);
        context.Tags.Add(PublicPageAttribute.SiteTag);
        foreach (var tag in page.Tags)
            context.Tags.Add(Fill(tag, http.Request.RouteValues));
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var boundary = await services.GetRequiredService<TimeBoundaries>().NextAsync(now, http.RequestAborted);
        context.ResponseExpirationTimeSpan = boundary is { } at && at - now < Longest ? at - now : Longest;
        // Set now, because the cache copies the headers before the answer starts; an answer that is no page loses its mark again.
        http.Response.Headers.ETag = $"W/\"{now.Ticks:x}-{context.CacheVaryByRules.CacheKeyPrefix}\"";
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.OnStarting(() =>
        {
            if (http.Response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status304NotModified)) http.Response.Headers.Remove(HeaderNames.ETag);
            return Task.CompletedTask;
        });
    }

    private static string Fill(string tag, RouteValueDictionary route)
    {
        var open = tag.IndexOf('{', StringComparison.Ordinal);
        return open < 0 ? tag : tag[..open] + route[tag[(open + 1)..^1]];
    }
}
