using CenterPortal.Data;
using CenterPortal.Features.MarketEvents.Queries;
using CenterPortal.Features.Search.Contract;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents;

/// <summary>What of the events can be found: name, place, day, what is said of them and of their stage. Its time is that of the event.</summary>
internal sealed class EventSearchSource : ISearchSource
{
    private const string Place = "events";

    public string Topic => EventTopics.Event;

    public async Task<SearchDocument?> FindAsync(PortalDb db, string entityId, CancellationToken ct)
    {
        if (EventTopics.Read(entityId) is not { } id || await db.Set<MarketEvent>().SingleOrDefaultAsync(e => e.Id == id && e.Publication != null, ct) is not { } market) return null;
        var venues = await db.VenuesOfAsync([market], ct);
        string[] words = [EventWords.Name(market.Kind), SpanWords.When(market.StartsAt, market.EndsAt), venues[market.VenueId].Name, EventWords.Change(market, venues) ?? "", market.Summary, market.Stage, market.RainPlan];
        return new SearchDocument(id, Place, Urls.Event(id), market.Name, string.Join(' ', words.Where(w => w.Length > 0)), market.StartsAt, market.IsSample);
    }

    public async Task<IReadOnlyList<string>> AllAsync(PortalDb db, CancellationToken ct)
    {
        var all = await db.Set<MarketEvent>().Where(e => e.Publication != null).OrderByDescending(e => e.StartsAt).Take(EventLimits.Searched).Select(e => e.Id).ToListAsync(ct);
        return [.. all.Select(id => EventTopics.Text(id))];
    }

    public Task<IReadOnlyList<SearchPlace>> PlacesAsync(PortalDb db, CancellationToken ct) => Task.FromResult<IReadOnlyList<SearchPlace>>([new SearchPlace(Place, "장터 일정")]);
}
