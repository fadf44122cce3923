using Microsoft.AspNetCore.Diagnostics;

namespace CenterPortal.Infrastructure.Web;

/// <summary>
/// Razor pages answer GET alone, but link checkers and messengers ask with HEAD. They get the same headers; the server
/// itself leaves the body out, since it still knows how the request began (RFC 9110, section 9.3.2). Error pages are
/// Razor pages too, so they are asked for with GET whatever the request was.
/// </summary>
public static class HeadAsGet
{
    private static readonly object Asked = new();

    /// <summary>True when only the headers were asked for, though the method reads GET.</summary>
    public static bool IsHeadOnly(this HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Items.ContainsKey(Asked);
    }

    /// <summary>Adds the translation; must stand before routing.</summary>
    public static IApplicationBuilder UseHeadAsGet(this IApplicationBuilder app) => app.Use((http, next) =>
        HttpMethods.IsHead(http.Request.Method) || IsErrorPage(http) ? AskAsync(http, next) : next(http));

    // An error page is asked for again with the method that failed; a form's page would want a token and answer nothing.
    private static bool IsErrorPage(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;

    private static async Task AskAsync(HttpContext http, RequestDelegate next)
    {
        var method = http.Request.Method;
        if (HttpMethods.IsHead(method)) http.Items[Asked] = method;
        http.Request.Method = HttpMethods.Get;
        try
        {
            await next(http);
        }
        finally
        {
            http.Request.Method = method;
        }
    }
}
