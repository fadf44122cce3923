namespace CenterPortal.Infrastructure.Time;

/// <summary>Spans of Seoul time in words.</summary>
public static class SpanWords
{
    /// <summary><c>12월 12일 토요일 오후 2시–3시 30분</c>; over midnight both days are said.</summary>
    /// <param name="startsAt">UTC.</param>
    /// <param name="endsAt">UTC.</param>
    public static string When(DateTime startsAt, DateTime endsAt)
    {
        var (day, last) = (SeoulTime.DateOf(startsAt), SeoulTime.DateOf(endsAt));
        return day == last
            ? $"{SeoulTime.ShortDate(day)} {Times(startsAt, endsAt)}"
            : $"{SeoulTime.ShortDate(day)} {At(startsAt)}–{(day.Year == last.Year ? SeoulTime.ShortDate(last) : SeoulTime.ProseDate(last))} {At(endsAt)}";
    }

    /// <summary><c>오후 2시–3시 30분</c>; the half of the day is said again where it is another.</summary>
    public static string Times(DateTime startsAt, DateTime endsAt)
    {
        var (from, to) = (At(startsAt), At(endsAt));
        var half = from[..(from.IndexOf(' ', StringComparison.Ordinal) + 1)];
        return $"{from}–{(to.StartsWith(half, StringComparison.Ordinal) ? to[half.Length..] : to)}";
    }

    /// <summary><c>오후 2시</c></summary>
    public static string At(DateTime utc) => SeoulTime.Time(TimeOnly.FromDateTime(SeoulTime.ToLocal(utc)));
}
