using CenterPortal.Data;
using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Features.MarketEvents.Queries;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents;

/// <summary>Market events in the calendar.</summary>
public sealed class EventDates : ICalendarSource
{
    /// <inheritdoc />
    public CalendarKind Kind => CalendarKinds.Market;

    /// <inheritdoc />
    public string ChangeTopic => EventTopics.Event;

    /// <inheritdoc />
    public Task<long> VersionAsync(PortalDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<EventShelf>().Select(s => s.Version).SingleOrDefaultAsync(ct);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<CalendarDate>> WithinAsync(PortalDb db, DaySpan span, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        // From an index: an event that began before the span lasts at most so many days into it.
        var earliest = span.From.AddDays(-EventLimits.Days);
        var events = await db.Set<MarketEvent>().AsNoTracking()
            .Where(e => e.From >= earliest && e.From <= span.To && e.To >= span.From && e.Publication != null).OrderBy(e => e.From).ThenBy(e => e.Id).Take(EventLimits.Listed).ToListAsync(ct);
        var venues = await db.VenuesOfAsync(events, ct);
        return [.. events.Select(e => Of(e, venues))];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<DaySpan>?> TouchedAsync(PortalDb db, Change change, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(change);
        if (EventTopics.Read(change.EntityId) is not { } id) return null;
        var days = await db.Set<MarketEvent>().Where(e => e.Id == id).Select(e => new { e.From, e.To }).SingleOrDefaultAsync(ct);
        if (days is null) return null;
        var now = new DaySpan(days.From, days.To);
        return DaySpan.Read(change.Part) is { } left ? [left, now] : [now];
    }

    internal static CalendarDate Of(MarketEvent market, IReadOnlyDictionary<int, Venue> venues)
    {
        var venue = venues[market.VenueId];
        return new CalendarDate($"event-{EventTopics.Text(market.Id)}", CalendarKinds.Market.Slug, market.Name, market.From, market.To)
        {
            StartsAt = market.StartsAt,
            EndsAt = market.EndsAt,
            Place = new CalendarPlace(venue.Name, venue.Slug),
            Summary = market.Summary,
            Change = EventWords.Change(market, venues),
            Href = Urls.Event(market.Id),
            Standing = market.Cancellation is not null ? DateStanding.Cancelled : market.Former is not null ? DateStanding.Changed : DateStanding.Stands,
            IsSample = market.IsSample,
            Sequence = market.Sequence,
            ChangedAt = market.PlannedAt,
        };
    }
}
