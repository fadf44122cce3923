using System.Globalization;
using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.MarketEvents.Studio;

/// <summary>Which days the board shows.</summary>
/// <param name="Day">A day of the month or week.</param>
internal sealed record BoardAsk(DateOnly Day, bool IsWeek)
{
    /// <summary>Reads an address; what cannot be read is today.</summary>
    public static BoardAsk Read(string? month, string? day, bool isWeek, DateOnly today) =>
        new(Parse(isWeek ? day : month is null ? null : month + "-01") ?? today, isWeek);

    /// <summary>The days, in whole weeks from a Sunday on.</summary>
    public DaySpan Span => IsWeek ? Weeks(Day, Day) : Weeks(First, First.AddMonths(1).AddDays(-1));

    /// <summary>The first day of the month.</summary>
    public DateOnly First => new(Day.Year, Day.Month, 1);

    /// <summary>The one before or after.</summary>
    public BoardAsk Turned(int by) => this with { Day = IsWeek ? Day.AddDays(7 * by) : First.AddMonths(by) };

    /// <summary>Whether a day belongs to the month, or to the week.</summary>
    public bool IsInside(DateOnly day) => IsWeek || (day.Year == Day.Year && day.Month == Day.Month);

    /// <summary>What stands above the board.</summary>
    public string Title => IsWeek
        ? string.Create(CultureInfo.InvariantCulture, $"{Span.From.Year}년 {Span.From.Month}월 {Span.From.Day}일 주")
        : string.Create(CultureInfo.InvariantCulture, $"{Day.Year}년 {Day.Month}월");

    /// <summary>Its address.</summary>
    public string Address => Urls.StudioEventsOf(Day, IsWeek);

    private static DaySpan Weeks(DateOnly from, DateOnly to) => new(from.AddDays(-(int)from.DayOfWeek), to.AddDays(6 - (int)to.DayOfWeek));

    private static DateOnly? Parse(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2100 ? day : null;
}
