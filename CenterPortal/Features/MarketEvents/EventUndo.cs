namespace CenterPortal.Features.MarketEvents;

/// <summary>What an event was before it was changed on the day.</summary>
/// <param name="IsByHand">Someone had changed it alone before.</param>
public sealed record PriorEvent(EventPlan Plan, FormerPlan? Former, EventCancellation? Cancellation, bool IsByHand);

/// <summary>The way back from a change on the day, for as long as nobody has been written to.</summary>
public sealed class EventUndo
{
    /// <summary>How long a change can be taken back.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>The event.</summary>
    public required int EventId { get; init; }

    /// <summary>What it was.</summary>
    public required PriorEvent Prior { get; init; }

    /// <summary>The event's version after the change; another version has no way back.</summary>
    public required long Version { get; init; }

    /// <summary>Until when (UTC).</summary>
    public required DateTime Until { get; init; }
}
