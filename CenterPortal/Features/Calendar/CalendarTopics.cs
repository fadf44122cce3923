using System.Globalization;

namespace CenterPortal.Features.Calendar;

/// <summary>The names of this feature's live topics and cache tag.</summary>
internal static class CalendarTopics
{
    /// <summary>Cache tag of the calendar's pages.</summary>
    public const string Tag = "calendar";

    /// <summary>Change topic of midnight.</summary>
    public const string Today = "calendar-today";

    /// <summary>Live topic of a day in a month or week: <c>day:2026-12-12/market,jaemina</c>.</summary>
    public const string Cell = "day";

    /// <summary>Live topic of a day in a list.</summary>
    public const string Row = "day-row";

    /// <summary>Live topic of a day's agenda.</summary>
    public const string Agenda = "day-agenda";

    /// <summary>Live topic of a month by its places, named by the month's first day.</summary>
    public const string Places = "month-places";

    private const string Every = "all";

    /// <summary>Beginnings of the topics of all days.</summary>
    public static readonly IReadOnlyList<string> Families = [Cell + ":", Row + ":", Agenda + ":", Places + ":"];

    /// <summary>Beginnings of one day's topics, whatever the filter.</summary>
    public static IEnumerable<string> OfDay(DateOnly day) => [$"{Cell}:{Text(day)}/", $"{Row}:{Text(day)}/", $"{Agenda}:{Text(day)}/", $"{Places}:{Text(CalendarDays.MonthOf(day))}/"];

    /// <summary>One day's topic under a filter of kinds.</summary>
    public static string Of(string family, DateOnly day, IReadOnlyList<string> kinds) => $"{family}:{Text(day)}/{(kinds.Count == 0 ? Every : string.Join(',', kinds))}";

    /// <summary>Reads what stands behind the colon; null for anything that no page writes.</summary>
    public static (DateOnly Day, IReadOnlyList<string> Kinds)? Read(string id)
    {
        if (id.Split('/') is not [var date, var filter] || CalendarDays.Read(date) is not { } day) return null;
        return (day, filter == Every ? [] : filter.Split(','));
    }

    /// <summary><c>2026-12-12</c></summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
