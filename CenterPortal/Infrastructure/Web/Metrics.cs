using System.Security.Cryptography;
using System.Text;
using CenterPortal.Infrastructure.Changes;
using OpenTelemetry.Metrics;

namespace CenterPortal.Infrastructure.Web;

/// <summary>
/// <c>/metrics</c>: the program's figures in the text form of Prometheus, for this machine and for whoever has the
/// operator's token. To everyone else there is no such page.
/// </summary>
public static class Metrics
{
    private const string Address = "/metrics";
    private const string Scheme = "Bearer ";

    private static readonly string[] Meters =
    [
        PortalMeter.Name, "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting",
        "Microsoft.AspNetCore.Http.Connections", "Microsoft.AspNetCore.Components.Server.Circuits", "Microsoft.AspNetCore.Identity",
    ];

    /// <summary>Adds the meters that are told.</summary>
    public static IServiceCollection AddPortalMetrics(this IServiceCollection services)
    {
        services.AddSingleton<PortalMeter>();
        services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(Meters).AddPrometheusExporter());
        return services;
    }

    /// <summary>Maps the address.</summary>
    public static void MapPortalMetrics(this IEndpointRouteBuilder app)
    {
        app.ServiceProvider.GetRequiredService<PortalMeter>();
        var token = app.ServiceProvider.GetRequiredService<PortalSettings>().MetricsToken;
        app.MapPrometheusScrapingEndpoint(Address, meterProvider: null, branch => branch.Use(next => http =>
        {
            if (MayRead(http, token)) return next(http);
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }), optionsName: null).AllowAnonymous();
    }

    // Behind a proxy on this machine everyone comes from the loopback address; what a proxy has passed on says so itself.
    private static bool MayRead(HttpContext http, string? token) =>
        http.Request.Headers.Authorization.ToString() is { Length: > 0 } said
            ? token is not null && said.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && IsSame(said[Scheme.Length..].Trim(), token)
            : http.Connection.RemoteIpAddress is { } from && System.Net.IPAddress.IsLoopback(from)
                && !http.Request.Headers.ContainsKey("Forwarded") && !http.Request.Headers.ContainsKey("Via")
                && !http.Request.Headers.Keys.Any(name => name.StartsWith("X-", StringComparison.OrdinalIgnoreCase));

    private static bool IsSame(string said, string token) => CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(said)), SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
