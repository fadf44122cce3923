namespace CenterPortal.Features.Visits;

/// <summary>오전·오후: the half of a day in which a team can make one visit after another.</summary>
public enum DayPart
{
    /// <summary>오전.</summary>
    Morning,

    /// <summary>오후.</summary>
    Afternoon,
}

/// <summary>The halves of a day as people read them.</summary>
public static class DayPartWords
{
    /// <summary>Both halves, in order.</summary>
    public static readonly IReadOnlyList<DayPart> Both = [DayPart.Morning, DayPart.Afternoon];

    /// <summary><c>오전</c> or <c>오후</c>.</summary>
    public static string Word(this DayPart part) => part == DayPart.Morning ? "오전" : "오후";

    /// <summary>The word in forms and addresses: <c>am</c> or <c>pm</c>.</summary>
    public static string Slug(this DayPart part) => part == DayPart.Morning ? "am" : "pm";

    /// <summary>The half of that word; null for any other.</summary>
    public static DayPart? Read(string? slug) => slug switch { "am" => DayPart.Morning, "pm" => DayPart.Afternoon, _ => null };
}
