using CenterPortal.Data;
using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Calendar.Queries;

/// <summary>A day as the calendar shows it.</summary>
/// <param name="Closure">Why the centre is closed, such as 성탄절; null for an ordinary day.</param>
/// <param name="Dates">What is on, in the order of beginnings; of days that are a part of something longer, too.</param>
/// <param name="IsToday">It is today in Seoul.</param>
/// <param name="Kinds">The filter; empty for all.</param>
/// <param name="Version">Grows with each change and at midnight.</param>
public sealed record DayView(DateOnly Day, string? Closure, IReadOnlyList<CalendarDate> Dates, bool IsToday, IReadOnlyList<string> Kinds, long Version)
{
    /// <summary>The instant (UTC) of the look.</summary>
    public DateTime Now { get; init; }

    /// <summary>Today in Seoul at the look.</summary>
    public DateOnly Today { get; init; }

    /// <summary>Whether it is over.</summary>
    public bool IsOver(CalendarDate date) => date.IsOver(Now, Today);
}

/// <summary>What is on at one place.</summary>
/// <param name="Dates">Each with whether it is over.</param>
public sealed record PlaceDates(CalendarPlace Place, IReadOnlyList<(CalendarDate Date, bool IsOver)> Dates);

/// <summary>A month by its places.</summary>
/// <param name="Month">Its first day.</param>
public sealed record PlacesView(DateOnly Month, IReadOnlyList<string> Kinds, IReadOnlyList<PlaceDates> Places, long Version);

/// <summary>Reads the dates of all features.</summary>
public sealed class CalendarBook(IDbContextFactory<PortalDb> contexts, IEnumerable<ICalendarSource> sources, IOfficeDays office, TimeProvider clock)
{
    private const int StepMonths = 3;
    private const int DaysBack = 31;
    private readonly IReadOnlyList<ICalendarSource> _sources = [.. sources.OrderBy(s => s.Kind.Order)];

    /// <summary>The kinds that there are, in order.</summary>
    public IReadOnlyList<CalendarKind> Kinds => [.. _sources.Select(s => s.Kind)];

    /// <summary>The topics of the change log under which the calendar comes to look otherwise.</summary>
    public IReadOnlyList<string> Topics => [.. _sources.Select(s => s.ChangeTopic).Append(CalendarTopics.Today).Distinct(StringComparer.Ordinal)];

    /// <summary>The days within which a date can be taken along by its key: a month back, and as far ahead as the calendar goes.</summary>
    public static DaySpan Chosen(DateOnly today) => new(today.AddDays(-DaysBack), CalendarDays.LastMonth(today).AddMonths(1).AddDays(-1));

    /// <summary>The days of a span, each with what is on.</summary>
    /// <param name="kinds">Only these kinds; empty for all. Why the centre is closed is told in any case.</param>
    public async Task<IReadOnlyList<DayView>> DaysAsync(DaySpan span, IReadOnlyList<string> kinds, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var today = SeoulTime.DateOf(now);
        // Read before what it stands for, so that a day is never newer than it says.
        var version = await VersionAsync(db, today, ct);
        var closed = await office.ClosedAsync(db, span.From, span.To, ct);
        var dates = await ReadAsync(db, span, kinds, ct);
        var byDay = dates.Where(d => d.Kind != CalendarKinds.Closure.Slug)
            .SelectMany(d => Clipped(d, span).Days().Select(day => (Day: day, Date: d))).ToLookup(x => x.Day, x => x.Date);
        return [.. span.Days().Select(day => new DayView(day, NameOf(closed, day), [.. byDay[day]], day == today, kinds, version) { Now = now, Today = today })];
    }

    /// <summary>Whether a filter is one that the calendar writes: known kinds in its order, and not all of them.</summary>
    public bool Knows(IReadOnlyList<string> kinds) => kinds.SequenceEqual(Kinds.Select(k => k.Slug).Where(kinds.Contains)) && kinds.Count < _sources.Count;

    /// <summary>A month's dates by their places: those with the most first; what has no place is left out.</summary>
    public async Task<PlacesView> PlacesAsync(DateOnly month, IReadOnlyList<string> kinds, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var today = SeoulTime.DateOf(now);
        var version = await VersionAsync(db, today, ct);
        var dates = await ReadAsync(db, new DaySpan(month, month.AddMonths(1).AddDays(-1)), kinds, ct);
        var groups = dates.Where(d => d.Place is not null).GroupBy(d => d.Place!).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Name, StringComparer.Ordinal);
        return new PlacesView(month, kinds, [.. groups.Select(g => new PlaceDates(g.Key, [.. g.Select(d => (d, d.IsOver(now, today)))]))], version);
    }

    /// <summary>The first day with a date from a day on, within the calendar; null when there is none.</summary>
    public async Task<DateOnly?> NextAsync(DateOnly from, IReadOnlyList<string> kinds, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var last = CalendarDays.LastMonth(SeoulTime.DateOf(clock.GetUtcNow().UtcDateTime)).AddMonths(1);
        for (var begin = from; begin < last; begin = begin.AddMonths(StepMonths))
        {
            var found = (await ReadAsync(db, new DaySpan(begin, begin.AddMonths(StepMonths).AddDays(-1)), kinds, ct)).FirstOrDefault(d => d.To >= begin && (kinds.Count > 0 || d.Kind != CalendarKinds.Closure.Slug));
            if (found is not null) return found.From < from ? from : found.From;
        }

        return null;
    }

    /// <summary>The dates of a span, soonest first, closures too.</summary>
    public async Task<IReadOnlyList<CalendarDate>> DatesAsync(DaySpan span, IReadOnlyList<string> kinds, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await ReadAsync(db, span, kinds, ct);
    }

    /// <summary>The dates of some keys, soonest first; keys of none are passed over.</summary>
    public async Task<IReadOnlyList<CalendarDate>> OfKeysAsync(IReadOnlyList<string> keys, CancellationToken ct = default) =>
        [.. (await DatesAsync(Chosen(SeoulTime.DateOf(clock.GetUtcNow().UtcDateTime)), [], ct)).Where(d => keys.Contains(d.Key))];

    /// <summary>How many dates of each kind a span has.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountsAsync(DaySpan span, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await ReadAsync(db, span, [], ct)).GroupBy(d => d.Kind).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<CalendarDate>> ReadAsync(PortalDb db, DaySpan span, IReadOnlyList<string> kinds, CancellationToken ct)
    {
        var all = new List<CalendarDate>();
        foreach (var source in _sources.Where(s => kinds.Count == 0 || kinds.Contains(s.Kind.Slug)))
            all.AddRange(await source.WithinAsync(db, span, ct));
        return [.. all.OrderBy(d => d.From).ThenBy(d => d.StartsAt ?? DateTime.MinValue).ThenBy(d => d.Title, StringComparer.Ordinal).ThenBy(d => d.Key, StringComparer.Ordinal)];
    }

    private async Task<long> VersionAsync(PortalDb db, DateOnly today, CancellationToken ct)
    {
        long version = today.DayNumber;
        foreach (var source in _sources) version += await source.VersionAsync(db, ct);
        return version;
    }

    private static DaySpan Clipped(CalendarDate date, DaySpan span) =>
        new(date.From < span.From ? span.From : date.From, date.To > span.To ? span.To : date.To);

    // The days of the week without hours come under their own names, which stand above the column already.
    private static string? NameOf(IReadOnlyDictionary<DateOnly, string> closed, DateOnly day) =>
        closed.TryGetValue(day, out var name) && name != SeoulTime.Weekday(day.DayOfWeek) ? name : null;
}
