using CenterPortal.Data;
using CenterPortal.Features.MarketEvents.Queries;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents;

/// <summary>What becomes different on the day: another place, other hours, or nothing takes place.</summary>
/// <param name="VenueId">The new place; null to stay.</param>
/// <param name="From">New beginning, Seoul time <c>HH:mm</c>; null to keep both hours.</param>
/// <param name="To">New end.</param>
/// <param name="Reason">For readers; needed for a calling off.</param>
public sealed record WantedChange(int? VenueId, string? From, string? To, bool IsOff, string Reason);

/// <summary>
/// 당일 변경: one press on the morning of a market writes the change, its banner, its feed and its letters in one step. For five minutes it can
/// be taken back; the letters wait as long.
/// </summary>
public sealed class ChangeOnTheDay(EventActs acts)
{
    /// <summary>Changes it.</summary>
    public Task<EventOutcome> HandleAsync(int id, long version, WantedChange wanted, Guid? by, CancellationToken ct = default) => acts.RunAsync(id, by, version, async (db, market, now, token) =>
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var reason = SaveEvent.Shortened(wanted.Reason);
        if (await RefusalAsync(db, market, wanted, reason, now, token) is { } refusal) return EventAct.Refused(refusal);
        var prior = new PriorEvent(market.Plan, market.Former, market.Cancellation, market.IsByHand);
        if (wanted.IsOff) market.Cancel(by, now, reason);
        else market.Take(PlanOf(market, wanted), now, reason);
        market.MarkByHand();
        await KeepAsync(db, new EventUndo { EventId = id, Prior = prior, Version = market.Version, Until = now + EventUndo.Window }, token);
        var change = EventWords.Change(market, await db.VenuesOfAsync([market], token)) ?? "다시 처음 알린 대로 열립니다.";
        return new EventAct(wanted.IsOff ? "당일 취소" : "당일 변경", wanted.IsOff ? "cancelled" : "moved", Before: SaveEvent.Said(prior.Plan), After: change);
    }, ct);

    /// <summary>Takes the last change back, as long as nobody has been written to and nothing else was changed.</summary>
    public Task<EventOutcome> UndoAsync(int id, Guid? by, CancellationToken ct = default) => acts.RunAsync(id, by, version: null, async (db, market, now, token) =>
    {
        if (await db.Set<EventUndo>().SingleOrDefaultAsync(u => u.EventId == id, token) is not { } undo || undo.Version != market.Version || undo.Until <= now)
            return EventAct.Refused("되돌릴 수 있는 5분이 지났거나 그 뒤에 다시 바뀌었습니다. 지금 내용을 보고 새로 바꿔 주세요.");
        if (undo.Prior.Cancellation is null && market.Cancellation is not null) market.Revive(now);
        market.Restore(undo.Prior, now);
        db.Remove(undo);
        return new EventAct("당일 변경 되돌림", "moved", After: SaveEvent.Said(market.Plan), IsUndo: true);
    }, ct);

    /// <summary>The plan as it would be.</summary>
    internal static EventPlan PlanOf(MarketEvent market, WantedChange wanted)
    {
        var plan = market.Plan with { VenueId = wanted.VenueId ?? market.VenueId };
        return wanted.From is { } from && wanted.To is { } to && WantedEvent.Instant(SeoulTime.TableDate(market.From), from) is { } starts && WantedEvent.Instant(SeoulTime.TableDate(market.To), to) is { } ends
            ? plan with { StartsAt = starts, EndsAt = ends }
            : plan;
    }

    private static async Task<string?> RefusalAsync(PortalDb db, MarketEvent market, WantedChange wanted, string reason, DateTime now, CancellationToken ct)
    {
        if (market.Publication is null) return "아직 공개하지 않은 일정입니다. 그냥 고치시면 됩니다.";
        if (market.Cancellation is not null) return "이미 취소한 일정입니다.";
        if (market.EndsAt <= now) return "이미 끝난 일정입니다.";
        if (wanted.IsOff) return reason.Length == 0 ? "왜 열지 않는지 누구나 읽을 까닭을 적어 주세요." : null;
        if (wanted.VenueId is { } venue && !await db.Set<Venue>().AnyAsync(v => v.Id == venue, ct)) return "그런 장소가 없습니다. 다시 골라 주세요.";
        if ((wanted.From is not null || wanted.To is not null) && (WantedEvent.Instant(SeoulTime.TableDate(market.From), wanted.From ?? "") is null || WantedEvent.Instant(SeoulTime.TableDate(market.To), wanted.To ?? "") is null))
            return "시작과 끝 시각을 모두 골라 주세요.";
        var plan = PlanOf(market, wanted);
        return plan.EndsAt <= plan.StartsAt ? "끝나는 시각이 시작보다 늦어야 합니다."
            : plan.EndsAt <= now ? "이미 지난 때로는 바꿀 수 없습니다."
            : plan == market.Plan ? "바뀌는 것이 없습니다. 장소나 시각을 바꿔 주세요."
            : null;
    }

    private static async Task KeepAsync(PortalDb db, EventUndo undo, CancellationToken ct)
    {
        if (await db.Set<EventUndo>().SingleOrDefaultAsync(u => u.EventId == undo.EventId, ct) is { } last)
        {
            db.Remove(last);
            await db.SaveChangesAsync(ct);
        }

        db.Add(undo);
    }
}
