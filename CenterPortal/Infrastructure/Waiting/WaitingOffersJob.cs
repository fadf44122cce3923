using CenterPortal.Data;
using CenterPortal.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Infrastructure.Waiting;

/// <summary>Passes on offers that ran out while nobody did anything.</summary>
internal sealed class WaitingOffersJob(PortalWrites writes, IDbContextFactory<PortalDb> contexts, WaitingLists lists, TimeProvider clock) : IRecurringJob
{
    private const int MostQueues = 200;

    public string Name => "waiting-offers";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public TimeSpan AtMost => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var queue in await LapsedAsync(ct))
            await writes.RunAsync((db, token) => lists.AdvanceAsync(db, queue, token), ct);
    }

    private async Task<IReadOnlyList<string>> LapsedAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<WaitingEntry>().Where(e => e.EndedAt == null && e.OfferUntil <= now).Select(e => e.Queue).Distinct().Order().Take(MostQueues).ToListAsync(ct);
    }
}
