using System.Globalization;
using CenterPortal.Data;
using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents;

/// <summary>The names of this feature's topics and cache tags.</summary>
internal static class EventTopics
{
    /// <summary>Change topic of one event, and live topic of its page: <c>event:12</c>.</summary>
    public const string Event = "event";

    /// <summary>Change topic of a venue.</summary>
    public const string Venue = "venue";

    /// <summary>Live topic of a venue's page: <c>venue:12</c>.</summary>
    public const string VenuePage = "venue";

    /// <summary>Live topic of the home page's block.</summary>
    public const string Home = "events-next";

    /// <summary>Live topic of the banner of what became different today.</summary>
    public const string Banner = "events-news";

    /// <summary>Cache tag of pages that show events.</summary>
    public const string Tag = "events";

    public static string Of(int id) => $"{Event}:{Text(id)}";

    public static string OfVenue(int id) => $"{VenuePage}:{Text(id)}";

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads an id as a page writes it; null for anything else.</summary>
    public static int? Read(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Text(id) == text ? id : null;
}

/// <summary>How this feature writes to the change log and names its things in the record of acts.</summary>
internal static class EventChanges
{
    /// <summary>An event changed.</summary>
    /// <param name="left">The days that it was on before; null when it stays on its days.</param>
    public static async Task LogEventAsync(this PortalDb db, MarketEvent market, string kind, DateTime at, DaySpan? left = null, CancellationToken ct = default)
    {
        // A booth that was given away is a change of the event for readers, and none of what staff may be writing of it.
        var version = await db.StepShelfAsync(ct);
        db.LogChange(EventTopics.Event, EventTopics.Text(market.Id), version, kind, at, left is { } span && span != market.Days ? span.ToString() : null);
    }

    /// <summary>A venue changed: its name stands with every event there.</summary>
    public static async Task LogVenueAsync(this PortalDb db, Venue venue, string kind, DateTime at, CancellationToken ct)
    {
        db.LogChange(EventTopics.Venue, EventTopics.Text(venue.Id), await db.StepShelfAsync(ct), kind, at);
    }

    public static ActSubject Subject(this MarketEvent market) => new($"event/{EventTopics.Text(market.Id)}", $"{market.Name} {SeoulTime.ShortDate(market.From)}");

    public static ActSubject Subject(this Venue venue) => new($"venue/{EventTopics.Text(venue.Id)}", venue.Name);

    private static async Task<long> StepShelfAsync(this PortalDb db, CancellationToken ct)
    {
        var shelf = db.Set<EventShelf>().Local.SingleOrDefault() ?? await db.Set<EventShelf>().SingleOrDefaultAsync(ct);
        if (shelf is null) db.Add(shelf = new EventShelf());
        shelf.Step();
        return shelf.Version;
    }
}

/// <summary>Pages and fragments that a change of an event touches; the days of the calendar hear by the calendar itself.</summary>
internal sealed class EventReaction(IDbContextFactory<PortalDb> contexts) : IChangeReaction
{
    public string Topic => EventTopics.Event;

    public async ValueTask<Reaction> ReactAsync(Change change, Followers followers, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(change);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var push = new List<LiveTarget> { new(EventTopics.Home), new(EventTopics.Banner) };
        if (EventTopics.Read(change.EntityId) is { } id)
        {
            push.Add(new(EventTopics.Of(id)));
            var venues = await db.Set<MarketEvent>().Where(e => e.Id == id).Select(e => new { e.VenueId, Former = e.Former == null ? (int?)null : e.Former.VenueId }).SingleOrDefaultAsync(ct);
            if (venues is not null) push.AddRange(new[] { venues.VenueId, venues.Former ?? 0 }.Where(v => v > 0).Distinct().Select(v => new LiveTarget(EventTopics.OfVenue(v))));
        }

        return new Reaction([EventTopics.Tag], push);
    }
}

/// <summary>At midnight the home page tells of another day.</summary>
internal sealed class EventTodayReaction : IChangeReaction
{
    public string Topic => CalendarWide.TodayTopic;

    public ValueTask<Reaction> ReactAsync(Change change, Followers followers, CancellationToken ct) => ValueTask.FromResult(new Reaction([EventTopics.Tag], [new(EventTopics.Home), new(EventTopics.Banner)]));
}

/// <summary>Pages and fragments that a change of a venue touches: all that name it.</summary>
internal sealed class VenueReaction : IChangeReaction
{
    public string Topic => EventTopics.Venue;

    public ValueTask<Reaction> ReactAsync(Change change, Followers followers, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(change);
        return ValueTask.FromResult(CalendarWide.And([EventTopics.Tag], [new(EventTopics.Home), new(EventTopics.Banner)], [EventTopics.Event + ":", EventTopics.VenuePage + ":"]));
    }
}
