using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Consultation.Studio;

/// <summary>Days in a row that are closed for one reason.</summary>
/// <param name="IsPast">The last of them has passed.</param>
public sealed record ClosedSpan(DateOnly From, DateOnly To, string Name, HolidayStatus Status, bool IsPast)
{
    /// <summary>Nobody has entered it; it is expected by the law and the lunar calendar.</summary>
    public bool IsExpected { get; init; }
}

/// <summary>One year of closed days.</summary>
/// <param name="IsKnown">False while the public holidays of the year are neither entered nor expected.</param>
public sealed record ClosedYear(int Year, bool IsKnown, IReadOnlyList<ClosedSpan> Spans)
{
    /// <summary>Public holidays of the year are expected and wait for the official calendar.</summary>
    public bool IsEstimated => Spans.Any(s => s.IsExpected);
}

/// <summary>Hours and closed days for those who may change them.</summary>
/// <param name="Today">The day in Seoul.</param>
public sealed record ConsultationSheet(OpeningHours Hours, DateOnly Today, IReadOnlyList<ClosedYear> Years);

/// <summary>Reads hours and the closed days of this year and the next.</summary>
public sealed class ClosedDayList(IDbContextFactory<PortalDb> contexts, TimeProvider clock)
{
    private const int MostDays = 1000;

    /// <summary>The sheet; null for someone who may not change it.</summary>
    public async Task<ConsultationSheet?> FindAsync(Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.ManageCentre, ct)) return null;
        var today = SeoulTime.DateOf(clock.GetUtcNow().UtcDateTime);
        var (from, to) = (new DateOnly(today.Year, 1, 1), new DateOnly(today.Year + 1, 12, 31));
        var hours = await db.LoadHoursAsync(ct);
        var stored = await db.Set<Holiday>().AsNoTracking().Where(h => h.Date >= from && h.Date <= to).OrderBy(h => h.Date).ThenBy(h => h.Name).Take(MostDays).ToListAsync(ct);
        return new ConsultationSheet(hours.Week, today, [.. new[] { today.Year, today.Year + 1 }.Select(year => Year(year, stored, today))]);
    }

    private static ClosedYear Year(int year, List<Holiday> stored, DateOnly today)
    {
        var spans = new List<ClosedSpan>();
        var expected = HolidayReading.Open(year, stored).ToHashSet();
        foreach (var day in stored.Where(d => d.Date.Year == year).Concat(expected).OrderBy(d => d.Date))
        {
            var before = spans.FindIndex(s => s.Name == day.Name && s.Status == day.Status && s.To.AddDays(1) == day.Date);
            if (before >= 0) spans[before] = spans[before] with { To = day.Date, IsPast = day.Date < today };
            else spans.Add(new ClosedSpan(day.Date, day.Date, day.Name, day.Status, day.Date < today) { IsExpected = expected.Contains(day) });
        }

        return new ClosedYear(year, spans.Exists(s => s.From == new DateOnly(year, 1, 1)), spans);
    }
}
