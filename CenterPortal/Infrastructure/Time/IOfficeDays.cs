using CenterPortal.Data;

namespace CenterPortal.Infrastructure.Time;

/// <summary>The office's open hours and closed days, from data. What is said to people in working days or hours is counted over them.</summary>
public interface IOfficeDays
{
    /// <summary>
    /// Names of the closed days in the span, both ends included: public holidays, the centre's closures, and days of the week
    /// without hours under the day's name (<c>토요일</c>).
    /// </summary>
    Task<IReadOnlyDictionary<DateOnly, string>> ClosedAsync(PortalDb db, DateOnly from, DateOnly to, CancellationToken ct);

    /// <summary>Opening and closing (Seoul time) of the days of the week that have hours; lunch counts as open.</summary>
    Task<IReadOnlyDictionary<DayOfWeek, (TimeOnly From, TimeOnly To)>> HoursAsync(PortalDb db, CancellationToken ct);
}
