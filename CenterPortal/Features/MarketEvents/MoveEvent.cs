using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents;

/// <summary>Moves an event to another day at the same hours, or copies it there as a draft.</summary>
public sealed class MoveEvent(PortalWrites writes, EventActs acts, TimeProvider clock)
{
    /// <summary>Moves it.</summary>
    public Task<EventOutcome> HandleAsync(int id, long version, DateOnly day, Guid? by, CancellationToken ct = default) => acts.RunAsync(id, by, version, (_, market, now, _) =>
    {
        if (market.Cancellation is not null) return Task.FromResult(EventAct.Refused("취소한 일정입니다. 먼저 취소를 되돌려 주세요."));
        if (market.From == day) return Task.FromResult(EventAct.Nothing);
        var plan = On(market, day);
        if (WrongDay(plan, now) is { } wrong) return Task.FromResult(EventAct.Refused(wrong));
        var before = SaveEvent.Said(market.Plan);
        market.Take(plan, now);
        market.MarkByHand();
        return Task.FromResult(new EventAct("일정 옮김", "moved", Before: before, After: SaveEvent.Said(plan)));
    }, ct);

    /// <summary>Copies it, with its booths but without anyone's promise to come: who holds them is asked anew.</summary>
    public Task<EventOutcome> CopyAsync(int id, DateOnly day, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.ManageEvents, token)) return EventOutcome.NotAllowed;
        if (await db.Set<MarketEvent>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, token) is not { } market) return EventOutcome.NoEvent;
        var (now, plan) = (clock.GetUtcNow().UtcDateTime, On(market, day));
        if (WrongDay(plan, now) is { } wrong) return new EventOutcome(wrong, id);
        var copy = new MarketEvent();
        copy.Take(plan, now);
        db.Add(copy);
        await db.SaveChangesAsync(token);
        foreach (var booth in await db.Set<Booth>().AsNoTracking().Where(b => b.EventId == id).OrderBy(b => b.Id).Take(EventLimits.Booths).ToListAsync(token))
            db.Add(new Booth { EventId = copy.Id, Label = booth.Label, Row = booth.Row, Column = booth.Column });
        await acts.KeepAsync(db, copy, "일정 복사", new EventAct(null, After: SaveEvent.Said(plan)), by, now, null, token);
        return new EventOutcome(null, copy.Id, copy.Version);
    }, ct);

    /// <summary>The plan of the same hours on another day.</summary>
    internal static EventPlan On(MarketEvent market, DateOnly day)
    {
        var starts = SeoulTime.ToUtc(day, TimeOnly.FromDateTime(SeoulTime.ToLocal(market.StartsAt)));
        return market.Plan with { StartsAt = starts, EndsAt = starts + (market.EndsAt - market.StartsAt) };
    }

    private static string? WrongDay(EventPlan plan, DateTime now) =>
        plan.EndsAt <= now ? "이미 지난 날로는 옮길 수 없습니다." : plan.StartsAt > now.AddDays(EventLimits.FarthestDays) ? "앞으로 두 해 안의 날짜를 골라 주세요." : null;
}
