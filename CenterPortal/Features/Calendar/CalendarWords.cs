using System.Globalization;
using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Calendar;

/// <summary>Dates in words.</summary>
public static class CalendarWords
{
    /// <summary><c>2026년 12월</c></summary>
    public static string Month(DateOnly month) => string.Create(CultureInfo.InvariantCulture, $"{month.Year}년 {month.Month}월");

    /// <summary>The hours of a date on one of its days, for reading: <c>오전 10시–오후 5시</c>; of one over midnight what of it lies on the day.</summary>
    public static string Hours(CalendarDate date, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(date);
        if (date.StartsAt is not { } from || date.EndsAt is not { } to) return "하루 내내";
        if (date.From == date.To) return SpanWords.Times(from, to);
        return day == date.From ? $"{SpanWords.At(from)}부터" : day == date.To ? $"{SpanWords.At(to)}까지" : "하루 내내";
    }

    /// <summary>When it begins on the day, for a narrow cell: <c>11:00</c>; empty when it goes on from the day before or has no hour.</summary>
    public static string Begins(CalendarDate date, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(date);
        return date.StartsAt is { } from && day == date.From ? SeoulTime.ToLocal(from).ToString("HH:mm", CultureInfo.InvariantCulture) : "";
    }

    /// <summary>What a date says of its standing; null when it simply takes place.</summary>
    public static string? Standing(DateStanding standing) => standing switch
    {
        DateStanding.Cancelled => "취소",
        DateStanding.Changed => "바뀜",
        _ => null,
    };
}
