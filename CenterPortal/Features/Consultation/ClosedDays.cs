namespace CenterPortal.Features.Consultation;

/// <summary>Turns holidays into what <see cref="ConsultationClock"/> asks for.</summary>
public static class ClosedDays
{
    /// <summary>
    /// One entry per date; several names of one date are joined (<c>부처님 오신 날·어린이날</c>), in an order that is the same
    /// in every process. Give whole years: the clock tells by 1 January whether a year's holidays are known.
    /// </summary>
    public static IReadOnlyDictionary<DateOnly, string> ByDate(IEnumerable<Holiday> holidays) => holidays
        .GroupBy(holiday => holiday.Date)
        .ToDictionary(day => day.Key, day => string.Join('·', day.Select(NameOf).Order(StringComparer.Ordinal)));

    /// <summary>The years of which the public holidays are estimates, told by 1 January.</summary>
    public static IReadOnlySet<int> EstimatedYears(IEnumerable<Holiday> holidays) => holidays
        .Where(holiday => holiday is { Status: HolidayStatus.Estimate, Date: { Month: 1, Day: 1 } })
        .Select(holiday => holiday.Date.Year).ToHashSet();

    /// <summary>The name as people read it: <c>설날(예상)</c>, <c>새해 첫날 (신정, 예상)</c>.</summary>
    public static string NameOf(Holiday holiday)
    {
        ArgumentNullException.ThrowIfNull(holiday);
        return holiday switch
        {
            { Status: not HolidayStatus.Estimate } => holiday.Name,
            { Name: [.. var name, ')'] } => $"{name}, 예상)",
            _ => $"{holiday.Name}(예상)",
        };
    }
}
