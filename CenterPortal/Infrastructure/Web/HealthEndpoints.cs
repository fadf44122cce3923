using CenterPortal.Data;
using CenterPortal.Infrastructure.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CenterPortal.Infrastructure.Web;

/// <summary><c>/healthz/live</c> says that the process answers; <c>/healthz/ready</c> that it can serve.</summary>
public static class HealthEndpoints
{
    private const string Ready = "ready";

    /// <summary>Adds the readiness checks.</summary>
    public static IServiceCollection AddPortalHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", tags: [Ready])
            .AddCheck<ChangeLogCheck>("changes", tags: [Ready]);
        return services;
    }

    /// <summary>Maps both addresses; they tell no details to the world.</summary>
    public static void MapPortalHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/healthz/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/healthz/ready", new() { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
    }
}

/// <summary>The database answers a read.</summary>
internal sealed class DatabaseCheck(IDbContextFactory<PortalDb> contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Set<Change>().OrderByDescending(c => c.Sequence).Select(c => c.Sequence).FirstOrDefaultAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

/// <summary>The reader of the change log is not stuck.</summary>
internal sealed class ChangeLogCheck(ChangeTail tail) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(tail.IsHealthy ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
