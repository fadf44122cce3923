namespace CenterPortal.Features.MarketEvents;

/// <summary>How a rule goes on.</summary>
public enum RecurrenceWay
{
    /// <summary>Every week or every so many weeks on days of the week.</summary>
    Weekly,

    /// <summary>Every month on the same days of the week, such as the second Saturday.</summary>
    Monthly,

    /// <summary>On chosen dates alone.</summary>
    Chosen,
}

/// <summary>When a series takes place; days are Seoul's.</summary>
/// <param name="Interval">Every so many weeks or months, from 1.</param>
/// <param name="Weekdays">Days of the week.</param>
/// <param name="Ordinals">Which of the month, 1 to 5, or -1 for the last; for <see cref="RecurrenceWay.Monthly"/>.</param>
/// <param name="Dates">For <see cref="RecurrenceWay.Chosen"/>.</param>
/// <param name="From">The first day that counts.</param>
/// <param name="Until">The last day that counts.</param>
/// <param name="SkipsClosedDays">Public holidays and the centre's closed days are left out.</param>
public sealed record RecurrenceRule(
    RecurrenceWay Way, int Interval, IReadOnlyList<DayOfWeek> Weekdays, IReadOnlyList<int> Ordinals, IReadOnlyList<DateOnly> Dates, DateOnly From, DateOnly Until, bool SkipsClosedDays);
