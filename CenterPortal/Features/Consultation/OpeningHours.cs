namespace CenterPortal.Features.Consultation;

/// <summary>The weekly hours of the phone, in Seoul time. Two of them with the same hours are equal.</summary>
public sealed record OpeningHours
{
    private static readonly TimeRange OfficeDay = new(new(9, 0), new(18, 0));
    private readonly TimeRange?[] _week = new TimeRange?[7];
    private readonly TimeRange[][] _sessions = new TimeRange[7][];

    /// <param name="week">Hours per weekday; a day that is null or missing is closed.</param>
    /// <param name="lunch">점심시간 of every open day, or null for none. Where it lies outside a day's hours it has no effect.</param>
    /// <exception cref="ArgumentException">
    /// A range does not end after it begins (hours over midnight are not supported), or lunch leaves nothing of an open day.
    /// </exception>
    public OpeningHours(IReadOnlyDictionary<DayOfWeek, TimeRange?> week, TimeRange? lunch = null)
    {
        ArgumentNullException.ThrowIfNull(week);
        Lunch = lunch is { } range ? Checked(range, nameof(lunch)) : null;
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var hours = week.GetValueOrDefault(day);
            _week[(int)day] = hours is { } open ? Checked(open, nameof(week)) : null;
            _sessions[(int)day] = Split(hours, lunch);
            if (hours is not null && _sessions[(int)day].Length == 0)
            {
                throw new ArgumentException($"Lunch covers all hours of {day}.", nameof(lunch));
            }
        }
    }

    /// <summary>Monday to Friday 09:00–18:00, no lunch break.</summary>
    public static OpeningHours Default { get; } = new(new[]
    {
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday,
    }.ToDictionary(day => day, _ => (TimeRange?)OfficeDay));

    public TimeRange? Lunch { get; }

    /// <summary>From opening to closing on a weekday, lunch included; null when closed.</summary>
    public TimeRange? On(DayOfWeek day) => _week[(int)day];

    /// <summary>The stretches of a weekday in which the phone is answered, in order: none, one, or two around lunch.</summary>
    public IReadOnlyList<TimeRange> Sessions(DayOfWeek day) => _sessions[(int)day];

    public bool Equals(OpeningHours? other) => other is not null && Lunch == other.Lunch && _week.SequenceEqual(other._week);

    public override int GetHashCode() => _week.Aggregate(HashCode.Combine(Lunch), HashCode.Combine);

    private static TimeRange[] Split(TimeRange? hours, TimeRange? lunch)
    {
        if (hours is not { } day)
        {
            return [];
        }

        if (lunch is not { } pause || pause.To <= day.From || day.To <= pause.From)
        {
            return [day];
        }

        TimeRange[] around = [day with { To = pause.From }, day with { From = pause.To }];
        return [.. around.Where(session => session.From < session.To)];
    }

    private static TimeRange Checked(TimeRange range, string parameter) => range.From < range.To
        ? range
        : throw new ArgumentException($"{range.From:HH:mm}–{range.To:HH:mm} does not end after it begins on the same day.", parameter);
}
