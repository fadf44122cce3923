using CenterPortal.Features.Consultation;

namespace CenterPortal.Tests.Features.Consultation;

public class WeeklyHoursTests
{
    private static readonly TimeRange Morning = new(new(9, 0), new(12, 0));

    [Theory]
    [InlineData("2026-11-23 11:59:59", ConsultationKind.Open, "지금 상담 중 · 낮 12시부터 점심시간", "2026-11-23 12:00")]
    [InlineData("2026-11-23 12:00", ConsultationKind.Break, "지금은 점심시간입니다 · 오후 1시에 다시 시작합니다", "2026-11-23 13:00")]
    [InlineData("2026-11-23 13:00", ConsultationKind.Open, "지금 상담 중 · 오후 6시까지", "2026-11-23 18:00")]
    public void Lunch_parts_the_day(string now, ConsultationKind kind, string said, string changes)
    {
        var state = SeoulClock.At(now, SeoulClock.WithLunch);

        Assert.Equal(kind, state.Kind);
        Assert.Equal(said, state.Short);
        Assert.Equal(SeoulClock.Utc(changes), state.NextChangeUtc);
        Assert.Equal(new TimeOnly(18, 0), state.ClosesAt);
    }

    [Fact]
    public void During_lunch_the_next_opening_is_today() =>
        Assert.Equal(new DateTime(2026, 11, 23, 13, 0, 0), SeoulClock.At("2026-11-23 12:30", SeoulClock.WithLunch).NextOpening);

    [Fact]
    public void Lunch_after_a_short_day_is_no_break()
    {
        var hours = new OpeningHours(Week(DayOfWeek.Saturday), new TimeRange(new(12, 0), new(13, 0)));

        Assert.Equal(ConsultationKind.AfterClosing, SeoulClock.At("2026-11-28 12:30", hours).Kind);
        Assert.Equal("지금 상담 중 · 낮 12시까지", SeoulClock.At("2026-11-28 10:00", hours).Short);
    }

    [Fact]
    public void A_day_of_rest_within_the_week_is_called_by_its_name() =>
        Assert.Equal(
            "일요일에는 쉽니다 · 토요일 오전 9시에 엽니다",
            SeoulClock.At("2026-11-29 10:00", new OpeningHours(Week(DayOfWeek.Saturday))).Short);

    [Fact]
    public void Without_any_opening_ahead_the_box_promises_nothing()
    {
        var state = SeoulClock.At("2026-11-23 10:00", new OpeningHours(Week()));

        Assert.Null(state.NextOpening);
        Assert.Equal("월요일에는 쉽니다 · 다시 여는 날은 아직 정해지지 않았습니다", state.Short);
    }

    [Theory]
    [InlineData(22, 2)]
    [InlineData(9, 9)]
    [InlineData(9, 0)]
    public void Hours_that_do_not_end_on_their_day_are_refused(int opens, int closes)
    {
        var range = new TimeRange(new(opens, 0), new(closes, 0));

        Assert.Throws<ArgumentException>(() => new OpeningHours(new Dictionary<DayOfWeek, TimeRange?> { [DayOfWeek.Monday] = range }));
        Assert.Throws<ArgumentException>(() => new OpeningHours(Week(DayOfWeek.Monday), range));
    }

    [Fact]
    public void Lunch_that_leaves_nothing_of_a_day_is_refused() =>
        Assert.Throws<ArgumentException>(() => new OpeningHours(Week(DayOfWeek.Monday), new TimeRange(new(8, 0), new(13, 0))));

    [Fact]
    public void Hours_are_equal_by_what_they_say()
    {
        Assert.Equal(new OpeningHours(Week(DayOfWeek.Monday)), new OpeningHours(Week(DayOfWeek.Monday)));
        Assert.Equal(new OpeningHours(Week(DayOfWeek.Monday)).GetHashCode(), new OpeningHours(Week(DayOfWeek.Monday)).GetHashCode());
        Assert.NotEqual(OpeningHours.Default, SeoulClock.WithLunch);
        Assert.NotEqual(new OpeningHours(Week(DayOfWeek.Monday)), new OpeningHours(Week(DayOfWeek.Tuesday)));
    }

    private static Dictionary<DayOfWeek, TimeRange?> Week(params DayOfWeek[] open) => open.ToDictionary(day => day, _ => (TimeRange?)Morning);
}
