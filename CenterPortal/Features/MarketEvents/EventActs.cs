using CenterPortal.Data;
using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Features.MarketEvents.Reminders;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents;

/// <summary>What became of an act on an event or a venue: done, or one Korean sentence that says what to do.</summary>
/// <param name="Refusal">The sentence; null when it was done.</param>
/// <param name="Id">The event or venue.</param>
/// <param name="Version">Its version after the act.</param>
public sealed record EventOutcome(string? Refusal, int Id = 0, long Version = 0)
{
    /// <summary>The one who asked may not.</summary>
    public static readonly EventOutcome NotAllowed = new("이 일은 편집자가 합니다. 편집자에게 부탁해 주세요.");

    /// <summary>There is no such event.</summary>
    public static readonly EventOutcome NoEvent = new("그런 일정이 없습니다. 목록에서 다시 골라 주세요.");

    /// <summary>Somebody else changed it in between.</summary>
    public static readonly EventOutcome Stale = new("그 사이에 다른 직원이 이 일정을 바꿨습니다. 지금 내용을 보시고 다시 해 주세요.");

    /// <summary>True when it was done.</summary>
    public bool IsDone => Refusal is null;
}

/// <summary>What an act on an event did.</summary>
/// <param name="Words">The act in the record; null when nothing was to be changed.</param>
/// <param name="Kind">The change's kind in the log.</param>
/// <param name="Refusal">Why it was not done; null when it was.</param>
/// <param name="IsUndo">It takes the act before it back.</param>
public sealed record EventAct(string? Words, string Kind = "written", string? Refusal = null, string? Before = null, string? After = null, bool IsUndo = false)
{
    /// <summary>Nothing was to be changed.</summary>
    public static readonly EventAct Nothing = new((string?)null);

    /// <summary>It cannot be done.</summary>
    public static EventAct Refused(string sentence) => new(null, Refusal: sentence);
}

/// <summary>What those who follow an event had been told, or would have been.</summary>
/// <param name="Sequence">The event's <see cref="MarketEvent.Sequence"/>.</param>
public sealed record Told(int Sequence, int VenueId, DateTime StartsAt, DateTime EndsAt, bool IsOff)
{
    /// <summary>As an event stands now.</summary>
    public static Told Of(MarketEvent market)
    {
        ArgumentNullException.ThrowIfNull(market);
        return new(market.Sequence, market.VenueId, market.StartsAt, market.EndsAt, market.Cancellation is not null);
    }

    /// <summary>Whether an event is otherwise now.</summary>
    public bool IsOther(MarketEvent market) => this with { Sequence = 0 } != Of(market) with { Sequence = 0 };
}

/// <summary>The one write in which staff change an event: asks for the right, looks at the version, notes the act, logs the change, writes to those who want to hear of it.</summary>
public sealed class EventActs(PortalWrites writes, StaffRecord record, EventReminders reminders, TimeProvider clock)
{
    /// <summary>Changes an event.</summary>
    /// <param name="version">The version that the person saw; null for whichever it is.</param>
    public Task<EventOutcome> RunAsync(int id, Guid? by, long? version, Func<PortalDb, MarketEvent, DateTime, CancellationToken, Task<EventAct>> act, CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        ArgumentNullException.ThrowIfNull(act);
        if (!await db.MayAsync(by, Policies.ManageEvents, token)) return EventOutcome.NotAllowed;
        if (await db.Set<MarketEvent>().SingleOrDefaultAsync(e => e.Id == id, token) is not { } market) return EventOutcome.NoEvent;
        if (version is { } seen && seen != market.Version) return EventOutcome.Stale;
        var (now, days, told) = (clock.GetUtcNow().UtcDateTime, market.Days, Told.Of(market));
        var done = await act(db, market, now, token);
        if (done.Refusal is { } refusal) return new EventOutcome(refusal, id, market.Version);
        if (done.Words is { } words) await KeepAsync(db, market, words, done, by, now, days, token);
        if (done.Words is not null) await TellAsync(db, market, told, now, done.IsUndo, token);
        return new EventOutcome(null, id, market.Version);
    }, ct);

    /// <summary>
    /// Writes to those who want to hear of an event whose time, place or standing became different, not before an undo has become too late. Letters of
    /// the state before that have not left are taken back: nobody shall hear of what no longer holds.
    /// </summary>
    /// <param name="before">What held before.</param>
    /// <param name="isUndo">It is again what it was.</param>
    public async Task TellAsync(PortalDb db, MarketEvent market, Told before, DateTime now, bool isUndo, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(market);
        ArgumentNullException.ThrowIfNull(before);
        if (market.Publication is null || market.EndsAt <= now || !before.IsOther(market)) return;
        var unsent = await reminders.TakeBackAsync(db, market, before.Sequence, ct);
        if (unsent > 0 && (isUndo || (market.Former is null && market.Cancellation is null))) return;
        await reminders.TellAsync(db, market, market.Cancellation?.Reason ?? market.Former?.Reason ?? "", now + EventUndo.Window, ct);
    }

    /// <summary>Notes and logs what happened to an event inside a write.</summary>
    public async Task KeepAsync(PortalDb db, MarketEvent market, string words, EventAct act, Guid? by, DateTime now, DaySpan? left, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(act);
        record.Note(db, by, words, market.Subject(), act.Before, act.After);
        await db.LogEventAsync(market, act.Kind, now, left, ct);
    }
}
