using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Consultation;

/// <summary>Works out the state of the phone at an instant from the hours and the closed days alone.</summary>
public static class ConsultationClock
{
    private const int DaysAhead = 60;

    /// <param name="utcNow">The instant, of kind Utc.</param>
    /// <param name="hours">The weekly hours.</param>
    /// <param name="closures">
    /// Closed days and their names (see <see cref="ClosedDays.ByDate"/>), in whole years, next year's as well. A year without
    /// its 1 January, a public holiday every year, counts as not entered: the hours still apply and the state says so.
    /// </param>
    /// <param name="estimated">Years of which the holidays are estimates; the state says so where it speaks of one.</param>
    /// <exception cref="ArgumentException">The kind of <paramref name="utcNow"/> is not Utc.</exception>
    public static ConsultationState At(DateTime utcNow, OpeningHours hours, IReadOnlyDictionary<DateOnly, string> closures, IReadOnlySet<int>? estimated = null)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(closures);
        var local = SeoulTime.ToLocal(utcNow);
        var today = DateOnly.FromDateTime(local);
        var now = TimeOnly.FromDateTime(local);
        var sessions = SessionsOn(today, hours, closures);
        var kind = KindAt(now, sessions);
        var opensAt = FirstAfter(now, sessions.Select(session => session.From));
        var nextOpening = opensAt is { } later ? today.ToDateTime(later) : OpeningAfter(today, hours, closures);
        var edge = FirstAfter(now, sessions.SelectMany(session => new[] { session.From, session.To }));
        var over = kind is ConsultationKind.AfterClosing or ConsultationKind.ClosedToday;
        int?[] years = over && nextOpening?.Year is { } openingYear ? [today.Year, openingYear] : [today.Year];
        return new ConsultationState
        {
            Kind = kind,
            Today = today,
            ClosingReason = kind == ConsultationKind.ClosedToday ? Reason(today, hours, closures) : null,
            IsHoliday = kind == ConsultationKind.ClosedToday && closures.ContainsKey(today),
            OpensAt = kind == ConsultationKind.Open ? null : opensAt,
            ClosesAt = over ? null : sessions[^1].To,
            Pause = sessions.Count == 2 && now < sessions[1].From ? new(sessions[0].To, sessions[1].From) : null,
            NextOpening = nextOpening,
            NextChangeUtc = edge is { } change ? SeoulTime.ToUtc(today, change) : SeoulTime.MidnightUtc(today.AddDays(1)),
            UnknownHolidayYear = Array.Find(years, year => !closures.ContainsKey(new DateOnly(year!.Value, 1, 1))),
            EstimatedHolidayYear = Array.Find(years, year => estimated?.Contains(year!.Value) == true),
        };
    }

    private static IReadOnlyList<TimeRange> SessionsOn(DateOnly day, OpeningHours hours, IReadOnlyDictionary<DateOnly, string> closures) =>
        closures.ContainsKey(day) ? [] : hours.Sessions(day.DayOfWeek);

    private static ConsultationKind KindAt(TimeOnly now, IReadOnlyList<TimeRange> sessions) => sessions switch
    {
        [] => ConsultationKind.ClosedToday,
        _ when now < sessions[0].From => ConsultationKind.BeforeOpening,
        _ when now >= sessions[^1].To => ConsultationKind.AfterClosing,
        _ => sessions.Any(session => session.Contains(now)) ? ConsultationKind.Open : ConsultationKind.Break,
    };

    private static TimeOnly? FirstAfter(TimeOnly now, IEnumerable<TimeOnly> times) =>
        times.Where(time => time > now).Cast<TimeOnly?>().FirstOrDefault();

    private static DateTime? OpeningAfter(DateOnly today, OpeningHours hours, IReadOnlyDictionary<DateOnly, string> closures) =>
        Enumerable.Range(1, DaysAhead)
            .Select(today.AddDays)
            .SelectMany(day => SessionsOn(day, hours, closures), (day, session) => (DateTime?)day.ToDateTime(session.From))
            .FirstOrDefault();

    private static string Reason(DateOnly today, OpeningHours hours, IReadOnlyDictionary<DateOnly, string> closures)
    {
        if (closures.TryGetValue(today, out var names))
        {
            return names;
        }

        var weekend = today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
            && hours.On(DayOfWeek.Saturday) is null && hours.On(DayOfWeek.Sunday) is null;
        return weekend ? "주말" : SeoulTime.Weekday(today.DayOfWeek);
    }
}
