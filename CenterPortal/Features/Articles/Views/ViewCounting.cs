using System.Globalization;

namespace CenterPortal.Features.Articles.Views;

/// <summary>Counts readings in front of the page cache, so that a page served from memory is counted like any other.</summary>
internal static class ViewCounting
{
    private static readonly string[] Bots =
        ["bot", "crawl", "spider", "slurp", "yeti", "daum", "facebookexternalhit", "kakaotalk-scrap", "preview", "curl", "wget", "python", "monitor"];

    /// <summary>Adds the counting.</summary>
    public static IApplicationBuilder UseViewCounting(this IApplicationBuilder app)
    {
        var counter = app.ApplicationServices.GetRequiredService<ViewCounter>();
        return app.Use(async (http, next) =>
        {
            await next(http);
            if (http.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified && Article(http.Request) is { } id && Visitor(http.Request) is { } visitor)
                counter.Count(id, visitor);
        });
    }

    // Runs for every request, so it looks at the path's letters before it makes anything.
    private static int? Article(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method)) return null;
        var path = request.Path.Value.AsSpan();
        if (!path.StartsWith("/news/", StringComparison.OrdinalIgnoreCase)) return null;
        var slash = path[6..].IndexOf('/');
        return slash > 0 && int.TryParse(path[(7 + slash)..], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }

    private static string? Visitor(HttpRequest request)
    {
        var agent = request.Headers.UserAgent.ToString();
        if (agent.Length == 0 || Array.Exists(Bots, bot => agent.Contains(bot, StringComparison.OrdinalIgnoreCase))) return null;
        if (request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase)) return null;
        return $"{request.HttpContext.Connection.RemoteIpAddress}|{agent}";
    }
}
