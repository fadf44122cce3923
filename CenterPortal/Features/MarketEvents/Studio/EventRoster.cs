using CenterPortal.Data;
using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.MarketEvents.Queries;
using CenterPortal.Features.MarketEvents.Reminders;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents.Studio;

/// <summary>An event on staff's board.</summary>
/// <param name="IsDraft">Readers do not see it.</param>
/// <param name="Booths">How many booths there are, and how many somebody holds.</param>
public sealed record StudioEvent(
    int Id, EventPlan Plan, DateOnly From, DateOnly To, string Venue, int? SeriesId, bool IsDraft, bool IsCancelled, bool IsByHand, bool IsOver, bool IsSample, string? Change, (int All, int Taken) Booths, long Version);

/// <summary>A month or week of staff's board.</summary>
/// <param name="Closed">Why days are closed.</param>
public sealed record EventBoardView(DaySpan Span, IReadOnlyList<StudioEvent> Events, IReadOnlyDictionary<DateOnly, string> Closed, DateOnly Today)
{
    /// <summary>What is on that day.</summary>
    public IEnumerable<StudioEvent> On(DateOnly day) => Events.Where(e => e.From <= day && e.To >= day);
}

/// <summary>A series as staff see it beside one of its events.</summary>
/// <param name="Coming">Its events that are to come.</param>
/// <param name="Drafts">How many of them readers do not see.</param>
/// <param name="ByHand">How many of them someone changed alone.</param>
public sealed record SeriesView(int Id, RecurrenceRule Rule, int Coming, int Drafts, int ByHand, long Version);

/// <summary>One event with all that staff decide about it.</summary>
/// <param name="Followers">How many people would be written to.</param>
/// <param name="UndoUntil">Until when (UTC) the last change of the day can be taken back; null when it cannot.</param>
public sealed record StudioEventView(StudioEvent Event, SeriesView? Series, int Followers, DateTime? UndoUntil, string? CancelReason);

/// <summary>A venue in staff's list.</summary>
/// <param name="Events">How many events were or will be there.</param>
public sealed record StudioVenue(int Id, string Slug, VenueDraft Draft, bool IsClosed, int Events, long Version);

/// <summary>Reads events and venues for those who plan them; null for anyone else.</summary>
public sealed class EventRoster(IDbContextFactory<PortalDb> contexts, TeamBook teams, IOfficeDays office, TimeProvider clock)
{
    /// <summary>Topics after which the answers may differ.</summary>
    public static IReadOnlyCollection<string> Topics { get; } = [EventTopics.Event, EventTopics.Venue];

    /// <summary>The days of a board.</summary>
    public async Task<EventBoardView?> BoardAsync(DaySpan span, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.ManageEvents, ct)) return null;
        var earliest = span.From.AddDays(-EventLimits.Days);
        var events = await db.Set<MarketEvent>().AsNoTracking().Where(e => e.From >= earliest && e.From <= span.To && e.To >= span.From).OrderBy(e => e.StartsAt).ThenBy(e => e.Id).Take(EventLimits.Listed).ToListAsync(ct);
        var closed = (await office.ClosedAsync(db, span.From, span.To, ct)).Where(c => c.Value != SeoulTime.Weekday(c.Key.DayOfWeek)).ToDictionary(c => c.Key, c => c.Value);
        return new EventBoardView(span, await RowsAsync(db, events, ct), closed, SeoulTime.DateOf(Now));
    }

    /// <summary>One event.</summary>
    public async Task<StudioEventView?> FindAsync(int id, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.ManageEvents, ct) || await db.Set<MarketEvent>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct) is not { } market) return null;
        var now = Now;
        var count = await db.Set<EventReminder>().CountAsync(r => r.EventId == id && r.ConfirmedAt != null && r.StoppedAt == null, ct);
        var undo = await db.Set<EventUndo>().AsNoTracking().SingleOrDefaultAsync(u => u.EventId == id && u.Until > now, ct);
        return new StudioEventView((await RowsAsync(db, [market], ct))[0], await SeriesAsync(db, market.SeriesId, now, ct), count, undo?.Version == market.Version ? undo.Until : null, market.Cancellation?.Reason);
    }

    /// <summary>The venues, closed ones last.</summary>
    public async Task<IReadOnlyList<StudioVenue>?> VenuesAsync(Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.ManageEvents, ct)) return null;
        var venues = await db.Set<Venue>().AsNoTracking().OrderBy(v => v.ClosedAt != null).ThenBy(v => v.Name).Take(EventLimits.Venues).ToListAsync(ct);
        var counts = await db.Set<MarketEvent>().GroupBy(e => e.VenueId).ToDictionaryAsync(g => g.Key, g => g.Count(), ct);
        return [.. venues.Select(v => new StudioVenue(v.Id, v.Slug, new VenueDraft(v.Name, v.DistrictSlug ?? "", v.Guide, Text(v.Latitude), Text(v.Longitude), v.Contact), v.ClosedAt is not null, counts.GetValueOrDefault(v.Id), v.Version))];
    }

    /// <summary>The districts to choose from.</summary>
    public Task<IReadOnlyList<District>> DistrictsAsync(CancellationToken ct = default) => teams.DistrictsAsync(ct);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<IReadOnlyList<StudioEvent>> RowsAsync(PortalDb db, IReadOnlyList<MarketEvent> events, CancellationToken ct)
    {
        var (venues, ids, now) = (await db.VenuesOfAsync(events, ct), events.Select(e => e.Id).ToList(), Now);
        var booths = await db.Set<Booth>().Where(b => ids.Contains(b.EventId)).GroupBy(b => b.EventId)
            .Select(g => new { g.Key, All = g.Count(), Taken = g.Count(b => b.TeamId != null || b.EnterpriseId != null || b.Guest != "") }).ToDictionaryAsync(g => g.Key, g => (g.All, g.Taken), ct);
        return [.. events.Select(e => new StudioEvent(
            e.Id, e.Plan, e.From, e.To, venues[e.VenueId].Name, e.SeriesId, e.Publication is null, e.Cancellation is not null, e.IsByHand, e.EndsAt <= now, e.IsSample, EventWords.Change(e, venues), booths.GetValueOrDefault(e.Id), e.Version))];
    }

    private static async Task<SeriesView?> SeriesAsync(PortalDb db, int? id, DateTime now, CancellationToken ct)
    {
        if (id is null || await db.Set<EventSeries>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) is not { } series) return null;
        var coming = await db.Set<MarketEvent>().Where(e => e.SeriesId == id && e.StartsAt > now).OrderBy(e => e.StartsAt).Take(EventLimits.Listed).Select(e => new { IsDraft = e.Publication == null, e.IsByHand }).ToListAsync(ct);
        return new SeriesView(series.Id, series.Rule, coming.Count, coming.Count(e => e.IsDraft), coming.Count(e => e.IsByHand), series.Version);
    }

    private static string Text(double? degrees) => degrees?.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
