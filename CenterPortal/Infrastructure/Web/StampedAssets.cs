namespace CenterPortal.Infrastructure.Web;

/// <summary>
/// Fonts are named in a style sheet, where the build cannot put fingerprints; their addresses carry a stamp of the
/// content instead, and what is asked for by its stamp may be kept for ever.
/// </summary>
public static class StampedAssets
{
    /// <summary>Adds the header.</summary>
    public static IApplicationBuilder UseStampedAssets(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Request.Path.StartsWithSegments("/fonts", StringComparison.Ordinal) && http.Request.Query.ContainsKey("v"))
        {
            http.Response.OnStarting(() =>
            {
                if (http.Response.StatusCode == StatusCodes.Status200OK) http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Task.CompletedTask;
            });
        }

        return next(http);
    });
}
