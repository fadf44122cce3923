using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace CenterPortal.Infrastructure.Web;

/// <summary>Addresses of a feature for search engines.</summary>
public interface ISitemapSource
{
    /// <summary>The paths, with the instant (UTC) of the last change when it is known.</summary>
    Task<IReadOnlyList<(string Path, DateTime? Changed)>> GetAsync(CancellationToken ct);
}

/// <summary><c>/robots.txt</c> and <c>/sitemap.xml</c> (sitemaps.org 0.9).</summary>
public static class WellKnownEndpoints
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Maps both.</summary>
    public static void MapWellKnown(this IEndpointRouteBuilder app)
    {
        app.MapGet("/robots.txt", (PortalSettings settings) => Results.Text(
            $"User-agent: *\nDisallow: /preferences\nDisallow: /studio\nDisallow: /me\nSitemap: {new Uri(settings.BaseUrl, "/sitemap.xml")}\n", "text/plain", Encoding.UTF8)).AllowAnonymous();
        app.MapGet("/sitemap.xml", WriteAsync).AllowAnonymous().WithMetadata(new PublicPageAttribute("news"));
    }

    private static async Task<IResult> WriteAsync(IEnumerable<ISitemapSource> sources, PortalSettings settings, CancellationToken ct)
    {
        var set = new XElement(Sitemap + "urlset", new XElement(Sitemap + "url", new XElement(Sitemap + "loc", settings.BaseUrl.AbsoluteUri)));
        foreach (var source in sources)
            foreach (var (path, changed) in await source.GetAsync(ct))
                set.Add(new XElement(
                    Sitemap + "url",
                    new XElement(Sitemap + "loc", new Uri(settings.BaseUrl, path).AbsoluteUri),
                    changed is { } at ? new XElement(Sitemap + "lastmod", at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)) : null));
        return Results.Text(new XDeclaration("1.0", "utf-8", null) + "\n" + set, "application/xml", Encoding.UTF8);
    }
}
