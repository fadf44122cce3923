using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CenterPortal.Infrastructure.Web;

/// <summary>
/// Says which answers may come from memory: reading pages for anonymous readers, one entry per address, display choice
/// and encoding. It runs for every request, also those answered from memory, so what only a rendering needs is in
/// <see cref="PageRendering"/>.
/// </summary>
public sealed class PublicPagePolicy : IOutputCachePolicy
{
    private const int MostEncodings = 200;
    private static readonly ConcurrentDictionary<string, string> Encodings = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<(DisplayPreference View, string Encoding), string> Prefixes = new();

    /// <inheritdoc />
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        var page = http.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>();
        context.EnableOutputCaching = page is not null && IsKept(http, page);
        if (!context.EnableOutputCaching) return ValueTask.CompletedTask;

        context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
        if (http.Request.QueryString.HasValue && Array.Exists(page!.Query, http.Request.Query.ContainsKey)) context.CacheVaryByRules.QueryKeys = page.Query;
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.CacheKeyPrefix = Prefixes.GetOrAdd((DisplayPreference.Of(http), Encoding(http)), static kind => $"{kind.View}-{kind.Encoding}");
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc />
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie))
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    private static bool IsKept(HttpContext http, PublicPageAttribute page) =>
        (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        && http.User.Identity?.IsAuthenticated != true
        && StringValues.IsNullOrEmpty(http.Request.Headers[HeaderNames.Authorization])
        && ArePlain(http.Request.RouteValues)
        && (!http.Request.QueryString.HasValue || !Array.Exists(page.FreeQuery, http.Request.Query.ContainsKey));

    // "042" and "+42" open the same page as "42"; were they kept, anyone could fill the cache with one article.
    private static bool ArePlain(RouteValueDictionary values)
    {
        foreach (var (_, value) in values)
            if (value is string { Length: > 0 } text && !char.IsAsciiLetter(text[0]) && !(text[0] is >= '1' and <= '9' && char.IsAsciiDigit(text[^1]))
                && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && text != number.ToString(CultureInfo.InvariantCulture))
                return false;
        return true;
    }

    // The compression itself decides, so that nobody gets an encoding that was refused with q=0. Browsers send a handful of texts.
    private static string Encoding(HttpContext http)
    {
        var accepted = http.Request.Headers.AcceptEncoding.ToString();
        if (Encodings.TryGetValue(accepted, out var known)) return known;
        var name = http.RequestServices.GetRequiredService<IResponseCompressionProvider>().GetCompressionProvider(http)?.EncodingName ?? "none";
        if (Encodings.Count < MostEncodings) Encodings.TryAdd(accepted, name);
        return name;
    }
}
