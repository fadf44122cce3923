using CenterPortal.Data;
using CenterPortal.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Editing;

/// <summary>What nobody has gone on writing for ninety days goes; what was thrown away or saved goes after a week.</summary>
internal sealed class DraftHousekeeping(PortalWrites writes, TimeProvider clock) : IRecurringJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);
    private static readonly TimeSpan KeptAfterEnd = TimeSpan.FromDays(7);

    public string Name => "draft-housekeeping";

    public TimeSpan Every => TimeSpan.FromHours(12);

    public TimeSpan AtMost => TimeSpan.FromMinutes(10);

    public Task RunAsync(CancellationToken ct) => writes.RunAsync((db, token) =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (old, ended) = (now - Kept, now - KeptAfterEnd);
        return db.Set<Draft>().Where(d => d.SavedAt < old || d.DiscardedAt < ended || d.TakenAt < ended).ExecuteDeleteAsync(token);
    }, ct);
}
