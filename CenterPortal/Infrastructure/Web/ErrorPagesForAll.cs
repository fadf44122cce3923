namespace CenterPortal.Infrastructure.Web;

/// <summary>
/// Lets every refused request have the error page, whatever its method was. The page is looked up before any other step
/// sees the second request, and there is none for DELETE; a form without its token leaves a content type and no content,
/// which the framework takes for a page.
/// </summary>
public static class ErrorPagesForAll
{
    /// <summary>Adds the step; must stand right behind the status code pages.</summary>
    public static IApplicationBuilder UseErrorPagesForAll(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        await next(http);
        if (http.Response.StatusCode < StatusCodes.Status400BadRequest || http.Response.HasStarted || http.Response.ContentLength > 0) return;
        http.Response.ContentType = null;
        if (!HttpMethods.IsHead(http.Request.Method)) http.Request.Method = HttpMethods.Get;
    });
}
