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
        .ToDictionary(day => day.Key, day => string.Join('·', day.Select(holiday => holiday.Name).Order(StringComparer.Ordinal)));
}
