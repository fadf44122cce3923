using System.Globalization;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Consultation.Studio;

/// <summary>One line of the form of hours, as typed.</summary>
public sealed class TypedDay
{
    /// <summary>The phone is answered.</summary>
    public bool IsOpen { get; set; }

    /// <summary>When it begins, as the browser writes times: <c>09:00</c>.</summary>
    public string From { get; set; } = "09:00";

    /// <summary>When it ends.</summary>
    public string To { get; set; } = "18:00";

    internal static TypedDay Of(TimeRange? range, TypedDay otherwise) =>
        range is { } open ? new TypedDay { IsOpen = true, From = Text(open.From), To = Text(open.To) } : otherwise;

    internal bool TryRead(out TimeRange? range)
    {
        range = null;
        if (!IsOpen) return true;
        if (!TryTime(From, out var from) || !TryTime(To, out var to)) return false;
        range = new TimeRange(from, to);
        return true;
    }

    private static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static bool TryTime(string? text, out TimeOnly time) => TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}

/// <summary>The form of hours, as typed.</summary>
public sealed class TypedWeek
{
    private static readonly DayOfWeek[] FromMonday = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>The days, Monday first.</summary>
    public required IReadOnlyList<(DayOfWeek Day, TypedDay Typed)> Days { get; init; }

    /// <summary>점심시간.</summary>
    public required TypedDay Lunch { get; init; }

    /// <summary>The form filled with the hours.</summary>
    public static TypedWeek Of(OpeningHours hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        return new TypedWeek
        {
            Days = [.. FromMonday.Select(day => (day, TypedDay.Of(hours.On(day), new TypedDay())))],
            Lunch = TypedDay.Of(hours.Lunch, new TypedDay { From = "12:00", To = "13:00" }),
        };
    }

    /// <summary>What was typed, or what cannot be read of it.</summary>
    internal (WantedHours Wanted, HoursOutcome? Unread) Read()
    {
        var week = new Dictionary<DayOfWeek, TimeRange?>();
        var wrong = new Dictionary<DayOfWeek, string>();
        foreach (var (day, typed) in Days)
        {
            if (!typed.TryRead(out var range)) wrong[day] = $"{SeoulTime.Weekday(day)}의 때를 09:00처럼 적어 주세요.";
            week[day] = range;
        }

        var lunch = Lunch.TryRead(out var pause) ? null : "점심시간을 12:00처럼 적어 주세요.";
        var unread = wrong.Count > 0 || lunch is not null ? new HoursOutcome("저장하지 않았습니다. 칸 아래에 적힌 대로 고쳐 주세요.", wrong, lunch) : null;
        return (new WantedHours(week, pause), unread);
    }

    /// <summary>True when it says other hours than these.</summary>
    internal bool IsChangedFrom(OpeningHours hours)
    {
        var (wanted, unread) = Read();
        return unread is not null || wanted.Lunch != hours.Lunch || wanted.Week.Any(day => day.Value != hours.On(day.Key));
    }
}
