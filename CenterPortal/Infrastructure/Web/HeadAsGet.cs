namespace CenterPortal.Infrastructure.Web;

/// <summary>
/// Razor pages answer GET alone, but link checkers and messengers ask with HEAD. They get the same headers; the server
/// itself leaves the body out, since it still knows how the request began (RFC 9110, section 9.3.2).
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
        HttpMethods.IsHead(http.Request.Method) ? AskAsync(http, next) : next(http));

    private static async Task AskAsync(HttpContext http, RequestDelegate next)
    {
        http.Items[Asked] = HttpMethods.Head;
        http.Request.Method = HttpMethods.Get;
        try
        {
            await next(http);
        }
        finally
        {
            http.Request.Method = HttpMethods.Head;
        }
    }
}
