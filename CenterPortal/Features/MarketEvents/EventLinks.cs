using CenterPortal.Data;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents;

/// <summary>Events and venues for search engines; samples are none of their business.</summary>
internal sealed class EventLinks(IDbContextFactory<PortalDb> contexts) : ISitemapSource
{
    public async Task<IReadOnlyList<(string Path, DateTime? Changed)>> GetAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var events = await db.Set<MarketEvent>().Where(e => e.Publication != null && !e.IsSample).OrderByDescending(e => e.StartsAt).Take(EventLimits.Listed).Select(e => new { e.Id, e.PlannedAt }).ToListAsync(ct);
        var venues = await db.Set<Venue>().Where(v => !v.IsSample).OrderBy(v => v.Id).Take(EventLimits.Venues).Select(v => v.Slug).ToListAsync(ct);
        return [.. events.Select(e => (Urls.Event(e.Id), (DateTime?)e.PlannedAt)), .. venues.Select(v => (Urls.Venue(v), (DateTime?)null))];
    }
}
