using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents.Queries;

/// <summary>Loads the venues that events name.</summary>
internal static class VenueLoading
{
    public static async Task<IReadOnlyDictionary<int, Venue>> VenuesOfAsync(this PortalDb db, IReadOnlyCollection<MarketEvent> events, CancellationToken ct)
    {
        if (events.Count == 0) return new Dictionary<int, Venue>();
        var ids = events.SelectMany(e => new[] { e.VenueId, e.RainVenueId, e.Former?.VenueId }).OfType<int>().Distinct().ToList();
        return await db.Set<Venue>().AsNoTracking().Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, ct);
    }
}
