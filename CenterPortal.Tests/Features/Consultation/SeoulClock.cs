using System.Globalization;
using CenterPortal.Features.Consultation;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Tests.Features.Consultation;

/// <summary>Asks the consultation clock by Seoul wall-clock time, with the seeded holidays.</summary>
internal static class SeoulClock
{
    public static IReadOnlyDictionary<DateOnly, string> Closures { get; } = ClosedDays.ByDate(HolidaySeed.Holidays());

    public static OpeningHours WithLunch { get; } = new(
        Enum.GetValues<DayOfWeek>().ToDictionary(day => day, OpeningHours.Default.On),
        new TimeRange(new(12, 0), new(13, 0)));

    public static DateTime Utc(string local) => SeoulTime.ToUtc(DateTime.Parse(local, CultureInfo.InvariantCulture));

    public static ConsultationState At(string local, OpeningHours? hours = null, params IEnumerable<Holiday> added) =>
        ConsultationClock.At(Utc(local), hours ?? OpeningHours.Default, ClosedDays.ByDate([.. HolidaySeed.Holidays(), .. added]));
}
