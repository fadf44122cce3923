using System.Globalization;
using CenterPortal.Features.Consultation;

namespace CenterPortal.Tests.Features.Consultation;

public class ConsultationClockTests
{
    [Theory]
    [InlineData("2026-11-23 00:00", ConsultationKind.BeforeOpening, "오전 9시에 상담을 시작합니다", "2026-11-23 09:00")]
    [InlineData("2026-11-23 08:59:59", ConsultationKind.BeforeOpening, "오전 9시에 상담을 시작합니다", "2026-11-23 09:00")]
    [InlineData("2026-11-23 09:00", ConsultationKind.Open, "지금 상담 중 · 오후 6시까지", "2026-11-23 18:00")]
    [InlineData("2026-11-23 17:59:59", ConsultationKind.Open, "지금 상담 중 · 오후 6시까지", "2026-11-23 18:00")]
    [InlineData("2026-11-23 17:59:59.999", ConsultationKind.Open, "지금 상담 중 · 오후 6시까지", "2026-11-23 18:00")]
    [InlineData("2026-11-23 18:00:00.000", ConsultationKind.AfterClosing, "오늘 상담은 끝났습니다 · 내일 오전 9시에 다시 엽니다", "2026-11-24 00:00")]
    [InlineData("2026-11-27 18:30", ConsultationKind.AfterClosing, "오늘 상담은 끝났습니다 · 월요일 오전 9시에 다시 엽니다", "2026-11-28 00:00")]
    [InlineData("2026-11-28 10:00", ConsultationKind.ClosedToday, "주말에는 쉽니다 · 월요일 오전 9시에 엽니다", "2026-11-29 00:00")]
    [InlineData("2026-11-29 10:00", ConsultationKind.ClosedToday, "주말에는 쉽니다 · 내일 오전 9시에 엽니다", "2026-11-30 00:00")]
    public void An_ordinary_week(string now, ConsultationKind kind, string said, string changes)
    {
        var state = SeoulClock.At(now);

        Assert.Equal(kind, state.Kind);
        Assert.Equal(kind == ConsultationKind.Open, state.IsOpen);
        Assert.Equal(said, state.Short);
        Assert.Equal(SeoulClock.Utc(changes), state.NextChangeUtc);
        Assert.Equal(DateTimeKind.Utc, state.NextChangeUtc.Kind);
    }

    [Theory]
    [InlineData("2026-12-25 10:00", "오늘은 성탄절이라 쉽니다 · 12월 28일 월요일 오전 9시에 엽니다")]
    [InlineData("2026-12-24 19:00", "오늘 상담은 끝났습니다 · 월요일 오전 9시에 다시 엽니다")]
    [InlineData("2026-02-13 18:00", "오늘 상담은 끝났습니다 · 목요일 오전 9시에 다시 엽니다")]
    [InlineData("2026-02-15 12:00", "주말에는 쉽니다 · 목요일 오전 9시에 엽니다")]
    [InlineData("2026-02-16 12:00", "오늘은 설날 전날이라 쉽니다 · 2월 19일 목요일 오전 9시에 엽니다")]
    [InlineData("2026-02-18 12:00", "오늘은 설날 다음 날이라 쉽니다 · 내일 오전 9시에 엽니다")]
    [InlineData("2026-05-01 12:00", "오늘은 노동절이라 쉽니다 · 5월 4일 월요일 오전 9시에 엽니다")]
    [InlineData("2026-07-17 12:00", "오늘은 제헌절이라 쉽니다 · 7월 20일 월요일 오전 9시에 엽니다")]
    [InlineData("2026-08-14 20:00", "오늘 상담은 끝났습니다 · 화요일 오전 9시에 다시 엽니다")]
    [InlineData("2026-08-16 09:00", "주말에는 쉽니다 · 화요일 오전 9시에 엽니다")]
    [InlineData("2026-09-23 18:00", "오늘 상담은 끝났습니다 · 월요일 오전 9시에 다시 엽니다")]
    [InlineData("2026-09-26 09:00", "오늘은 추석 다음 날이라 쉽니다 · 9월 28일 월요일 오전 9시에 엽니다")]
    [InlineData("2026-09-28 09:00", "지금 상담 중 · 오후 6시까지")]
    [InlineData("2027-02-05 18:00", "오늘 상담은 끝났습니다 · 수요일 오전 9시에 다시 엽니다")]
    [InlineData("2027-02-09 09:00", "오늘은 설날 대체공휴일이라 쉽니다 · 내일 오전 9시에 엽니다")]
    [InlineData("2027-10-08 18:00", "오늘 상담은 끝났습니다 · 화요일 오전 9시에 다시 엽니다")]
    [InlineData("2027-12-25 09:00", "오늘은 성탄절이라 쉽니다 · 12월 28일 화요일 오전 9시에 엽니다")]
    [InlineData("2025-10-02 18:00", "오늘 상담은 끝났습니다 · 10월 10일 금요일 오전 9시에 다시 엽니다")]
    [InlineData("2025-05-05 09:00", "오늘은 부처님 오신 날·어린이날이라 쉽니다 · 5월 7일 수요일 오전 9시에 엽니다")]
    [InlineData("2018-01-01 09:00", "오늘은 새해 첫날 (신정)이라 쉽니다 · 내일 오전 9시에 엽니다")]
    public void Real_holidays(string now, string said) => Assert.Equal(said, SeoulClock.At(now).Short);

