using CenterPortal.Data;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Infrastructure.Jobs;

/// <summary>
/// Logs a change when a time boundary passes, once across processes. It looks at the clock every second at most, so a
/// suspended machine or changed hours cannot make it sleep through one.
/// </summary>
public sealed class BoundaryJob(IEnumerable<ITimeBoundary> boundaries, PortalWrites writes, IDbContextFactory<PortalDb> contexts, TimeProvider clock, ILogger<BoundaryJob> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Late = TimeSpan.FromDays(3);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateTime? seen = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var after = seen ??= await LastPassedAsync(stoppingToken);
                var next = await NextAsync(after, stoppingToken);
                var now = clock.GetUtcNow().UtcDateTime;
                if (next is { } at && at <= now)
                {
                    await PassAsync(at, stoppingToken);
                    seen = at;
                    continue;
                }

                var wait = next is { } later && later - now < Look ? later - now : Look;
                await Task.Delay(wait, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                log.LogError(e, "Time boundary after {Seen} could not be logged; trying again", seen);
                await Task.Delay(Look, clock, stoppingToken);
            }
        }
    }

    // Boundaries that passed while no process ran are logged late: a page left open over a restart at midnight still hears.
    private async Task<DateTime> LastPassedAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var earliest = now - Late;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var last = await db.Set<BoundaryPassed>().Where(b => b.At > earliest && b.At <= now).OrderByDescending(b => b.At).FirstOrDefaultAsync(ct);
        return last?.At ?? now;
    }

    private async Task<DateTime?> NextAsync(DateTime after, CancellationToken ct)
    {
        DateTime? next = null;
        foreach (var boundary in boundaries)
            if (await boundary.NextAsync(after, ct) is { } at && (next is null || at < next))
                next = at;
        return next;
    }

    private Task PassAsync(DateTime at, CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        foreach (var boundary in boundaries)
        {
            if (await boundary.NextAsync(at.AddTicks(-1), token) != at) continue;
            if (await db.Set<BoundaryPassed>().AnyAsync(b => b.Name == boundary.Name && b.At == at, token)) continue;
            db.Add(new BoundaryPassed { Name = boundary.Name, At = at });
            await boundary.LogAsync(db, at, token);
        }
    }, ct);
}
