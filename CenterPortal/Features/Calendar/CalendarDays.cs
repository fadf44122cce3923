using System.Globalization;

namespace CenterPortal.Features.Calendar;

/// <summary>Which months and days the calendar has.</summary>
internal static class CalendarDays
{
    /// <summary>The centre opened in 2014; nothing in the calendar is older.</summary>
    public static readonly DateOnly First = new(2014, 1, 1);

    /// <summary>The last month that can be turned to is this many months ahead.</summary>
    public const int MonthsAhead = 24;

    /// <summary>Reads <c>2026-12-12</c>; null for anything else and for days before the calendar's first.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= First && day.Year < 2100 ? day : null;

    /// <summary>The first day of <c>2026-12</c>; null for anything else.</summary>
    public static DateOnly? ReadMonth(string? text) => text?.Length == 7 ? Read(text + "-01") : null;

    /// <summary>The first day of the last month that can be turned to.</summary>
    public static DateOnly LastMonth(DateOnly today) => MonthOf(today).AddMonths(MonthsAhead);

    /// <summary>The first day of a day's month.</summary>
    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>The Sunday with which a day's week begins; weeks begin as on Korean wall calendars.</summary>
    public static DateOnly SundayOf(DateOnly day) => day.AddDays(-(int)day.DayOfWeek);
}
