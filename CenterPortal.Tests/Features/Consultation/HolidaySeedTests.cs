using CenterPortal.Features.Consultation;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Consultation;

public class HolidaySeedTests
{
    [Theory]
    [InlineData(2018, 18)]
    [InlineData(2019, 16)]
    [InlineData(2020, 18)]
    [InlineData(2021, 18)]
    [InlineData(2022, 19)]
    [InlineData(2023, 18)]
    [InlineData(2024, 19)]
    [InlineData(2025, 20)]
    [InlineData(2026, 22)]
    [InlineData(2027, 24)]
    public void Each_year_has_its_number_of_names_and_the_days_fixed_by_law(int year, int names)
    {
        var days = HolidaySeed.Holidays().Where(holiday => holiday.Date.Year == year).ToList();

        Assert.Equal(names, days.Count);
        Assert.All(days, holiday => Assert.Equal(HolidayStatus.Official, holiday.Status));
        Assert.Equal(days.Select(holiday => holiday.Date).Order(), days.Select(holiday => holiday.Date));
        var closed = ClosedDays.ByDate(days);
        (int Month, int Day, string Name)[] everyYear =
        [
            (1, 1, "새해 첫날 (신정)"), (3, 1, "삼일절"), (5, 5, "어린이날"), (6, 6, "현충일"), (8, 15, "광복절"),
            (10, 3, "개천절"), (10, 9, "한글날"), (12, 25, "성탄절"),
        ];
        Assert.All(everyYear, day => Assert.Contains(day.Name, closed[new DateOnly(year, day.Month, day.Day)], StringComparison.Ordinal));
        Assert.Equal(year >= 2026, closed.ContainsKey(new DateOnly(year, 5, 1)));
        Assert.Equal(year >= 2026, closed.ContainsKey(new DateOnly(year, 7, 17)));
    }

    [Fact]
    public void The_long_holidays_are_three_days_in_a_row()
    {
        var seed = HolidaySeed.Holidays();
        foreach (var feast in seed.Where(holiday => holiday.Name is "설날" or "추석"))
        {
            Assert.Contains(seed, holiday => holiday.Name == $"{feast.Name} 전날" && holiday.Date == feast.Date.AddDays(-1));
            Assert.Contains(seed, holiday => holiday.Name == $"{feast.Name} 다음 날" && holiday.Date == feast.Date.AddDays(1));
        }
    }

    [Fact]
    public void Substitutes_of_2027_fall_where_the_law_puts_them()
    {
        var substitutes = HolidaySeed.Holidays().Where(holiday => holiday.Date.Year == 2027 && holiday.Name.EndsWith(" 대체공휴일", StringComparison.Ordinal));

        Assert.Equal(
            [new(2027, 2, 9), new(2027, 5, 3), new(2027, 7, 19), new(2027, 8, 16), new(2027, 10, 4), new(2027, 10, 11), new DateOnly(2027, 12, 27)],
            substitutes.Select(holiday => holiday.Date));
    }

    [Fact]
    public void No_substitute_falls_on_a_weekend_or_on_another_holiday() =>
        Assert.All(
            HolidaySeed.Holidays().GroupBy(holiday => holiday.Date).Where(day => day.Any(holiday => holiday.Name.EndsWith("대체공휴일", StringComparison.Ordinal))),
            day => Assert.True(day.Count() == 1 && day.Key.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday), $"{day.Key:O}"));

    [Theory]
    [InlineData(" ")]
    [InlineData("예순 글자를 넘는 이름은 한 줄에 들어가지 않으므로 받지 않습니다. 예순 글자를 넘는 이름은 한 줄에 들어가지 않으므로 받지 않습니다.")]
    public void A_name_must_fit_in_a_sentence(string name) =>
        Assert.Throws<ArgumentException>(() => new Holiday(new DateOnly(2026, 11, 24), name, HolidayStatus.AddedByCentre));

    [Fact]
    public async Task A_database_keeps_every_holiday_as_it_was()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var db = new HolidayDb();
        await db.Database.OpenConnectionAsync(cancel);
        await db.Database.EnsureCreatedAsync(cancel);
        db.AddRange(HolidaySeed.Holidays());
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();

        var stored = await db.Set<Holiday>().AsNoTracking().ToListAsync(cancel);

        Assert.Equal("holidays", db.Model.FindEntityType(typeof(Holiday))!.GetTableName());
        Assert.Equivalent(HolidaySeed.Holidays().Select(Row), stored.Select(Row), strict: true);
    }

    private static string Row(Holiday holiday) => $"{holiday.Date:O} {holiday.Name} {holiday.Status}";

    private sealed class HolidayDb : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfiguration(new HolidayConfiguration());
    }
}
