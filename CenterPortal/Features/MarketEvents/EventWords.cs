using CenterPortal.Infrastructure.Korean;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.MarketEvents;

/// <summary>Events in words.</summary>
public static class EventWords
{
    /// <summary>The kinds, with the word of forms and the name that people read.</summary>
    public static readonly IReadOnlyList<(EventKind Kind, string Slug, string Name)> Kinds =
        [(EventKind.Market, "market", "장터"), (EventKind.Fair, "fair", "큰 장터·박람회"), (EventKind.Gathering, "gathering", "행사")];

    /// <summary>A kind's name.</summary>
    public static string Name(EventKind kind) => Kinds.First(k => k.Kind == kind).Name;

    /// <summary>What readers must know of an event that is not as they were told; null when it is.</summary>
    internal static string? Change(MarketEvent market, IReadOnlyDictionary<int, Venue> venues)
    {
        if (market.Cancellation is { } off) return $"열리지 않습니다. {off.Reason}".TrimEnd();
        if (market.Former is not { } former) return null;
        var parts = new List<string>();
        if (former.VenueId != market.VenueId) parts.Add($"장소가 {Particles.Towards(venues[market.VenueId].Name)} 바뀌었습니다.");
        if (SeoulTime.DateOf(former.StartsAt) != market.From) parts.Add($"날짜가 {Particles.Towards(SeoulTime.ShortDate(market.From))} 바뀌었습니다.");
        else if ((former.StartsAt, former.EndsAt) != (market.StartsAt, market.EndsAt)) parts.Add($"시간이 {Particles.Towards(SpanWords.Times(market.StartsAt, market.EndsAt))} 바뀌었습니다.");
        if (former.Reason.Length > 0) parts.Add(former.Reason);
        return string.Join(' ', parts);
    }
}
