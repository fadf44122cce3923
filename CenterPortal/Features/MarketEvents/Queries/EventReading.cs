using System.Text.RegularExpressions;
using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents.Queries;

/// <summary>Reads events for readers: shown ones, those that were called off and those that are over too.</summary>
public sealed partial class EventReading(IDbContextFactory<PortalDb> contexts, TeamBook teams, EnterpriseBook enterprises, TimeProvider clock)
{
    /// <summary>How many events a place's page and the home page list.</summary>
    public const int MostComing = 20;

    private const int NewsDays = 1;

    /// <summary>One event; null when there is none or readers do not see it.</summary>
    public async Task<EventView?> FindAsync(int id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var version = await VersionAsync(db, ct);
        if (await db.Set<MarketEvent>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id && e.Publication != null, ct) is not { } market) return null;
        var venues = await db.VenuesOfAsync([market], ct);
        var districts = await teams.DistrictsAsync(db, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        VenueView? View(int? venue) => venue is { } v ? Of(venues[v], districts) : null;
        return new EventView(
            market.Id, market.Plan, market.From, market.To, View(market.VenueId)!, View(market.RainVenueId), market.Former, market.Former?.VenueId == market.VenueId ? null : View(market.Former?.VenueId),
            market.Cancellation?.Reason, EventWords.Change(market, venues), StageOf(market.Stage), await BoothsAsync(db, id, ct), market.EndsAt <= now, market.StartsAt <= now && now < market.EndsAt, market.IsSample, version);
    }

    /// <summary>The version of an event that readers saw and see no longer; null when there is none.</summary>
    public async Task<long?> HiddenVersionAsync(int id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var version = await VersionAsync(db, ct);
        return await db.Set<MarketEvent>().AnyAsync(e => e.Id == id && e.Publication == null, ct) ? version : null;
    }

    /// <summary>The next events, those that are on and that were called off too, soonest first.</summary>
    public async Task<NextEvents> NextAsync(int most, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var version = await VersionAsync(db, ct);
        return new NextEvents(await RowsAsync(db, db.Set<MarketEvent>(), most, now, ct), SeoulTime.DateOf(now), version + SeoulTime.DateOf(now).DayNumber);
    }

    /// <summary>Events of the days just ahead that are not as readers were told first.</summary>
    public async Task<NextEvents> NewsAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var today = SeoulTime.DateOf(now);
        var last = today.AddDays(NewsDays);
        var version = await VersionAsync(db, ct);
        // One that was moved away is news on the day on which people would have come.
        var (from, to) = (SeoulTime.MidnightUtc(today), SeoulTime.MidnightUtc(last.AddDays(1)));
        var different = db.Set<MarketEvent>().Where(e => (e.Cancellation != null || e.Former != null) && ((e.From <= last && e.To >= today) || (e.Former != null && e.Former.StartsAt >= from && e.Former.StartsAt < to)));
        // Midnight brings another day's news with no event changing.
        return new NextEvents(await RowsAsync(db, different, MostComing, now, ct), today, version + today.DayNumber);
    }

    /// <summary>A place with what is to come there; null when there is no such place.</summary>
    public async Task<VenuePageView?> VenueAsync(string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Venue>().AsNoTracking().SingleOrDefaultAsync(v => v.Slug == slug, ct) is { } venue ? await VenueAsync(db, venue, ct) : null;
    }

    /// <summary>A place by its id.</summary>
    public async Task<VenuePageView?> VenueAsync(int id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Venue>().AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, ct) is { } venue ? await VenueAsync(db, venue, ct) : null;
    }

    /// <summary>An item of the stage for each line; a time in front of it is told apart.</summary>
    public static IReadOnlyList<StageItem> StageOf(string lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return [.. lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => TimeInFront().Match(line) is { Success: true } match
            ? new StageItem(match.Groups["at"].Value, line[match.Length..].Trim())
            : new StageItem("", line))];
    }

    // That of all events and venues: a page names several of them, and another sum of theirs could be smaller than the one before.
    private static Task<long> VersionAsync(PortalDb db, CancellationToken ct) => db.Set<EventShelf>().Select(s => s.Version).SingleOrDefaultAsync(ct);

    private async Task<VenuePageView> VenueAsync(PortalDb db, Venue venue, CancellationToken ct)
    {
        var version = await VersionAsync(db, ct);
        var coming = await RowsAsync(db, db.Set<MarketEvent>().Where(e => e.VenueId == venue.Id || e.Former!.VenueId == venue.Id), MostComing, clock.GetUtcNow().UtcDateTime, ct);
        return new VenuePageView(Of(venue, await teams.DistrictsAsync(db, ct)), coming, version);
    }

    private static async Task<IReadOnlyList<EventRow>> RowsAsync(PortalDb db, IQueryable<MarketEvent> of, int most, DateTime now, CancellationToken ct)
    {
        var events = await of.AsNoTracking().Where(e => e.Publication != null && e.EndsAt > now).OrderBy(e => e.StartsAt).ThenBy(e => e.Id).Take(most).ToListAsync(ct);
        var venues = await db.VenuesOfAsync(events, ct);
        var ids = events.Select(e => e.Id).ToList();
        var booths = await db.Set<Booth>().Where(b => ids.Contains(b.EventId) && (b.TeamId != null || b.EnterpriseId != null || b.Guest != "")).GroupBy(b => b.EventId).ToDictionaryAsync(g => g.Key, g => g.Count(), ct);
        return [.. events.Select(e => new EventRow(e.Id, e.Plan, e.From, venues[e.VenueId].Name, booths.GetValueOrDefault(e.Id), EventWords.Change(e, venues), e.Cancellation is not null, e.StartsAt <= now, e.IsSample))];
    }

    private async Task<IReadOnlyList<BoothView>> BoothsAsync(PortalDb db, int id, CancellationToken ct)
    {
        var booths = await db.Set<Booth>().AsNoTracking().Where(b => b.EventId == id).OrderBy(b => b.Row).ThenBy(b => b.Column).Take(EventLimits.Booths).ToListAsync(ct);
        if (booths.Count == 0) return [];
        var names = await HolderNames.ReadAsync(db, teams, enterprises, ct);
        return [.. booths.Select(b => new BoothView(b.Label, names.Of(b), b.Goods, b.Column, b.Row))];
    }

    private static VenueView Of(Venue venue, IReadOnlyList<District> districts) => new(
        venue.Id, venue.Slug, venue.Name, districts.FirstOrDefault(d => d.Slug == venue.DistrictSlug)?.Name, venue.Guide, venue.Latitude, venue.Longitude, venue.IsSample, venue.Version);

    [GeneratedRegex(@"^(?<at>\d{1,2}:\d{2})\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex TimeInFront();
}
