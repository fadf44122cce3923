using CenterPortal.Data;
using CenterPortal.Infrastructure.Changes;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Infrastructure.Jobs;

/// <summary>Changes are a way to be heard, not a record: those older than a week have been heard by every process.</summary>
internal sealed class ChangeLogHousekeeping(PortalWrites writes, TimeProvider clock) : IRecurringJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public string Name => "change-log-housekeeping";

    public TimeSpan Every => TimeSpan.FromHours(6);

    public TimeSpan AtMost => TimeSpan.FromMinutes(10);

    public Task RunAsync(CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        var before = clock.GetUtcNow().UtcDateTime - Kept;
        // The newest row stays, so that the sequence a fresh process starts from never falls back.
        var newest = await db.Set<Change>().MaxAsync(c => (long?)c.Sequence, token) ?? 0;
        await db.Set<Change>().Where(c => c.At < before && c.Sequence < newest).ExecuteDeleteAsync(token);
        await db.Set<BoundaryPassed>().Where(b => b.At < before).ExecuteDeleteAsync(token);
    }, ct);
}
