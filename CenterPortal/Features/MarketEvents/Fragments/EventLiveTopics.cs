using CenterPortal.Features.MarketEvents.Queries;
using CenterPortal.Infrastructure.Changes;

namespace CenterPortal.Features.MarketEvents.Fragments;

/// <summary><c>event:12</c>: an event as its page shows it, or the kind word that it is not shown.</summary>
internal sealed class EventTopic(EventReading events) : ILiveTopic
{
    public string Prefix => EventTopics.Event;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct) => EventTopics.Read(id) is not { } number ? null
        : await events.FindAsync(number, ct) is { } view ? Live.View<EventDocument>(view.Version, (nameof(EventDocument.Event), view))
        : await events.HiddenVersionAsync(number, ct) is { } version ? Live.View<EventGone>(version, (nameof(EventGone.Id), number), (nameof(EventGone.Version), version))
        : null;
}

/// <summary><c>venue:12</c>: a place with what is to come there.</summary>
internal sealed class VenueTopic(EventReading events) : ILiveTopic
{
    public string Prefix => EventTopics.VenuePage;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct) =>
        EventTopics.Read(id) is { } number && await events.VenueAsync(number, ct) is { } view ? Live.View<VenueDocument>(view.Version, (nameof(VenueDocument.View), view)) : null;
}

/// <summary><c>events-next</c>: the home page's card.</summary>
internal sealed class NextEventsTopic(EventReading events) : ILiveTopic
{
    public string Prefix => EventTopics.Home;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct)
    {
        if (id.Length > 0) return null;
        var next = await events.NextAsync(NextEventsCard.Shown, ct);
        return Live.View<NextEventsCard>(next.Version, (nameof(NextEventsCard.Next), next));
    }
}

/// <summary><c>events-news</c>: what became different of today and tomorrow.</summary>
internal sealed class EventBannerTopic(EventReading events) : ILiveTopic
{
    public string Prefix => EventTopics.Banner;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct)
    {
        if (id.Length > 0) return null;
        var news = await events.NewsAsync(ct);
        return Live.View<EventBanner>(news.Version, (nameof(EventBanner.News), news));
    }
}

file static class Live
{
    public static LiveView View<TComponent>(long version, params (string Name, object? Value)[] parameters) =>
        new(version, typeof(TComponent), parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal));
}
