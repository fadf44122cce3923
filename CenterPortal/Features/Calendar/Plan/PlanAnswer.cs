using CenterPortal.Features.Calendar.Contract;

namespace CenterPortal.Features.Calendar.Plan;

/// <summary>What is found, and what else could be asked.</summary>
/// <param name="Ask">What was asked, without places that are not there.</param>
/// <param name="Today">Today in Seoul.</param>
/// <param name="Found">Soonest first, at most <see cref="MostFound"/>.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Picked">What was gathered and is still there, soonest first.</param>
public sealed record PlanAnswer(PlanAsk Ask, DateOnly Today, IReadOnlyList<CalendarDate> Found, int Total, IReadOnlyList<CalendarDate> Picked)
{
    /// <summary>The most dates that are shown at once.</summary>
    public const int MostFound = 120;

    /// <summary>The months one can choose; each count is what it has with the other choices as they are.</summary>
    public IReadOnlyList<PlanMonth> Months { get; init; } = [];

    /// <summary>The kinds.</summary>
    public IReadOnlyList<PlanKind> Kinds { get; init; } = [];

    /// <summary>The places that dates have, most dates first; those that were chosen are always among them.</summary>
    public IReadOnlyList<PlanPlace> Places { get; init; } = [];

    /// <summary>The first day of the month whose days are shown.</summary>
    public DateOnly Month { get; init; }

    /// <summary>The whole weeks of that month.</summary>
    public IReadOnlyList<PlanDay> Days { get; init; } = [];
}

/// <summary>A month to choose.</summary>
public sealed record PlanMonth(DateOnly Month, int Count);

/// <summary>A kind to choose.</summary>
public sealed record PlanKind(CalendarKind Kind, int Count);

/// <summary>A place to choose.</summary>
/// <param name="Word">Its word in addresses: its slug, or its name where it has none.</param>
public sealed record PlanPlace(string Word, string Name, int Count);

/// <summary>A day of the month's table.</summary>
/// <param name="Tones">The tones of what is on, one for each date.</param>
/// <param name="Closure">Why the centre is closed; null on an ordinary day.</param>
public sealed record PlanDay(DateOnly Day, IReadOnlyList<string> Tones, string? Closure);
