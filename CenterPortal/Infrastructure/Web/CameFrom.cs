namespace CenterPortal.Infrastructure.Web;

/// <summary>The page of this portal that a request came from.</summary>
internal static class CameFrom
{
    /// <summary>Path and query of that page; null when there is none, or when it is another site's.</summary>
    public static string? Of(HttpContext http) =>
        Uri.TryCreate(http.Request.Headers.Referer.ToString(), UriKind.Absolute, out var from)
        && string.Equals(from.Authority, http.Request.Host.Value, StringComparison.OrdinalIgnoreCase)
        && !from.PathAndQuery.StartsWith("//", StringComparison.Ordinal)
            ? from.PathAndQuery
            : null;
}
