using CenterPortal.Data;
using CenterPortal.Features.Calendar.Contract;
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
public sealed record EventAct(string? Words, string Kind = "written", string? Refusal = null, string? Before = null, string? After = null)
{
    /// <summary>Nothing was to be changed.</summary>
    public static readonly EventAct Nothing = new((string?)null);

    /// <summary>It cannot be done.</summary>
    public static EventAct Refused(string sentence) => new(null, Refusal: sentence);
}

/// <summary>The one write in which staff change an event: asks for the right, looks at the version, notes the act, logs the change.</summary>
public sealed class EventActs(PortalWrites writes, StaffRecord record, TimeProvider clock)
{
    /// <summary>Changes an event.</summary>
    /// <param name="version">The version that the person saw; null for whichever it is.</param>
    public Task<EventOutcome> RunAsync(int id, Guid? by, long? version, Func<PortalDb, MarketEvent, DateTime, CancellationToken, Task<EventAct>> act, CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        ArgumentNullException.ThrowIfNull(act);
        if (!await db.MayAsync(by, Policies.ManageEvents, token)) return EventOutcome.NotAllowed;
        if (await db.Set<MarketEvent>().SingleOrDefaultAsync(e => e.Id == id, token) is not { } market) return EventOutcome.NoEvent;
        if (version is { } seen && seen != market.Version) return EventOutcome.Stale;
        var (now, days) = (clock.GetUtcNow().UtcDateTime, market.Days);
        var done = await act(db, market, now, token);
        if (done.Refusal is { } refusal) return new EventOutcome(refusal, id, market.Version);
        if (done.Words is { } words) await KeepAsync(db, market, words, done, by, now, days, token);
        return new EventOutcome(null, id, market.Version);
    }, ct);

    /// <summary>Notes and logs what happened to an event inside a write.</summary>
    public async Task KeepAsync(PortalDb db, MarketEvent market, string words, EventAct act, Guid? by, DateTime now, DaySpan? left, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(act);
        record.Note(db, by, words, market.Subject(), act.Before, act.After);
        await db.LogEventAsync(market, act.Kind, now, left, ct);
    }
}
