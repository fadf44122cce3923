using CenterPortal.Components.Shared.Forms;
using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents;

/// <summary>What became of saving an event.</summary>
/// <param name="Id">The event; null when nothing was saved.</param>
/// <param name="Met">What it would meet; nothing was saved because nobody had seen it.</param>
public sealed record SavedEvent(int? Id, FieldErrors Errors, string? Refusal = null, EventLook? Met = null, long Version = 0)
{
    /// <summary>True when it was saved.</summary>
    public bool IsDone => Id is not null;
}

/// <summary>
/// Adds an event as a draft, or changes one. What readers had been told of time and place stays beside the new; one of a series that is
/// changed alone is left out when its rule changes.
/// </summary>
public sealed class SaveEvent(PortalWrites writes, EventActs acts, EventConflicts conflicts, TimeProvider clock)
{
    /// <summary>Adds a draft.</summary>
    /// <param name="isDespite">The person has seen what it meets.</param>
    public Task<SavedEvent> AddAsync(WantedEvent wanted, Guid? by, bool isDespite = false, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var (errors, now) = (new FieldErrors(), clock.GetUtcNow().UtcDateTime);
        if (!await db.MayAsync(by, Policies.ManageEvents, token)) return new SavedEvent(null, errors, EventOutcome.NotAllowed.Refusal);
        if (await PlanAsync(db, wanted, errors, now, token) is not { } plan) return new SavedEvent(null, errors);
        if (plan.EndsAt <= now) errors.Add(WantedEvent.DayField, "이미 지난 때입니다. 앞으로의 날짜를 골라 주세요.");
        if (!errors.IsEmpty) return new SavedEvent(null, errors);
        if (!isDespite && await conflicts.LookAsync(db, null, plan, token) is { Clashes.Count: > 0 } met) return new SavedEvent(null, errors, Met: met);
        var market = new MarketEvent();
        market.Take(plan, now);
        db.Add(market);
        // The log carries ids, which the database gives with the first save.
        await db.SaveChangesAsync(token);
        await acts.KeepAsync(db, market, "일정 더함", new EventAct(null, After: Said(plan)), by, now, null, token);
        return new SavedEvent(market.Id, errors, Version: market.Version);
    }, ct);

    /// <summary>Changes an event.</summary>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="reason">Why time or place became different, for readers; may be empty.</param>
    public async Task<SavedEvent> HandleAsync(int id, long version, WantedEvent wanted, string reason, Guid? by, bool isDespite = false, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var errors = new FieldErrors();
        EventLook? met = null;
        var outcome = await acts.RunAsync(id, by, version, async (db, market, now, token) =>
        {
            if (await PlanAsync(db, wanted, errors, now, token) is not { } plan) return EventAct.Refused("");
            if (market.Cancellation is not null) return EventAct.Refused("취소한 일정입니다. 먼저 취소를 되돌려 주세요.");
            if (market.Plan == plan) return EventAct.Nothing;
            if (!isDespite && IsElsewhere(market.Plan, plan) && await conflicts.LookAsync(db, id, plan, token) is { Clashes.Count: > 0 } look)
            {
                met = look;
                return EventAct.Refused("");
            }

            var before = Said(market.Plan);
            market.Take(plan, now, Shortened(reason));
            market.MarkByHand();
            market.IsSample = false;
            return new EventAct("일정 고침", Before: before, After: Said(plan));
        }, ct);
        return new SavedEvent(outcome.IsDone ? id : null, errors, outcome.Refusal is { Length: > 0 } said ? said : null, met, outcome.Version);
    }

    /// <summary>A plan in a line of the record.</summary>
    internal static string Said(EventPlan plan) => $"{plan.Name}, {SpanWords.When(plan.StartsAt, plan.EndsAt)}";

    /// <summary>Words for readers, tidied and cut to what is kept.</summary>
    internal static string Shortened(string reason) => WantedEvent.Line(reason) is var line && line.Length > EventLimits.Reason ? line[..EventLimits.Reason] : line;

    internal static bool IsElsewhere(EventPlan one, EventPlan other) => (one.VenueId, one.StartsAt, one.EndsAt) != (other.VenueId, other.StartsAt, other.EndsAt);

    /// <summary>Reads what was typed and looks whether its places are there.</summary>
    internal static async Task<EventPlan?> PlanAsync(PortalDb db, WantedEvent wanted, FieldErrors errors, DateTime now, CancellationToken ct)
    {
        if (wanted.Read(errors, now) is not { } plan) return null;
        var venues = await db.Set<Venue>().Where(v => v.Id == plan.VenueId || v.Id == plan.RainVenueId).Select(v => v.Id).ToListAsync(ct);
        if (!venues.Contains(plan.VenueId)) errors.Add(WantedEvent.VenueField, "그런 장소가 없습니다. 다시 골라 주세요.");
        if (plan.RainVenueId is { } rain && !venues.Contains(rain)) errors.Add(WantedEvent.RainVenueField, "그런 장소가 없습니다. 다시 골라 주세요.");
        return errors.IsEmpty ? plan : null;
    }
}
