using CenterPortal.Features.Consultation;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Tests.Features.Consultation;

public class ConsultationSweepTests
{
    private static readonly TimeOnly Nine = new(9, 0);
    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly TimeOnly One = new(13, 0);
    private static readonly TimeOnly Six = new(18, 0);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_hour_of_ten_years_keeps_its_word(bool lunch)
    {
        var hours = lunch ? SeoulClock.WithLunch : OpeningHours.Default;
        ConsultationState? held = null;
        var end = SeoulTime.MidnightUtc(new DateOnly(HolidaySeed.LastYear + 1, 1, 1));
        for (var now = SeoulTime.MidnightUtc(new DateOnly(HolidaySeed.FirstYear, 1, 1)); now < end; now = now.AddHours(1))
        {
            var state = ConsultationClock.At(now, hours, SeoulClock.Closures);
            var local = SeoulTime.ToLocal(now);

            if (state.IsOpen != ShouldBeOpen(local, lunch))
            {
                Assert.Fail($"At {local:u} it says: {state.Short}");
            }

            var holds = state == held || state == ConsultationClock.At(state.NextChangeUtc.AddTicks(-1), hours, SeoulClock.Closures);
            if (!holds || state.NextChangeUtc <= now)
            {
                Assert.Fail($"At {local:u} the state does not hold until {state.NextChangeUtc:u}.");
            }

            if (state.NextOpening is not { } next || next <= local || !ShouldBeOpen(next, lunch) || ShouldBeOpen(next.AddTicks(-1), lunch))
            {
                Assert.Fail($"At {local:u} the next opening is said to be {state.NextOpening:u}.");
            }

            held = state;
        }
    }

    [Fact]
    public void At_each_announced_change_the_state_is_another()
    {
        var hours = SeoulClock.WithLunch;
        var state = ConsultationClock.At(SeoulClock.Utc("2018-01-01 00:00"), hours, SeoulClock.Closures);
        while (state.Today.Year <= HolidaySeed.LastYear)
        {
            var after = ConsultationClock.At(state.NextChangeUtc, hours, SeoulClock.Closures);
            Assert.NotEqual(state, after);
            Assert.True(after.NextChangeUtc > state.NextChangeUtc);
            state = after;
        }
    }

    private static bool ShouldBeOpen(DateTime local, bool lunch)
    {
        var time = TimeOnly.FromDateTime(local);
        return local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && !SeoulClock.Closures.ContainsKey(DateOnly.FromDateTime(local))
            && time >= Nine && time < Six && !(lunch && time >= Noon && time < One);
    }
}
