using CenterPortal.Data;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents;

/// <summary>The beginning and the end of an event change pages by themselves.</summary>
internal sealed class EventBoundary(IDbContextFactory<PortalDb> contexts) : ITimeBoundary
{
    private const int MostAtOnce = 100;

    public string Name => EventTopics.Event;

    public async Task<DateTime?> NextAsync(DateTime utcNow, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var shown = db.Set<MarketEvent>().Where(e => e.Publication != null);
        var begins = await shown.Where(e => e.StartsAt > utcNow).MinAsync(e => (DateTime?)e.StartsAt, ct);
        var ends = await shown.Where(e => e.EndsAt > utcNow).MinAsync(e => (DateTime?)e.EndsAt, ct);
        return (begins, ends) is ({ } one, { } other) ? one < other ? one : other : begins ?? ends;
    }

    public async Task LogAsync(PortalDb db, DateTime utcInstant, CancellationToken ct)
    {
        foreach (var market in await db.Set<MarketEvent>().Where(e => (e.StartsAt == utcInstant || e.EndsAt == utcInstant) && e.Publication != null).OrderBy(e => e.Id).Take(MostAtOnce).ToListAsync(ct))
            await db.LogEventAsync(market, "boundary", utcInstant, ct: ct);
    }
}
