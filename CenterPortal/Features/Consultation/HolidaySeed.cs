using System.Globalization;

namespace CenterPortal.Features.Consultation;

/// <summary>
/// Korea's public holidays of 2018–2027: each year's published calendar (월력요항; 2027's is out) and the election days and
/// temporary holidays decreed since, by way of the open list hyunbinseo/holidays-kr (MIT), named here as people say them.
/// All are official; later years are estimated (<see cref="EstimatedHolidays"/>) until their calendar is added here.
/// From 2026 제헌절 and 노동절 are public holidays with substitutes.
/// </summary>
public static class HolidaySeed
{
    public const int FirstYear = 2018;
    public const int LastYear = 2027;

    private static readonly Dictionary<int, string> Years = new()
    {
        [2018] = """
            1/1 새해 첫날 (신정), 2/15 설날 전날, 2/16 설날, 2/17 설날 다음 날, 3/1 삼일절, 5/5 어린이날, 5/7 어린이날 대체공휴일,
            5/22 부처님 오신 날, 6/6 현충일, 6/13 지방선거일, 8/15 광복절, 9/23 추석 전날, 9/24 추석, 9/25 추석 다음 날, 9/26 추석 대체공휴일,
            10/3 개천절, 10/9 한글날, 12/25 성탄절
            """,
        [2019] = """
            1/1 새해 첫날 (신정), 2/4 설날 전날, 2/5 설날, 2/6 설날 다음 날, 3/1 삼일절, 5/5 어린이날, 5/6 어린이날 대체공휴일,
            5/12 부처님 오신 날, 6/6 현충일, 8/15 광복절, 9/12 추석 전날, 9/13 추석, 9/14 추석 다음 날, 10/3 개천절, 10/9 한글날,
            12/25 성탄절
            """,
        [2020] = """
            1/1 새해 첫날 (신정), 1/24 설날 전날, 1/25 설날, 1/26 설날 다음 날, 1/27 설날 대체공휴일, 3/1 삼일절, 4/15 국회의원 선거일,
            4/30 부처님 오신 날, 5/5 어린이날, 6/6 현충일, 8/15 광복절, 8/17 임시공휴일, 9/30 추석 전날, 10/1 추석, 10/2 추석 다음 날,
            10/3 개천절, 10/9 한글날, 12/25 성탄절
            """,
        [2021] = """
            1/1 새해 첫날 (신정), 2/11 설날 전날, 2/12 설날, 2/13 설날 다음 날, 3/1 삼일절, 5/5 어린이날, 5/19 부처님 오신 날, 6/6 현충일,
            8/15 광복절, 8/16 광복절 대체공휴일, 9/20 추석 전날, 9/21 추석, 9/22 추석 다음 날, 10/3 개천절, 10/4 개천절 대체공휴일, 10/9 한글날,
            10/11 한글날 대체공휴일, 12/25 성탄절
            """,
        [2022] = """
            1/1 새해 첫날 (신정), 1/31 설날 전날, 2/1 설날, 2/2 설날 다음 날, 3/1 삼일절, 3/9 대통령 선거일, 5/5 어린이날, 5/8 부처님 오신 날,
            6/1 지방선거일, 6/6 현충일, 8/15 광복절, 9/9 추석 전날, 9/10 추석, 9/11 추석 다음 날, 9/12 추석 대체공휴일, 10/3 개천절,
            10/9 한글날, 10/10 한글날 대체공휴일, 12/25 성탄절
            """,
        [2023] = """
            1/1 새해 첫날 (신정), 1/21 설날 전날, 1/22 설날, 1/23 설날 다음 날, 1/24 설날 대체공휴일, 3/1 삼일절, 5/5 어린이날,
            5/27 부처님 오신 날, 5/29 부처님 오신 날 대체공휴일, 6/6 현충일, 8/15 광복절, 9/28 추석 전날, 9/29 추석, 9/30 추석 다음 날,
            10/2 임시공휴일, 10/3 개천절, 10/9 한글날, 12/25 성탄절
            """,
        [2024] = """
            1/1 새해 첫날 (신정), 2/9 설날 전날, 2/10 설날, 2/11 설날 다음 날, 2/12 설날 대체공휴일, 3/1 삼일절, 4/10 국회의원 선거일,
            5/5 어린이날, 5/6 어린이날 대체공휴일, 5/15 부처님 오신 날, 6/6 현충일, 8/15 광복절, 9/16 추석 전날, 9/17 추석, 9/18 추석 다음 날,
            10/1 임시공휴일, 10/3 개천절, 10/9 한글날, 12/25 성탄절
            """,
        [2025] = """
            1/1 새해 첫날 (신정), 1/27 임시공휴일, 1/28 설날 전날, 1/29 설날, 1/30 설날 다음 날, 3/1 삼일절, 3/3 삼일절 대체공휴일, 5/5 어린이날,
            5/5 부처님 오신 날, 5/6 부처님 오신 날 대체공휴일, 6/3 대통령 선거일, 6/6 현충일, 8/15 광복절, 10/3 개천절, 10/5 추석 전날, 10/6 추석,
            10/7 추석 다음 날, 10/8 추석 대체공휴일, 10/9 한글날, 12/25 성탄절
            """,
        [2026] = """
            1/1 새해 첫날 (신정), 2/16 설날 전날, 2/17 설날, 2/18 설날 다음 날, 3/1 삼일절, 3/2 삼일절 대체공휴일, 5/1 노동절, 5/5 어린이날,
            5/24 부처님 오신 날, 5/25 부처님 오신 날 대체공휴일, 6/3 지방선거일, 6/6 현충일, 7/17 제헌절, 8/15 광복절, 8/17 광복절 대체공휴일,
            9/24 추석 전날, 9/25 추석, 9/26 추석 다음 날, 10/3 개천절, 10/5 개천절 대체공휴일, 10/9 한글날, 12/25 성탄절
            """,
        [2027] = """
            1/1 새해 첫날 (신정), 2/6 설날 전날, 2/7 설날, 2/8 설날 다음 날, 2/9 설날 대체공휴일, 3/1 삼일절, 5/1 노동절, 5/3 노동절 대체공휴일,
            5/5 어린이날, 5/13 부처님 오신 날, 6/6 현충일, 7/17 제헌절, 7/19 제헌절 대체공휴일, 8/15 광복절, 8/16 광복절 대체공휴일,
            9/14 추석 전날, 9/15 추석, 9/16 추석 다음 날, 10/3 개천절, 10/4 개천절 대체공휴일, 10/9 한글날, 10/11 한글날 대체공휴일,
            12/25 성탄절, 12/27 성탄절 대체공휴일
            """,
    };

    /// <summary>New entities at each call, in order of date, for the first start of an empty database.</summary>
    public static IReadOnlyList<Holiday> Holidays() =>
        [.. Years.SelectMany(year => year.Value.Split(',', StringSplitOptions.TrimEntries), (year, day) => Read(year.Key, day))];

    private static Holiday Read(int year, string day)
    {
        var parts = day.Split(['/', ' '], 3);
        var date = new DateOnly(year, Number(parts[0]), Number(parts[1]));
        return new Holiday(date, parts[2], HolidayStatus.Official);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
