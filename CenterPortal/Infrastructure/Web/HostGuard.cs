namespace CenterPortal.Infrastructure.Web;

/// <summary>
/// Refuses requests under a name that is not the portal's, in words. The framework's own filter answers with an empty
/// page, and that before any of the portal's headers are on it.
/// </summary>
public static class HostGuard
{
    private static readonly string[] Local = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Adds the guard. A request without a name (HTTP/1.0, as load balancers ask) passes.</summary>
    public static IApplicationBuilder UseHostGuard(this IApplicationBuilder app)
    {
        var portal = app.ApplicationServices.GetRequiredService<PortalSettings>().BaseUrl;
        string[] own = [portal.Host, portal.IdnHost, .. Local];
        var assumed = HostString.FromUriComponent(portal);
        return app.Use((http, next) =>
        {
            // Pages make absolute addresses from the request's name, so one without a name is given the portal's.
            if (!http.Request.Host.HasValue) http.Request.Host = assumed;
            return own.Contains(http.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
                ? next(http)
                : Refusal.WriteAsync(http, StatusCodes.Status400BadRequest, "이 이름으로는 누리집을 열 수 없습니다. 주소를 다시 확인해 주세요.");
        });
    }
}
