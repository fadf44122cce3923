using System.Globalization;

namespace CenterPortal.Features.Consultation;

/// <summary>Weekly hours as people say them: <c>평일 09:00–18:00</c>.</summary>
public static class HoursInWords
{
    private static readonly DayOfWeek[] FromMonday =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private const string Letters = "일월화수목금토";

    /// <summary>The open days, those with the same hours together.</summary>
    public static string Weekly(OpeningHours hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        var groups = FromMonday.Where(day => hours.On(day) is not null).GroupBy(day => hours.On(day)!.Value);
        var text = string.Join(" · ", groups.Select(g => $"{Days([.. g])} {Range(g.Key)}"));
        return hours.Lunch is { } lunch && text.Length > 0 ? $"{text} (점심 {Range(lunch)})" : text;
    }

    /// <summary>When it is closed: <c>주말과 공휴일은 쉽니다</c>.</summary>
    public static string Closed(OpeningHours hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        var closed = FromMonday.Where(day => hours.On(day) is null).ToArray();
        return closed.Length == 0 ? "공휴일은 쉽니다" : $"{Days(closed)}{(Days(closed) is "주말" ? "과" : "요일과")} 공휴일은 쉽니다";
    }

    /// <summary><c>09:00–18:00</c>.</summary>
    public static string Range(TimeRange range) => string.Create(CultureInfo.InvariantCulture, $"{range.From:HH:mm}–{range.To:HH:mm}");

    private static string Days(DayOfWeek[] days) => days switch
    {
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday] => "평일",
        [DayOfWeek.Saturday, DayOfWeek.Sunday] => "주말",
        _ => string.Join('·', days.Select(day => Letters[(int)day])),
    };
}
