namespace CenterPortal.Features.MarketEvents;

/// <summary>What kind of market event it is.</summary>
public enum EventKind
{
    /// <summary>자활장터: a market day at a venue.</summary>
    Market,

    /// <summary>A fair, such as 대한민국자활대전.</summary>
    Fair,

    /// <summary>Something else that people come to.</summary>
    Gathering,
}

/// <summary>What staff decide about one event.</summary>
/// <param name="VenueId">Where.</param>
/// <param name="StartsAt">UTC.</param>
/// <param name="EndsAt">UTC; after the beginning.</param>
/// <param name="Summary">One or two sentences for readers; may be empty.</param>
/// <param name="Stage">공연 순서: a line for each item, its time in front; may be empty.</param>
/// <param name="RainPlan">What happens when it rains, in words; may be empty.</param>
/// <param name="RainVenueId">Where it moves when it rains; null for nowhere.</param>
/// <param name="Capacity">How many booths there is room for; 0 when nobody has said.</param>
public sealed record EventPlan(string Name, EventKind Kind, int VenueId, DateTime StartsAt, DateTime EndsAt, string Summary, string Stage, string RainPlan, int? RainVenueId, int Capacity);

/// <summary>What readers had been told before it became different.</summary>
/// <param name="VenueId">Where it would have been.</param>
/// <param name="StartsAt">UTC.</param>
/// <param name="EndsAt">UTC.</param>
/// <param name="At">When (UTC) it became different.</param>
/// <param name="Reason">Why, in words for readers; may be empty.</param>
public sealed record FormerPlan(int VenueId, DateTime StartsAt, DateTime EndsAt, DateTime At, string Reason);

/// <summary>취소: staff called it off at an instant (UTC), with the reason that everyone reads.</summary>
public sealed record EventCancellation(Guid? By, DateTime At, string Reason);

/// <summary>공개: staff (null: the program) showed it at an instant (UTC).</summary>
public sealed record EventPublication(Guid? By, DateTime At);
