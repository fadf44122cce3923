namespace CenterPortal.Features.Calendar.Contract;

/// <summary>A kind of date in the calendar, such as 장터.</summary>
/// <param name="Slug">Its word in addresses and in the change of a reader's filter.</param>
/// <param name="Name">What people read.</param>
/// <param name="Tone">One of the design's tones: <c>clay</c>, <c>sky</c>, <c>pine</c>, <c>sun</c>.</param>
/// <param name="Order">Place among the kinds, smallest first.</param>
public sealed record CalendarKind(string Slug, string Name, string Tone, int Order);

/// <summary>The kinds of the calendar's addresses; each appears with the feature that brings its dates.</summary>
public static class CalendarKinds
{
    /// <summary>자활장터, and fairs.</summary>
    public static readonly CalendarKind Market = new("market", "장터", "clay", 100);

    /// <summary>Public sessions of 재미나.</summary>
    public static readonly CalendarKind Jaemina = new("jaemina", "재미나", "sky", 200);

    /// <summary>Days on which the centre is closed.</summary>
    public static readonly CalendarKind Closure = new("closure", "쉬는 날", "sun", 900);
}
