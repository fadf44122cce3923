using System.Globalization;
using CenterPortal.Features.Consultation;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Infrastructure.Time;

/// <summary>Working days and hours over the seeded holidays of 2018–2027 and over closures that staff added.</summary>
public sealed class WorkingTimeTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero));
    private PortalApp _portal = null!;

    public async ValueTask InitializeAsync() => _portal = await PortalApp.StartAsync(clock: _clock);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData("2026-11-02", 1, "2026-11-03")]
    [InlineData("2026-12-31", 1, "2027-01-04")] // New Year's Day is a Friday.
    [InlineData("2017-12-29", 1, "2018-01-02")]
    [InlineData("2018-09-21", 1, "2018-09-27")] // 추석 over a weekend, and its substitute.
    [InlineData("2020-09-29", 1, "2020-10-05")]
    [InlineData("2025-10-02", 1, "2025-10-10")] // 개천절, 추석, its substitute and 한글날: a week long.
    [InlineData("2025-10-02", 5, "2025-10-16")]
    [InlineData("2026-09-23", 1, "2026-09-28")] // No substitute on that Monday.
    [InlineData("2027-12-24", 1, "2027-12-28")]
    [InlineData("2027-12-31", 1, "2028-01-03")] // Of 2028 only the weekends are known.
    [InlineData("2024-02-28", 1, "2024-02-29")]
    [InlineData("2025-10-10", -1, "2025-10-02")]
    [InlineData("2027-01-04", -1, "2026-12-31")]
    [InlineData("2026-11-07", -1, "2026-11-06")] // From a Saturday back.
    [InlineData("2026-11-07", 1, "2026-11-09")]
    [InlineData("2026-11-02", 0, "2026-11-02")]
    [InlineData("2026-12-25", 0, "2026-12-28")]
    public async Task Working_days_are_counted(string from, int days, string expected) =>
        Assert.Equal(Day(expected), await _portal.ReadAsync(db => Time.AddWorkingDaysAsync(db, Day(from), days)));

    [Fact]
    public async Task The_way_back_leads_to_where_one_came_from_all_over_the_years()
    {
        var from = await _portal.ReadAsync(db => Time.AddWorkingDaysAsync(db, new DateOnly(2018, 1, 1), 1));
        while (from.Year < 2028)
        {
            var there = await _portal.ReadAsync(db => Time.AddWorkingDaysAsync(db, from, 7));
            Assert.Equal(from, await _portal.ReadAsync(db => Time.AddWorkingDaysAsync(db, there, -7)));
            Assert.InRange(there.DayNumber - from.DayNumber, 9, 18);
            from = there;
        }
    }

    [Theory]
    [InlineData("2026-11-02 10:00", 0, "2026-11-02 10:00")]
    [InlineData("2026-11-02 10:00", 3, "2026-11-02 13:00")]
    [InlineData("2026-11-02 09:00", 9, "2026-11-02 18:00")] // The end of a day belongs to it.
    [InlineData("2026-11-06 17:00", 8, "2026-11-09 16:00")]
    [InlineData("2026-11-02 07:30", 1, "2026-11-02 10:00")]
    [InlineData("2026-11-02 18:00", 1, "2026-11-03 10:00")]
    [InlineData("2026-11-07 23:00", 1, "2026-11-09 10:00")]
    [InlineData("2025-10-02 17:30", 16, "2025-10-13 15:30")] // Half an hour, the long holiday, nine on Friday, the rest on Monday.
    [InlineData("2026-12-31 17:59", 1, "2027-01-04 09:59")]
    public async Task Working_hours_are_counted(string from, int hours, string expected) =>
        Assert.Equal(Instant(expected), await _portal.ReadAsync(db => Time.AddWorkingHoursAsync(db, Instant(from), hours)));

    [Theory]
    [InlineData("2025-10-10", 3, "2025-09-30 18:00")]
    [InlineData("2026-11-05", 1, "2026-11-04 18:00")]
    [InlineData("2026-11-07", 1, "2026-11-06 18:00")]
    [InlineData("2026-11-07", 0, "2026-11-06 18:00")]
    [InlineData("2026-11-05", 0, "2026-11-05 18:00")]
    [InlineData("2027-01-05", 2, "2026-12-31 18:00")]
    public async Task A_deadline_is_the_closing_of_a_working_day(string day, int before, string expected) =>
        Assert.Equal(Instant(expected), await _portal.ReadAsync(db => Time.DeadlineBeforeAsync(db, Day(day), before)));

    [Fact]
    public async Task A_closure_that_staff_add_counts_at_once_and_no_more_when_they_take_it_back()
    {
        var (from, to) = (new DateOnly(2026, 11, 17), new DateOnly(2026, 11, 18));
        Assert.Equal(new DateOnly(2026, 11, 17), await AfterMondayAsync());
        Assert.True((await _portal.Get<AddClosedDay>().HandleAsync(new WantedClosure(from, to, "직원 연수"), by: null)).IsDone);
        Assert.Equal(new DateOnly(2026, 11, 19), await AfterMondayAsync());
        Assert.Equal("직원 연수", (await _portal.ReadAsync(db => _portal.Get<IOfficeDays>().ClosedAsync(db, from, to, default)))[from]);
        Assert.True((await _portal.Get<RemoveClosedDay>().HandleAsync(from, to, "직원 연수", isSure: true, by: null)).IsDone);
        Assert.Equal(new DateOnly(2026, 11, 17), await AfterMondayAsync());
    }

    [Fact]
    public async Task Days_without_hours_are_closed_under_their_own_name_and_holidays_under_theirs()
    {
        var closed = await _portal.ReadAsync(db => _portal.Get<IOfficeDays>().ClosedAsync(db, new DateOnly(2025, 5, 3), new DateOnly(2025, 5, 6), default));
        Assert.Equal(["토요일", "일요일", "부처님 오신 날·어린이날", "부처님 오신 날 대체공휴일"], closed.OrderBy(c => c.Key).Select(c => c.Value));
    }

    private WorkingTime Time => _portal.Get<WorkingTime>();

    private Task<DateOnly> AfterMondayAsync() => _portal.ReadAsync(db => Time.AddWorkingDaysAsync(db, new DateOnly(2026, 11, 16), 1));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTime Instant(string local) => SeoulTime.ToUtc(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
}
