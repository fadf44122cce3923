namespace CenterPortal.Features.MarketEvents.Queries;

/// <summary>A place as readers see it.</summary>
/// <param name="District">The district's name; null when it is told of none.</param>
public sealed record VenueView(int Id, string Slug, string Name, string? District, string Guide, double? Latitude, double? Longitude, bool IsSample, long Version);

/// <summary>A booth as readers see it.</summary>
/// <param name="Holder">Who is there; null while nobody is.</param>
public sealed record BoothView(string Label, string? Holder, string Goods, int Column, int Row);

/// <summary>An item on stage.</summary>
/// <param name="At">Its time as staff wrote it; empty when they wrote none.</param>
public sealed record StageItem(string At, string What);

/// <summary>An event as its page shows it.</summary>
/// <param name="Plan">When and what.</param>
/// <param name="Former">What readers had been told first; null when nothing became different.</param>
/// <param name="FormerVenue">Where it would have been; null when it is there.</param>
/// <param name="CalledOff">Why it does not take place; null when it does.</param>
/// <param name="Change">What became different, in sentences; null when nothing did.</param>
/// <param name="IsOver">It has ended.</param>
/// <param name="IsOn">It has begun and not ended.</param>
public sealed record EventView(
    int Id, EventPlan Plan, DateOnly From, DateOnly To, VenueView Venue, VenueView? RainVenue, FormerPlan? Former, VenueView? FormerVenue, string? CalledOff, string? Change,
    IReadOnlyList<StageItem> Stage, IReadOnlyList<BoothView> Booths, bool IsOver, bool IsOn, bool IsSample, long Version)
{
    /// <summary>Booths that somebody holds.</summary>
    public IEnumerable<BoothView> Taken => Booths.Where(b => b.Holder is not null);
}

/// <summary>An event in a list of few.</summary>
/// <param name="Booths">How many booths somebody holds.</param>
public sealed record EventRow(int Id, EventPlan Plan, DateOnly From, string Venue, int Booths, string? Change, bool IsCalledOff, bool IsOn, bool IsSample);

/// <summary>The events that come next.</summary>
/// <param name="Version">Grows with each change, with each beginning and end.</param>
public sealed record NextEvents(IReadOnlyList<EventRow> Rows, DateOnly Today, long Version);

/// <summary>A place's page.</summary>
/// <param name="Coming">What is on there and to come.</param>
public sealed record VenuePageView(VenueView Venue, IReadOnlyList<EventRow> Coming, long Version);
