using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CenterPortal.Infrastructure.Web;

/// <summary>
/// Caches reading pages for anonymous readers, one entry per address, display choice and encoding. It takes what it
/// needs from the request: the options that hold it are themselves needed to make the page cache.
/// </summary>
public sealed class PublicPagePolicy : IOutputCachePolicy
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <inheritdoc />
    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        var page = http.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>();
        context.EnableOutputCaching = page is not null && IsKept(http, page);
        if (!context.EnableOutputCaching) return;

        context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
        context.CacheVaryByRules.QueryKeys = page!.Query;
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.VaryByValues["view"] = DisplayPreference.Of(http).ToString();
        context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(http);
        context.Tags.Add(http.RequestServices.GetRequiredService<PageCache>().BeginTag);
        context.Tags.Add(PublicPageAttribute.SiteTag);
        foreach (var tag in page.Tags)
            context.Tags.Add(Fill(tag, http.Request.RouteValues));
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var boundary = await http.RequestServices.GetRequiredService<TimeBoundaries>().NextAsync(now, cancellation);
        context.ResponseExpirationTimeSpan = boundary is { } at && at - now < Longest ? at - now : Longest;
        // Each rendering has its own mark, so a browser that comes back asks whether its copy still stands and gets 304.
        // Marks of an entry kept in memory replace this one.
        http.Response.Headers.ETag = $"W/\"{now.Ticks:x}-{context.CacheVaryByRules.VaryByValues["view"]}-{context.CacheVaryByRules.VaryByValues["encoding"]}\"";
        http.Response.Headers.CacheControl = "private, no-cache";
    }

    /// <inheritdoc />
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc />
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie))
        {
            context.AllowCacheStorage = false;
            response.Headers.Remove(HeaderNames.ETag);
        }

        return ValueTask.CompletedTask;
    }

    private static bool IsKept(HttpContext http, PublicPageAttribute page) =>
        (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        && http.User.Identity?.IsAuthenticated != true
        && StringValues.IsNullOrEmpty(http.Request.Headers[HeaderNames.Authorization])
        && http.Request.RouteValues.Values.All(IsPlain)
        && !page.FreeQuery.Any(http.Request.Query.ContainsKey);

    // "042" and "+42" open the same page as "42"; were they kept, anyone could fill the cache with one article.
    private static bool IsPlain(object? routeValue) =>
        routeValue is not string text || !int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
        || text == number.ToString(CultureInfo.InvariantCulture);

    // The compression itself decides, so that nobody gets an encoding that was refused with q=0.
    private static string Encoding(HttpContext http) =>
        http.RequestServices.GetRequiredService<IResponseCompressionProvider>().GetCompressionProvider(http)?.EncodingName ?? "none";

    private static string Fill(string tag, RouteValueDictionary route)
    {
        var open = tag.IndexOf('{', StringComparison.Ordinal);
        return open < 0 ? tag : tag[..open] + route[tag[(open + 1)..^1]];
    }
}
