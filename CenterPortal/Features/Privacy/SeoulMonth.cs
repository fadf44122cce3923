using System.Globalization;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Privacy;

/// <summary>A calendar month in Seoul.</summary>
/// <param name="First">Its first day.</param>
public readonly record struct SeoulMonth(DateOnly First)
{
    /// <summary>Such as <c>2026-11</c>.</summary>
    public string Key => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Such as 2026년 11월.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{First.Year}년 {First.Month}월");

    /// <summary>When (UTC) it begins.</summary>
    public DateTime BeginsAt => SeoulTime.MidnightUtc(First);

    /// <summary>When (UTC) it is over.</summary>
    public DateTime EndsAt => SeoulTime.MidnightUtc(First.AddMonths(1));

    /// <summary>The month that many months before this one.</summary>
    public SeoulMonth Before(int months) => new(First.AddMonths(-months));

    /// <summary>The month of an instant (UTC).</summary>
    public static SeoulMonth Of(DateTime utc) => SeoulTime.DateOf(utc) is var day ? new SeoulMonth(new DateOnly(day.Year, day.Month, 1)) : default;

    /// <summary>Reads <c>2026-11</c>; null for anything else.</summary>
    public static SeoulMonth? Read(string? key) =>
        DateOnly.TryParseExact(key + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is > 2000 and < 2200 ? new SeoulMonth(first) : null;
}
