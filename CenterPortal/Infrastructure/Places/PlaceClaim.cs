namespace CenterPortal.Infrastructure.Places;

/// <summary>A claim on a pool of equal places, such as the seats of a session.</summary>
public sealed class PlaceClaim
{
    /// <summary>The longest name of a pool and of a kind.</summary>
    public const int MaxNameLength = 80;

    /// <summary>Made by the program, version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>The pool, such as <c>session:12</c>.</summary>
    public required string Pool { get; init; }

    /// <summary>The kind of thing that claims.</summary>
    public required string Kind { get; init; }

    /// <summary>The thing that claims; it has at most one claim on a pool.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>How many places.</summary>
    public required int Size { get; set; }

    /// <summary>When (UTC) it was made or last changed.</summary>
    public required DateTime At { get; set; }

    /// <summary>Until when (UTC) it holds; null for a firm claim. At that instant the places are free again.</summary>
    public DateTime? HeldUntil { get; set; }

    /// <summary>Whether it takes places now.</summary>
    public bool IsLive(DateTime now) => HeldUntil is not { } until || until > now;
}
