using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents.Contract;

/// <summary>An event as other features name it.</summary>
/// <param name="Venue">The place's name.</param>
/// <param name="StartsAt">UTC.</param>
/// <param name="EndsAt">UTC.</param>
public sealed record EventEntry(int Id, string Name, string Venue, DateTime StartsAt, DateTime EndsAt);

/// <summary>The events that readers see.</summary>
public sealed class EventBook
{
    /// <summary>The change log's topic of events; the entity id is the event's.</summary>
    public const string ChangeTopic = EventTopics.Event;

    /// <summary>A number that grows with each change of any event or venue.</summary>
    public Task<long> VersionAsync(PortalDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<EventShelf>().Select(s => s.Version).SingleOrDefaultAsync(ct);
    }

    /// <summary>An event that takes place; null for any other.</summary>
    public async Task<EventEntry?> FindAsync(PortalDb db, int id, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await (
            from market in db.Set<MarketEvent>().AsNoTracking()
            join venue in db.Set<Venue>() on market.VenueId equals venue.Id
            where market.Id == id && market.Publication != null && market.Cancellation == null
            select new EventEntry(market.Id, market.Name, venue.Name, market.StartsAt, market.EndsAt)).SingleOrDefaultAsync(ct);
    }
}
