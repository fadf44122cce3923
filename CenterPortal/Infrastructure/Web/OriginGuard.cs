namespace CenterPortal.Infrastructure.Web;

/// <summary>
/// Refuses WebSockets and hub requests that come from another site's page. Browsers send Origin with every WebSocket
/// and hubs accept any by default (RFC 6455, section 10.2).
/// </summary>
public static class OriginGuard
{
    private static readonly PathString[] Guarded = ["/live", "/_blazor"];

    /// <summary>Adds the guard in front of the hubs.</summary>
    public static IApplicationBuilder UseOriginGuard(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (IsGuarded(http) && http.Request.Headers.Origin is { Count: > 0 } origin && !IsOwn(origin.ToString(), http.Request))
            return Refusal.WriteAsync(http, StatusCodes.Status403Forbidden, "다른 사이트에서 온 연결은 받지 않습니다.");
        return next(http);
    });

    private static bool IsGuarded(HttpContext http) =>
        http.WebSockets.IsWebSocketRequest || Array.Exists(Guarded, path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an Origin header names this portal as the request reached it.</summary>
    internal static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own)
        && Uri.Compare(from, own, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
