using CenterPortal.Features.Calendar.Contract;

namespace CenterPortal.Features.Calendar.Plan;

/// <summary>Which months one can plan in: this one and a year ahead.</summary>
internal static class PlanMonths
{
    private const int Most = 13;

    /// <summary>The first days of the months.</summary>
    public static IReadOnlyList<DateOnly> From(DateOnly today) => [.. Enumerable.Range(0, Most).Select(i => CalendarDays.MonthOf(today).AddMonths(i))];

    /// <summary>From today to the end of the last of them.</summary>
    public static DaySpan Coming(DateOnly today) => new(today, CalendarDays.MonthOf(today).AddMonths(Most).AddDays(-1));

    /// <summary>All days that a month's table can show.</summary>
    public static DaySpan Shown(DateOnly today) => new(CalendarDays.SundayOf(CalendarDays.MonthOf(today)), TableOf(CalendarDays.MonthOf(today).AddMonths(Most - 1)).To);

    /// <summary>The whole weeks of a month.</summary>
    public static DaySpan TableOf(DateOnly month) => new(CalendarDays.SundayOf(month), CalendarDays.SundayOf(month.AddMonths(1).AddDays(-1)).AddDays(6));
}
