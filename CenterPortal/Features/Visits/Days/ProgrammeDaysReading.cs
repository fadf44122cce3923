using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Days;

/// <summary>Free days of programmes for the catalogue, computed at each call.</summary>
public sealed class ProgrammeDaysReading(IDbContextFactory<PortalDb> contexts, ProgrammeBook book, VisitDays days) : IProgrammeDays
{
    private const int LongestSpan = 400;
    private const int NextShown = 3;
    private const int FewEnough = 8;

    /// <inheritdoc />
    public async Task<DateOnly> LastDayAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return days.Today.AddDays((await db.RulesAsync(ct)).HorizonDays);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<FreeDay>> FreeDaysAsync(IReadOnlyCollection<int> programmes, DateOnly from, DateOnly to, int? headCount, string? district, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(programmes);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var asked = await OfferedAsync(db, programmes, ct);
        if (to.DayNumber - from.DayNumber > LongestSpan) to = from.AddDays(LongestSpan);
        var availability = await days.LoadAsync(db, asked, new DaySpan(from, to), ct);
        return [.. asked.SelectMany(programme => FreeDays(availability, programme, from, to, headCount, district))];
    }

    /// <inheritdoc />
    public async Task<IReadOnlySet<int>> WorthWaitingAsync(IReadOnlyCollection<int> programmes, DateOnly from, DateOnly to, int? headCount, string? district, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(programmes);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var asked = await OfferedAsync(db, programmes, ct);
        if (to.DayNumber - from.DayNumber > LongestSpan) to = from.AddDays(LongestSpan);
        var availability = await days.LoadAsync(db, asked, new DaySpan(from, to), ct);
        return asked.Where(p => IsWorthWaiting(availability, p, from, to, new Group(headCount ?? p.SizeFrom, district))).Select(p => p.Id).ToHashSet();
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<int, ProgrammeDays>> SummaryAsync(IReadOnlyCollection<int> programmes, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(programmes);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var asked = await OfferedAsync(db, programmes, ct);
        var today = days.Today;
        var availability = await days.LoadAsync(db, asked, new DaySpan(new DateOnly(today.Year, today.Month, 1), today.AddDays((await db.RulesAsync(ct)).HorizonDays)), ct);
        var planned = availability.Facts.Teams.Select(t => t.TeamId).ToHashSet();
        return asked.Where(p => p.TeamIds.Any(planned.Contains)).ToDictionary(p => p.Id, p => Summary(availability, p, today));
    }

    /// <summary>Free days of one programme in an availability that was loaded for it.</summary>
    internal static IEnumerable<FreeDay> FreeDays(Availability availability, OfferedProgramme programme, DateOnly from, DateOnly to, int? headCount, string? district)
    {
        var group = new Group(headCount ?? programme.SizeFrom, district);
        var facts = availability.Facts;
        for (var date = from < facts.Earliest ? facts.Earliest : from; date <= to && date <= facts.Latest; date = date.AddDays(1))
        {
            var morning = availability.Judge(programme, group, new HalfDay(date, DayPart.Morning)).IsPossible;
            var afternoon = availability.Judge(programme, group, new HalfDay(date, DayPart.Afternoon)).IsPossible;
            if (morning || afternoon) yield return new FreeDay(programme.Id, date, morning, afternoon);
        }
    }

    /// <summary>Whether a day of the span is taken by others alone, in an availability that was loaded for the programme.</summary>
    internal static bool IsWorthWaiting(Availability availability, OfferedProgramme programme, DateOnly from, DateOnly to, Group group)
    {
        for (var date = Max(from, availability.Facts.Earliest); date <= to && date <= availability.Facts.Latest; date = date.AddDays(1))
            foreach (var part in DayPartWords.Both)
                if (availability.Judge(programme, group, new HalfDay(date, part)).IsWorthWaiting)
                    return true;
        return false;
    }

    private static DateOnly Max(DateOnly one, DateOnly other) => one > other ? one : other;

    // The month that counts is that of the first day for which one may still ask.
    private static ProgrammeDays Summary(Availability availability, OfferedProgramme programme, DateOnly today)
    {
        var earliest = availability.Facts.Earliest;
        var first = new DateOnly(earliest.Year, earliest.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var inMonth = FreeDays(availability, programme, earliest, last, null, null).Select(d => d.Date).ToArray();
        var next = inMonth.Length >= NextShown ? inMonth : inMonth.Concat(FreeDays(availability, programme, last.AddDays(1), DateOnly.MaxValue, null, null).Select(d => d.Date).Take(NextShown));
        var working = Enumerable.Range(0, last.Day).Count(i => availability.IsWorkingDay(programme, first.AddDays(i)));
        DateOnly[] shown = [.. next.Take(NextShown)];
        return new ProgrammeDays(
            inMonth.Length, working, shown, availability.Facts.Version, first.Month == today.Month ? null : first,
            shown.Length == 0 && IsWorthWaiting(availability, programme, earliest, DateOnly.MaxValue, new Group(programme.SizeFrom, null)));
    }

    private async Task<IReadOnlyList<OfferedProgramme>> OfferedAsync(PortalDb db, IReadOnlyCollection<int> ids, CancellationToken ct)
    {
        if (ids.Count > FewEnough)
        {
            var wanted = ids.ToHashSet();
            return [.. (await book.AllAsync(db, ct)).Where(p => wanted.Contains(p.Id)).Select(VisitDays.Offered)];
        }

        var found = new List<OfferedProgramme>();
        foreach (var id in ids.Distinct())
            if (await book.FindAsync(db, id, ct) is { } programme)
                found.Add(VisitDays.Offered(programme));
        return found;
    }
}
