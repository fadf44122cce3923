using CenterPortal.Infrastructure.Web;
using Microsoft.AspNetCore.Diagnostics;

namespace CenterPortal.Components.Layout;

/// <summary>The address in the reader's address bar, which on an error page is not the one being rendered.</summary>
internal static class ShownAddress
{
    /// <summary>The path.</summary>
    public static PathString PathOf(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? http.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? http.Request.Path;

    /// <summary>Path and query, encoded. Of a page that is kept for others only what tells it from other pages: their links must not carry one reader's extras.</summary>
    public static string Of(HttpContext http)
    {
        var query = http.Features.Get<IStatusCodeReExecuteFeature>() is { } led ? new QueryString(led.OriginalQueryString) : http.Request.QueryString;
        if (http.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is { } page)
            query = QueryString.Create(http.Request.Query.Where(q => page.Query.Concat(page.FreeQuery).Contains(q.Key, StringComparer.OrdinalIgnoreCase)));
        return PathOf(http) + query;
    }
}
