using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Privacy;

/// <summary>At each start, writes down what the registered purposes say now when that is new.</summary>
internal sealed class PurposeHistory(Purposes purposes, TimeProvider clock) : ISeed
{
    public async Task SeedFactsAsync(PortalDb db, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var holding = await db.Set<PurposeEdition>().Where(e => e.Until == null).ToDictionaryAsync(e => e.Key, StringComparer.Ordinal, ct);
        foreach (var edition in holding.Values.Where(e => purposes.Find(e.Key) is not { } said || !e.Says(said))) edition.Until = now;
        var fresh = purposes.All.Where(p => holding.GetValueOrDefault(p.Key)?.Until != null || !holding.ContainsKey(p.Key)).ToArray();
        db.AddRange(fresh.Select(p => PurposeEdition.Of(p, now)));
        if (fresh.Length > 0 || holding.Values.Any(e => e.Until is not null)) db.LogChange(PrivacyChanges.Topic, "purposes", now.Ticks, "changed", now);
    }

    public Task SeedSamplesAsync(PortalDb db, CancellationToken ct) => Task.CompletedTask;

    public Task<SampleRemoval> RemoveSamplesAsync(PortalDb db, CancellationToken ct) => Task.FromResult(default(SampleRemoval));
}
