using CenterPortal.Features.Calendar.Contract;

namespace CenterPortal.Features.Calendar.Plan;

/// <summary>What someone looks for among the dates to come, and what they have gathered.</summary>
/// <param name="Month">The first day of the month; null for all that are to come.</param>
/// <param name="Words">As they were typed.</param>
/// <param name="Span">Only these days, whatever the month; null for all of it.</param>
public sealed record PlanAsk(DateOnly? Month = null, string Words = "", DaySpan? Span = null)
{
    /// <summary>The most places that can be asked for at once.</summary>
    public const int MostPlaces = 20;

    /// <summary>Only these kinds, in the calendar's order; empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Only these places, by the words of <see cref="PlanPlace.Word"/>; empty for all.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>담은 일정: keys of the dates that were gathered, in that order.</summary>
    public IReadOnlyList<string> Picked { get; init; } = [];

    /// <summary>Something narrows what is found.</summary>
    public bool IsNarrowed => Month is not null || Words.Length > 0 || Span is not null || Kinds.Count > 0 || Places.Count > 0;

    /// <summary>A day was pressed: the first begins a span, a second one ends it, the same again lets go of it.</summary>
    public PlanAsk Pressed(DateOnly day) => Span switch
    {
        { } one when one.From == one.To && one.From == day => this with { Span = null },
        { } one when one.From == one.To => Between(one.From, day),
        _ => Between(day, day),
    };

    /// <summary>The days from one to another, whichever is earlier.</summary>
    public PlanAsk Between(DateOnly one, DateOnly other) => this with { Span = one < other ? new DaySpan(one, other) : new DaySpan(other, one) };

    /// <summary>A kind more, or less when it is there already.</summary>
    public PlanAsk WithKind(string kind) => this with { Kinds = Toggled(Kinds, kind) };

    /// <summary>A place more, or less.</summary>
    public PlanAsk WithPlace(string place) => this with { Places = Toggled(Places, place) };

    /// <summary>A gathered date more, or less; past the most nothing more is taken.</summary>
    public PlanAsk WithPicked(string key) => !Picked.Contains(key) && Picked.Count >= DateKeys.Most ? this : this with { Picked = Toggled(Picked, key) };

    /// <summary>The same basket, and nothing narrowed.</summary>
    public PlanAsk Open() => new() { Picked = Picked };

    private static IReadOnlyList<string> Toggled(IReadOnlyList<string> all, string one) => all.Contains(one) ? [.. all.Where(o => o != one)] : [.. all, one];
}
