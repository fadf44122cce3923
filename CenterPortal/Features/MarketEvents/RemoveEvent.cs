using CenterPortal.Data;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents;

/// <summary>Removes a draft. What readers have seen is never removed: it is called off.</summary>
public sealed class RemoveEvent(PortalWrites writes, EventActs acts, TimeProvider clock)
{
    /// <summary>Removes it.</summary>
    public Task<EventOutcome> HandleAsync(int id, long version, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.ManageEvents, token)) return EventOutcome.NotAllowed;
        if (await db.Set<MarketEvent>().SingleOrDefaultAsync(e => e.Id == id, token) is not { } market) return EventOutcome.NoEvent;
        if (market.Version != version) return EventOutcome.Stale;
        if (market.Publication is not null) return new EventOutcome("공개한 일정은 지우지 않고 취소합니다. 보던 사람들이 알 수 있게 하려는 것입니다.", id);
        await acts.KeepAsync(db, market, "일정 초안 지움", new EventAct(null, "removed", Before: SaveEvent.Said(market.Plan)), by, clock.GetUtcNow().UtcDateTime, null, token);
        db.Remove(market);
        return new EventOutcome(null, id);
    }, ct);
}
