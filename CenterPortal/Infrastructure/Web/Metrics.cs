using System.Security.Cryptography;
using System.Text;
using CenterPortal.Infrastructure.Changes;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace CenterPortal.Infrastructure.Web;

/// <summary>
/// <c>/metrics</c>: the program's figures in the text form of Prometheus, for this machine and for whoever has the
/// operator's token. To everyone else there is no such page. Counting begins with the first reading: a portal that
/// nobody watches neither starts later nor works more for it, and Prometheus takes a counter from where it finds it.
/// </summary>
public static class Metrics
{
    private const string Address = "/metrics";
    private const string Scheme = "Bearer ";

    /// <summary>Adds the meters that are told.</summary>
    public static IServiceCollection AddPortalMetrics(this IServiceCollection services) => services.AddSingleton<PortalMeter>().AddSingleton<MetricsReading>();

    /// <summary>Maps the address.</summary>
    public static void MapPortalMetrics(this IEndpointRouteBuilder app)
    {
        var token = app.ServiceProvider.GetRequiredService<PortalSettings>().MetricsToken;
        app.MapGet(Address, (RequestDelegate)(http =>
        {
            if (MayRead(http, token)) return http.RequestServices.GetRequiredService<MetricsReading>().AnswerAsync(http);
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        })).AllowAnonymous();
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

/// <summary>Listens to the meters from the first reading on, and tells what they counted.</summary>
internal sealed class MetricsReading(IServiceProvider services) : IDisposable
{
    private static readonly string[] Meters =
    [
        PortalMeter.Name, "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting",
        "Microsoft.AspNetCore.Http.Connections", "Microsoft.AspNetCore.Components.Server.Circuits", "Microsoft.AspNetCore.Identity",
    ];

    private readonly Lock _begin = new();
    private MeterProvider? _meters;
    private RequestDelegate? _answer;

    public Task AnswerAsync(HttpContext http)
    {
        lock (_begin) _answer ??= Begin();
        return _answer(http);
    }

    public void Dispose() => _meters?.Dispose();

    private RequestDelegate Begin()
    {
        services.GetRequiredService<PortalMeter>();
        _meters = Sdk.CreateMeterProviderBuilder().AddMeter(Meters).AddPrometheusExporter().Build();
        return new ApplicationBuilder(services)
            .UseOpenTelemetryPrometheusScrapingEndpoint(_meters, predicate: _ => true, path: null, configureBranchedPipeline: null, optionsName: null)
            .Build();
    }
}
