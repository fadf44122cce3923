using CenterPortal.Data;

namespace CenterPortal.Infrastructure.Time;

/// <summary>Counts working days and hours over the office's open hours and closed days as they are stored now.</summary>
public sealed class WorkingTime(IOfficeDays office)
{
    /// <summary>
    /// The working day that lies <paramref name="days"/> working days after the day, or before it when negative; with 0 the
    /// day itself, or the next working day when it is none.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no working day for two years.</exception>
    public async Task<DateOnly> AddWorkingDaysAsync(PortalDb db, DateOnly from, int days, CancellationToken ct = default)
    {
        var walk = new OfficeWalk(office, db, isBack: days < 0);
        if (days == 0) return (await walk.NextAsync(from, ct)).Day;
        var day = from;
        for (var left = Math.Abs(days); left > 0; left--)
            day = (await walk.NextAsync(day.AddDays(Math.Sign(days)), ct)).Day;
        return day;
    }

    /// <summary>
    /// The instant (UTC) by which so many hours of office time have passed since another. An instant outside the hours
    /// counts from the next opening; the end of a day belongs to that day.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no working day for two years.</exception>
    public async Task<DateTime> AddWorkingHoursAsync(PortalDb db, DateTime fromUtc, int hours, CancellationToken ct = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hours);
        var walk = new OfficeWalk(office, db, isBack: false);
        var local = SeoulTime.ToLocal(fromUtc);
        var left = TimeSpan.FromHours(hours);
        for (var day = DateOnly.FromDateTime(local); ; day = day.AddDays(1))
        {
            (day, var from, var to) = await walk.NextAsync(day, ct);
            var (opens, closes) = (day.ToDateTime(from), day.ToDateTime(to));
            var begin = local > opens ? local : opens;
            if (begin >= closes) continue;
            if (left <= closes - begin) return SeoulTime.ToUtc(begin + left);
            left -= closes - begin;
        }
    }

    /// <summary>Closing time (UTC) of the working day that lies so many working days before the day; with 0 of the day itself or the last working day before it.</summary>
    /// <exception cref="InvalidOperationException">There is no working day for two years.</exception>
    public async Task<DateTime> DeadlineBeforeAsync(PortalDb db, DateOnly day, int workingDays, CancellationToken ct = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        var walk = new OfficeWalk(office, db, isBack: true);
        var (at, _, to) = await walk.NextAsync(workingDays == 0 ? day : day.AddDays(-1), ct);
        for (var left = workingDays - 1; left > 0; left--)
            (at, _, to) = await walk.NextAsync(at.AddDays(-1), ct);
        return SeoulTime.ToUtc(at, to);
    }
}
