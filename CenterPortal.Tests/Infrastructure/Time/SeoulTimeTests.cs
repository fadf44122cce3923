using System.Globalization;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Tests.Infrastructure.Time;

public class SeoulTimeTests
{
    private static readonly DateTime Evening = new(2026, 12, 12, 2, 34, 5, DateTimeKind.Utc);

    [Fact]
    public void An_instant_becomes_Seoul_wall_clock_time_without_a_kind()
    {
        var local = SeoulTime.ToLocal(Evening);

        Assert.Equal(new DateTime(2026, 12, 12, 11, 34, 5), local);
        Assert.Equal(DateTimeKind.Unspecified, local.Kind);
        Assert.Equal(Evening, SeoulTime.ToUtc(local));
        Assert.Equal(DateTimeKind.Utc, SeoulTime.ToUtc(local).Kind);
    }

    [Theory]
    [InlineData("2026-12-11T14:59:59.9999999Z", "2026-12-11")]
    [InlineData("2026-12-11T15:00:00Z", "2026-12-12")]
    public void The_day_turns_at_three_in_the_afternoon_UTC(string utc, string day) =>
        Assert.Equal(day, SeoulTime.TableDate(SeoulTime.DateOf(Instant(utc))));

    [Fact]
    public void Midnight_in_Seoul_is_an_instant_of_the_day_before_in_UTC() =>
        Assert.Equal(Instant("2026-12-11T15:00:00Z"), SeoulTime.MidnightUtc(new DateOnly(2026, 12, 12)));

    [Theory]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public void Only_UTC_is_taken_for_an_instant(DateTimeKind kind)
    {
        var other = DateTime.SpecifyKind(Evening, kind);

        Assert.Throws<ArgumentException>(() => SeoulTime.ToLocal(other));
        Assert.Throws<ArgumentException>(() => SeoulTime.DateOf(other));
        Assert.Throws<ArgumentException>(() => SeoulTime.TableDateTime(other));
        Assert.Throws<ArgumentException>(() => SeoulTime.DateTimeAttribute(other));
    }

    [Theory]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Utc)]
    public void Only_a_time_without_a_zone_is_taken_for_Seoul_time(DateTimeKind kind) =>
        Assert.Throws<ArgumentException>(() => SeoulTime.ToUtc(DateTime.SpecifyKind(Evening, kind)));

    [Fact]
    public void Dates_are_written_as_people_write_them()
    {
        var day = new DateOnly(2026, 12, 12);

        Assert.Equal("2026년 12월 12일 토요일", SeoulTime.ProseDate(day));
        Assert.Equal("12월 12일 토요일", SeoulTime.ShortDate(day));
        Assert.Equal("2026-12-12", SeoulTime.TableDate(day));
        Assert.Equal("2026-12-12 11:34", SeoulTime.TableDateTime(Evening));
        Assert.Equal("2026-12-12T11:34:05+09:00", SeoulTime.DateTimeAttribute(Evening));
    }

    [Theory]
    [InlineData("18:00", "오후 6시")]
    [InlineData("09:30", "오전 9시 30분")]
    [InlineData("11:59:59", "오전 11시 59분")]
    [InlineData("12:00", "낮 12시")]
    [InlineData("12:30", "낮 12시 30분")]
    [InlineData("13:05", "오후 1시 5분")]
    [InlineData("00:00", "밤 12시")]
    public void Times_are_written_as_people_say_them(string time, string said) =>
        Assert.Equal(said, SeoulTime.Time(TimeOnly.Parse(time, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void The_calendar_of_the_culture_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Dates_are_written_as_people_write_them();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static DateTime Instant(string utc) =>
        DateTime.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}
