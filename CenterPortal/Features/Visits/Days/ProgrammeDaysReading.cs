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
    public async Task<IReadOnlyDictionary<int, ProgrammeDays>> SummaryAsync(IReadOnlyCollection<int> programmes, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(programmes);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var asked = await OfferedAsync(db, programmes, ct);
        var today = days.Today;
        var monthEnd = new DateOnly(today.Year, today.Month, DateTime.DaysInMonth(today.Year, today.Month));
        var to = today.AddDays((await db.RulesAsync(ct)).HorizonDays);
        var availability = await days.LoadAsync(db, asked, new DaySpan(today, to), ct);
        return asked.Where(p => p.TeamIds.Any(id => availability.Facts.Teams.Any(t => t.TeamId == id)))
            .ToDictionary(p => p.Id, p => Summary(availability, p, today, monthEnd));
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

    private static ProgrammeDays Summary(Availability availability, OfferedProgramme programme, DateOnly today, DateOnly monthEnd)
    {
        var thisMonth = FreeDays(availability, programme, today, monthEnd, null, null).Select(d => d.Date).ToArray();
        var next = thisMonth.Length >= NextShown ? thisMonth : [.. thisMonth, .. FreeDays(availability, programme, monthEnd.AddDays(1), DateOnly.MaxValue, null, null).Select(d => d.Date).Take(NextShown)];
        var first = new DateOnly(today.Year, today.Month, 1);
        var working = Enumerable.Range(0, monthEnd.Day).Count(i => availability.IsWorkingDay(programme, first.AddDays(i)));
        return new ProgrammeDays(thisMonth.Length, working, [.. next.Take(NextShown)], availability.Facts.Version);
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
