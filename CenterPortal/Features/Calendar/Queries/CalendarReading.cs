using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Calendar.Queries;

/// <summary>What the calendar's page shows.</summary>
/// <param name="Days">The days of the table, the week or the list.</param>
/// <param name="Agenda">The day beside the table; null where no table stands.</param>
/// <param name="Places">The month by its places; null in other looks.</param>
/// <param name="Next">The first day with something on it behind a month that has nothing; null when there is none, or the month has something.</param>
public sealed record CalendarPage(CalendarQuestion Ask, DateOnly Today, IReadOnlyList<DayView> Days, DayView? Agenda, PlacesView? Places, bool IsEmpty, DateOnly? Next)
{
    /// <summary>The days of the month itself.</summary>
    public IEnumerable<DayView> OfMonth => Days.Where(d => d.Day >= Ask.Whole.From && d.Day <= Ask.Whole.To);
}

/// <summary>Reads the calendar's page.</summary>
public sealed class CalendarReading(CalendarBook book, TimeProvider clock)
{
    /// <summary>Today in Seoul.</summary>
    public DateOnly Today => SeoulTime.DateOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>The page that an address asks for.</summary>
    public async Task<CalendarPage> PageAsync(CalendarQuestion ask, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var today = Today;
        var span = ask.Look switch { CalendarLook.Week => ask.Week(today), CalendarLook.Month => ask.Table, _ => ask.Whole };
        var days = await book.DaysAsync(span, ask.Kinds, ct);
        var isEmpty = days.All(d => d.Dates.Count == 0 || d.Day < ask.Whole.From || d.Day > ask.Whole.To) && (ask.Look != CalendarLook.Week || days.All(d => d.Dates.Count == 0));
        var next = isEmpty ? await book.NextAsync(span.To.AddDays(1) > ask.Month.AddMonths(1) && ask.Look != CalendarLook.Week ? ask.Month.AddMonths(1) : span.To.AddDays(1), ask.Kinds, ct) : null;
        return new CalendarPage(
            ask, today, days, ask.Look == CalendarLook.Month ? AgendaOf(ask, today, days) : null,
            ask.Look == CalendarLook.Place ? await book.PlacesAsync(ask.Month, ask.Kinds, ct) : null, isEmpty, next);
    }

    // Without a day chosen: the next on which something is, else the last, else today or the first.
    private static DayView AgendaOf(CalendarQuestion ask, DateOnly today, IReadOnlyList<DayView> days)
    {
        var month = days.Where(d => d.Day >= ask.Whole.From && d.Day <= ask.Whole.To).ToList();
        if (ask.Day is { } chosen && days.FirstOrDefault(d => d.Day == chosen) is { } day) return day;
        return month.Find(d => d.Day >= today && d.Dates.Any(date => date.Standing != DateStanding.Cancelled && !d.IsOver(date)))
            ?? month.FindLast(d => d.Dates.Count > 0) ?? month.Find(d => d.Day == today) ?? month[0];
    }
}
