using System.Globalization;

namespace CenterPortal.Infrastructure.Time;

/// <summary>
/// The one crossing between stored instants (UTC) and what people read (Seoul), and the portal's Korean date formats.
/// Nothing here looks at the server's own time zone or culture.
/// </summary>
public static class SeoulTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul");
    private static readonly string[] Weekdays = ["일요일", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일"];

    /// <summary>Seoul wall-clock time of an instant; the result has kind Unspecified.</summary>
    /// <exception cref="ArgumentException">The kind of <paramref name="utc"/> is not Utc.</exception>
    public static DateTime ToLocal(DateTime utc)
    {
        if (utc.Kind != DateTimeKind.Utc)
        {
            throw new ArgumentException($"An instant must be of kind Utc, this one is {utc.Kind}.", nameof(utc));
        }

        // On a server that itself runs in Seoul the conversion may answer with kind Local.
        return DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone), DateTimeKind.Unspecified);
    }

    /// <summary>The Seoul calendar day that an instant falls on.</summary>
    /// <exception cref="ArgumentException">The kind of <paramref name="utc"/> is not Utc.</exception>
    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>The Monday of the day's week.</summary>
    public static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    /// <summary>The instant (UTC) of a Seoul wall-clock time.</summary>
    /// <exception cref="ArgumentException">The kind of <paramref name="local"/> is not Unspecified: it names another zone.</exception>
    public static DateTime ToUtc(DateTime local) => local.Kind == DateTimeKind.Unspecified
        ? TimeZoneInfo.ConvertTimeToUtc(local, Zone)
        : throw new ArgumentException($"Seoul time must be of kind Unspecified, this one is {local.Kind}.", nameof(local));

    /// <summary>The instant (UTC) of a time of day on a Seoul day.</summary>
    public static DateTime ToUtc(DateOnly date, TimeOnly time) => ToUtc(date.ToDateTime(time));

    /// <summary>The instant (UTC) at which a day begins in Seoul.</summary>
    public static DateTime MidnightUtc(DateOnly date) => ToUtc(date, TimeOnly.MinValue);

    /// <summary><c>토요일</c></summary>
    public static string Weekday(DayOfWeek day) => Weekdays[(int)day];

    /// <summary>For prose: <c>2026년 12월 12일 토요일</c></summary>
    public static string ProseDate(DateOnly date) => Invariant($"{date.Year}년 {ShortDate(date)}");

    /// <summary>For prose near its date: <c>12월 12일 토요일</c></summary>
    public static string ShortDate(DateOnly date) => Invariant($"{date.Month}월 {date.Day}일 {Weekday(date.DayOfWeek)}");

    /// <summary>For tables: <c>2026-12-12</c></summary>
    public static string TableDate(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>
    /// For prose: <c>오후 6시</c>, <c>오전 9시 30분</c>; seconds are dropped. The hours of noon and midnight are
    /// <c>낮 12시</c> and <c>밤 12시</c>, because 오전 12시 and 오후 12시 are read both ways.
    /// </summary>
    public static string Time(TimeOnly time)
    {
        var part = time.Hour switch { 0 => "밤", < 12 => "오전", 12 => "낮", _ => "오후" };
        var hour = time.Hour % 12 == 0 ? 12 : time.Hour % 12;
        return time.Minute == 0 ? Invariant($"{part} {hour}시") : Invariant($"{part} {hour}시 {time.Minute}분");
    }

    /// <summary>For tables, an instant in Seoul time: <c>2026-12-12 11:34</c></summary>
    /// <exception cref="ArgumentException">The kind of <paramref name="utc"/> is not Utc.</exception>
    public static string TableDateTime(DateTime utc) => ToLocal(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>For a <c>datetime</c> attribute, an instant in Seoul time: <c>2026-12-12T11:34:00+09:00</c></summary>
    /// <exception cref="ArgumentException">The kind of <paramref name="utc"/> is not Utc.</exception>
    public static string DateTimeAttribute(DateTime utc)
    {
        var local = ToLocal(utc);
        return new DateTimeOffset(local, Zone.GetUtcOffset(utc)).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
