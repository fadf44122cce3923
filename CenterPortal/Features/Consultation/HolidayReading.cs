using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Consultation;

/// <summary>
/// Reads closed days: those that are stored, and the estimated public holidays of years whose official calendar is not.
/// Estimates are no rows, so nobody has to take them back when the official days come.
/// </summary>
internal static class HolidayReading
{
    private const int MostRows = 2_000;

    /// <summary>The closed days of the span, both ends included, in order.</summary>
    public static async Task<IReadOnlyList<Holiday>> HolidaysAsync(this PortalDb db, DateOnly from, DateOnly to, CancellationToken ct)
    {
        // Any official day says that its year is known, so years that may be unknown are read whole.
        var first = from.Year > HolidaySeed.LastYear ? new DateOnly(from.Year, 1, 1) : from;
        var last = to.Year > HolidaySeed.LastYear ? new DateOnly(to.Year, 12, 31) : to;
        var stored = await db.Set<Holiday>().AsNoTracking().Where(h => h.Date >= first && h.Date <= last).OrderBy(h => h.Date).ThenBy(h => h.Name).Take(MostRows).ToListAsync(ct);
        if (to.Year <= HolidaySeed.LastYear) return stored;
        return [.. stored.Concat(Estimates(stored, from.Year, to.Year)).Where(h => h.Date >= from && h.Date <= to).OrderBy(h => h.Date).ThenBy(h => h.Name, StringComparer.Ordinal)];
    }

    /// <summary>The estimates of a year that are still open: all but those whose name staff have entered.</summary>
    public static IEnumerable<Holiday> Open(int year, IEnumerable<Holiday> stored)
    {
        if (year <= HolidaySeed.LastYear) return [];
        var entered = stored.Where(h => h.Date.Year == year).ToList();
        if (entered.Exists(h => h.Status == HolidayStatus.Official)) return [];
        var names = entered.Select(h => h.Name).ToHashSet(StringComparer.Ordinal);
        return EstimatedHolidays.Of(year).Where(h => !names.Contains(h.Name));
    }

    private static IEnumerable<Holiday> Estimates(List<Holiday> stored, int from, int to)
    {
        for (var year = from; year <= Math.Min(to, EstimatedHolidays.LastYear); year++)
            foreach (var day in Open(year, stored))
                yield return day;
    }
}
