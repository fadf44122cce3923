using System.Globalization;

namespace CenterPortal.Features.Consultation;

/// <summary>
/// The public holidays that a year will have by the law in force (관공서의 공휴일에 관한 규정, 2026) and the Korean lunar calendar.
/// Days of elections and temporary holidays are decreed and cannot be expected; who enters them adds them.
/// </summary>
public static class EstimatedHolidays
{
    /// <summary>The last year of which the lunar calendar knows every day.</summary>
    public const int LastYear = 2050;

    private const int DaysBetweenEveAndAfter = 3;
    private static readonly KoreanLunisolarCalendar Lunar = new();

    private enum Substitute
    {
        None,
        ForSunday,
        ForWeekend,
    }

    private sealed record Day(DateOnly Date, string Name, string Feast, Substitute Substitute);

    /// <summary>The days in order; none of a year that cannot be calculated.</summary>
    public static IReadOnlyList<Holiday> Of(int year)
    {
        if (year is < HolidaySeed.FirstYear or > LastYear) return [];
        var days = Fixed(year).Concat(Feast(year, "설날", 1, 1)).Append(new(OfLunar(year, 4, 8), "부처님 오신 날", "부처님 오신 날", Substitute.ForWeekend)).Concat(Feast(year, "추석", 8, 15)).ToList();
        return [.. days.Select(d => (d.Date, d.Name)).Concat(SubstitutesOf(days)).OrderBy(d => d.Date).Select(d => new Holiday(d.Date, d.Name, HolidayStatus.Estimate))];
    }

    private static IEnumerable<Day> Fixed(int year)
    {
        (int Month, int Day, string Name, Substitute Substitute)[] days =
        [
            (1, 1, "새해 첫날 (신정)", Substitute.None), (3, 1, "삼일절", Substitute.ForWeekend), (5, 1, "노동절", Substitute.ForWeekend),
            (5, 5, "어린이날", Substitute.ForWeekend), (6, 6, "현충일", Substitute.None), (7, 17, "제헌절", Substitute.ForWeekend),
            (8, 15, "광복절", Substitute.ForWeekend), (10, 3, "개천절", Substitute.ForWeekend), (10, 9, "한글날", Substitute.ForWeekend),
            (12, 25, "성탄절", Substitute.ForWeekend),
        ];
        return days.Select(d => new Day(new DateOnly(year, d.Month, d.Day), d.Name, d.Name, d.Substitute));
    }

    private static IEnumerable<Day> Feast(int year, string name, int month, int day)
    {
        string[] names = [$"{name} 전날", name, $"{name} 다음 날"];
        return Enumerable.Range(0, DaysBetweenEveAndAfter).Select(n => new Day(OfLunar(year, month, day).AddDays(n - 1), names[n], name, Substitute.ForSunday));
    }

    private static DateOnly OfLunar(int year, int month, int day)
    {
        // A leap month stands in the row behind the month whose name it repeats.
        var leap = Lunar.GetLeapMonth(year);
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
    }

    // Each goes to the next day that is neither a weekend nor a holiday nor a substitute already (제3조 제1항부터 제3항).
    private static IEnumerable<(DateOnly Date, string Name)> SubstitutesOf(List<Day> days)
    {
        var closed = days.Select(d => d.Date).ToHashSet();
        foreach (var lost in days.GroupBy(d => d.Date).OrderBy(d => d.Key).SelectMany(Lost))
        {
            var day = lost.Date;
            do day = day.AddDays(1);
            while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || !closed.Add(day));
            yield return (day, $"{lost.Feast} 대체공휴일");
        }
    }

    // On a working day two holidays in one lose one of them; on a weekend each one is lost that the law replaces.
    private static IEnumerable<Day> Lost(IGrouping<DateOnly, Day> date) => date.Key.DayOfWeek switch
    {
        DayOfWeek.Sunday => date.Where(d => d.Substitute != Substitute.None),
        DayOfWeek.Saturday => date.Where(d => d.Substitute == Substitute.ForWeekend),
        _ => date.Skip(1).Where(d => d.Substitute != Substitute.None),
    };
}
