using System.Globalization;
using CenterPortal.Features.Consultation;

namespace CenterPortal.Tests.Features.Consultation;

public class EstimatedHolidaysTests
{
    /// <summary>
    /// What the official calendars have and the law of 2026 alone would not give: elections and temporary holidays.
    /// What it would give and they do not have: days and substitutes that were not yet law (제헌절 and 노동절 before 2026,
    /// substitutes of national days before August 2021, of 부처님 오신 날 and 성탄절 before May 2023).
    /// </summary>
    [Theory]
    [InlineData(2018, "6/13 지방선거일", "5/1 노동절, 7/17 제헌절")]
    [InlineData(2019, "", "5/1 노동절, 5/13 부처님 오신 날 대체공휴일, 7/17 제헌절")]
    [InlineData(2020, "4/15 국회의원 선거일, 8/17 임시공휴일", "3/2 삼일절 대체공휴일, 5/1 노동절, 7/17 제헌절, 8/17 광복절 대체공휴일, 10/5 개천절 대체공휴일")]
    [InlineData(2021, "", "5/1 노동절, 5/3 노동절 대체공휴일, 7/17 제헌절, 7/19 제헌절 대체공휴일, 12/27 성탄절 대체공휴일")]
    [InlineData(2022, "3/9 대통령 선거일, 6/1 지방선거일", "5/1 노동절, 5/2 노동절 대체공휴일, 5/9 부처님 오신 날 대체공휴일, 7/17 제헌절, 7/18 제헌절 대체공휴일, 12/26 성탄절 대체공휴일")]
    [InlineData(2023, "10/2 임시공휴일", "5/1 노동절, 7/17 제헌절")]
    [InlineData(2024, "4/10 국회의원 선거일, 10/1 임시공휴일", "5/1 노동절, 7/17 제헌절")]
    [InlineData(2025, "1/27 임시공휴일, 6/3 대통령 선거일", "5/1 노동절, 7/17 제헌절")]
    [InlineData(2026, "6/3 지방선거일", "")]
    [InlineData(2027, "", "")]
    public void Official_years_differ_from_the_estimate_only_by_what_was_decreed_or_not_yet_law(int year, string decreed, string notYetLaw)
    {
        var official = HolidaySeed.Holidays().Where(h => h.Date.Year == year).Select(Said).ToList();
        var estimate = EstimatedHolidays.Of(year).Select(Said).ToList();
        Assert.Equal(decreed, string.Join(", ", official.Except(estimate)));
        Assert.Equal(notYetLaw, string.Join(", ", estimate.Except(official)));
    }

    [Theory]
    [InlineData(2028, "1/27", "5/2", "10/3")]
    [InlineData(2029, "2/13", "5/20", "9/22")]
    [InlineData(2030, "2/3", "5/9", "9/12")]
    [InlineData(2031, "1/23", "5/28", "10/1")]
    [InlineData(2032, "2/11", "5/16", "9/19")]
    [InlineData(2033, "1/31", "5/6", "9/8")]
    [InlineData(2034, "2/19", "5/25", "9/27")]
    [InlineData(2035, "2/8", "5/15", "9/16")]
    [InlineData(2036, "1/28", "5/3", "10/4")]
    [InlineData(2037, "2/15", "5/22", "9/24")]
    public void Feasts_of_the_lunar_calendar_fall_where_the_almanac_has_them(int year, string newYear, string buddha, string harvest)
    {
        var days = EstimatedHolidays.Of(year);
        Assert.All(days, d => Assert.Equal(HolidayStatus.Estimate, d.Status));
        Assert.Equal([newYear + " 설날", buddha + " 부처님 오신 날", harvest + " 추석"], days.Where(d => d.Name is "설날" or "부처님 오신 날" or "추석").Select(Said));
    }

    [Theory]
    [InlineData(2028, "10/5 추석 대체공휴일")] // 추석 on 개천절, a Tuesday: one day is lost, not two.
    [InlineData(2029, "5/7 어린이날 대체공휴일, 5/21 부처님 오신 날 대체공휴일, 9/24 추석 대체공휴일")] // 추석 다음 날 on a Sunday.
    [InlineData(2030, "2/5 설날 대체공휴일, 5/6 어린이날 대체공휴일")]
    [InlineData(2036, "1/30 설날 대체공휴일, 3/3 삼일절 대체공휴일, 5/6 부처님 오신 날 대체공휴일, 10/6 추석 대체공휴일, 10/7 추석 대체공휴일")] // 개천절 on 추석 전날, 추석 다음 날 on a Sunday.
    public void Substitutes_pass_over_weekends_holidays_and_each_other(int year, string substitutes) =>
        Assert.Equal(substitutes, string.Join(", ", EstimatedHolidays.Of(year).Where(d => d.Name.EndsWith("대체공휴일", StringComparison.Ordinal)).Select(Said)));

    [Fact]
    public void Every_year_that_the_lunar_calendar_knows_is_complete_and_later_ones_are_not_guessed()
    {
        for (var year = HolidaySeed.FirstYear; year <= EstimatedHolidays.LastYear; year++)
        {
            var days = EstimatedHolidays.Of(year);
            Assert.InRange(days.Count, 17, 26);
            Assert.Equal(days.Count, days.Select(d => (d.Date, d.Name)).Distinct().Count());
            Assert.Equal(days.Select(d => d.Date), days.Select(d => d.Date).Order());
            Assert.All(days, d => Assert.Equal(year, d.Date.Year));
        }

        Assert.Empty(EstimatedHolidays.Of(EstimatedHolidays.LastYear + 1));
        Assert.Empty(EstimatedHolidays.Of(1));
    }

    private static string Said(Holiday holiday) => string.Create(CultureInfo.InvariantCulture, $"{holiday.Date.Month}/{holiday.Date.Day} {holiday.Name}");
}
