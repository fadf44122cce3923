using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Tests.Infrastructure.Privacy;

public class PeriodTests
{
    private static DateTime Seoul(int year, int month, int day, int hour = 0) => SeoulTime.ToUtc(new DateTime(year, month, day, hour, 0, 0));

    [Fact]
    public void A_span_is_over_when_its_last_day_in_Seoul_is()
    {
        Assert.Equal(Seoul(2027, 11, 27), new Period(Years: 1).EndsAt(Seoul(2026, 11, 26, 23)));
        Assert.Equal(Seoul(2026, 11, 28), new Period(Days: 1).EndsAt(Seoul(2026, 11, 26)));
        Assert.Equal(Seoul(2025, 3, 1), new Period(Years: 1).EndsAt(Seoul(2024, 2, 29, 12)));
    }

    [Fact]
    public void What_a_query_finds_over_is_over()
    {
        foreach (var period in new[] { new Period(Years: 3), new Period(Months: 6), new Period(Days: 30) })
        {
            for (var hour = 0; hour < 24 * 400; hour += 7)
            {
                var (began, now) = (Seoul(2024, 1, 15).AddHours(hour), Seoul(2024, 1, 15).AddHours(hour));
                Assert.False(began < period.EndedBefore(now));
                var over = period.EndsAt(began).AddDays(3);
                Assert.True(began < period.EndedBefore(over), $"{period} {began:O}");
                Assert.False(began < period.EndedBefore(period.EndsAt(began).AddDays(-4)));
            }
        }
    }
}