    [Fact]
    public void A_closure_added_by_staff_moves_the_next_opening()
    {
        var closure = new Holiday(new DateOnly(2026, 11, 24), "센터 휴무", HolidayStatus.AddedByCentre);

        Assert.Equal("오늘 상담은 끝났습니다 · 수요일 오전 9시에 다시 엽니다", SeoulClock.At("2026-11-23 18:00", null, closure).Short);
        Assert.Equal("오늘은 센터 휴무라 쉽니다 · 내일 오전 9시에 엽니다", SeoulClock.At("2026-11-24 09:00", null, closure).Short);
    }

    [Theory]
    [InlineData("2026-11-24 18:00", "2026-11-25", 3, "오늘 상담은 끝났습니다 · 월요일 오전 9시에 다시 엽니다")]
    [InlineData("2026-11-23 18:00", "2026-11-24", 4, "오늘 상담은 끝났습니다 · 11월 30일 월요일 오전 9시에 다시 엽니다")]
    public void A_weekday_alone_names_a_day_of_the_next_six(string now, string closedFrom, int days, string said) =>
        Assert.Equal(said, SeoulClock.At(now, null, ClosedFrom(closedFrom, days)).Short);

    [Theory]
    [InlineData(59, "2027-01-22 09:00")]
    [InlineData(60, null)]
    public void It_looks_sixty_days_ahead(int closedDays, string? opening) =>
        Assert.Equal(
            opening is null ? null : DateTime.Parse(opening, CultureInfo.InvariantCulture),
            SeoulClock.At("2026-11-23 10:00", null, ClosedFrom("2026-11-24", closedDays)).NextOpening);

    [Fact]
    public void A_holiday_state_carries_its_facts()
    {
        var state = SeoulClock.At("2026-12-25 10:00");

        Assert.Equal("성탄절", state.ClosingReason);
        Assert.True(state.IsHoliday);
        Assert.Equal(new DateTime(2026, 12, 28, 9, 0, 0), state.NextOpening);
        Assert.Null(state.OpensAt);
        Assert.Null(state.ClosesAt);
        Assert.Null(state.UnknownHolidayYear);
    }

    [Theory]
    [InlineData("2028-03-01 10:00", ConsultationKind.Open, 2028)]
    [InlineData("2027-12-31 17:00", ConsultationKind.Open, null)]
    [InlineData("2027-12-31 18:00", ConsultationKind.AfterClosing, 2028)]
    [InlineData("2017-12-29 10:00", ConsultationKind.Open, 2017)]
    public void A_year_without_holidays_keeps_the_hours_and_says_so(string now, ConsultationKind kind, int? year)
    {
        var state = SeoulClock.At(now);

        Assert.Equal(kind, state.Kind);
        Assert.Equal(year, state.UnknownHolidayYear);
        Assert.Equal(year is not null, state.Long.EndsWith($"{year}년 공휴일은 아직 등록되지 않아, 쉬는 날이 더 있을 수 있습니다.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_single_closure_does_not_make_a_year_known()
    {
        var closure = new Holiday(new DateOnly(2028, 3, 2), "센터 휴무", HolidayStatus.AddedByCentre);

        Assert.Equal(2028, SeoulClock.At("2028-03-02 10:00", null, closure).UnknownHolidayYear);
    }

    [Fact]
    public void An_instant_that_is_not_UTC_is_refused() => Assert.Throws<ArgumentException>(
        () => ConsultationClock.At(new DateTime(2026, 11, 23), OpeningHours.Default, SeoulClock.Closures));

    private static IEnumerable<Holiday> ClosedFrom(string first, int days) => Enumerable.Range(0, days).Select(day =>
        new Holiday(DateOnly.Parse(first, CultureInfo.InvariantCulture).AddDays(day), "내부 공사", HolidayStatus.AddedByCentre));
}
