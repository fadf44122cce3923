using CenterPortal.Data.Seeding;
using CenterPortal.Features.Consultation;
using CenterPortal.Features.Consultation.Contract;
using CenterPortal.Features.Consultation.Studio;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Features.Consultation;

/// <summary>The portal on Wednesday 2028-01-26 at ten, the day before 설날, with no official calendar of 2028 or 2029.</summary>
public sealed class EstimatedYearTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2028, 1, 26);
    private PortalApp _portal = null!;
    private Guid _editor;

    public async ValueTask InitializeAsync()
    {
        _portal = await Accounts.StartAsync(clock: new FakeTimeProvider(new DateTimeOffset(2028, 1, 26, 1, 0, 0, TimeSpan.Zero)));
        await _portal.AdministratorAsync();
        _editor = await _portal.PersonAsync("editor@example.org", PortalRole.Editor);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Expected_holidays_close_the_phone_and_are_called_expected()
    {
        var state = (await _portal.Get<ConsultationNow>().GetAsync()).State;
        Assert.Equal((ConsultationKind.ClosedToday, "설날 전날(예상)"), (state.Kind, state.ClosingReason));
        Assert.Equal(new DateTime(2028, 1, 31, 9, 0, 0), state.NextOpening);
        Assert.Contains("오늘은 설날 전날(예상)이라 쉽니다", state.Long, StringComparison.Ordinal);
        Assert.EndsWith("2028년 공휴일은 예상이라 달라질 수 있습니다.", state.Long, StringComparison.Ordinal);
        Assert.Contains("설날 전날(예상)", await _portal.Http.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Working_days_and_spans_over_the_turn_of_a_year_know_them()
    {
        Assert.Equal(new DateOnly(2028, 1, 31), await _portal.ReadAsync(db => _portal.Get<WorkingTime>().AddWorkingDaysAsync(db, Today, 1, default)));
        var closed = await _portal.ReadAsync(db => _portal.Get<IOfficeDays>().ClosedAsync(db, new(2027, 12, 27), new(2028, 1, 2), default));
        Assert.Equal(["성탄절 대체공휴일", "새해 첫날 (신정, 예상)", "일요일"], closed.OrderBy(c => c.Key).Select(c => c.Value));
        Assert.Equal("추석 전날(예상)", Assert.Single(await _portal.ReadAsync(db => _portal.Get<IOfficeDays>().ClosedAsync(db, new(2028, 10, 2), new(2028, 10, 2), default))).Value);
    }

    [Fact]
    public async Task Staff_see_what_is_expected_and_confirm_the_year_before_a_reader_s_eyes()
    {
        await using var reader = await LiveReader.ConnectAsync(_portal);
        await reader.FollowAsync(new FollowedTopic("consultation-box", (await _portal.Get<ConsultationNow>().GetAsync()).Version));
        var year = (await SheetAsync()).Years[0];
        Assert.True(year is { IsKnown: true, IsEstimated: true });
        Assert.Contains(year.Spans, s => s is { Name: "추석", IsExpected: true, Status: HolidayStatus.Estimate });

        Assert.Null((await ConfirmAsync(2028)).Refusal);

        Assert.DoesNotContain("예상", (await reader.HearAsync("consultation-box")).Html, StringComparison.Ordinal);
        year = (await SheetAsync()).Years[0];
        Assert.False(year.IsEstimated);
        Assert.Contains(year.Spans, s => s is { Name: "추석", IsExpected: false, Status: HolidayStatus.Official });
        Assert.True((await SheetAsync()).Years[1].IsEstimated);
        Assert.Contains("이미 정해져", (await ConfirmAsync(2028)).Refusal!, StringComparison.Ordinal);
        Assert.Contains("공휴일 확정", await _portal.ActsAsync());
    }

    [Fact]
    public async Task What_staff_enter_under_its_name_takes_the_place_of_the_estimate()
    {
        var moved = new DateOnly(2028, 10, 6);
        Assert.Null((await _portal.Get<AddClosedDay>().HandleAsync(new WantedClosure(moved, moved, "추석 대체공휴일"), _editor)).Refusal);
        var closed = await _portal.ReadAsync(db => _portal.Get<IOfficeDays>().ClosedAsync(db, new(2028, 10, 5), moved, default));
        Assert.Equal([(moved, "추석 대체공휴일")], closed.Select(c => (c.Key, c.Value)));
        Assert.Null((await ConfirmAsync(2028)).Refusal);
        Assert.Equal(1, await _portal.ReadAsync(db => db.Set<Holiday>().CountAsync(h => h.Name == "추석 대체공휴일" && h.Date.Year == 2028)));
    }

    [Fact]
    public async Task A_calendar_that_comes_with_the_program_settles_what_staff_expected()
    {
        // As if the program had not known 2027 yet, and staff had expected two of its days, one of them wrongly.
        await _portal.BehindItsBackAsync("DELETE FROM holidays WHERE Date LIKE '2027%'");
        await _portal.BehindItsBackAsync("INSERT INTO holidays (Date, Name, Status) VALUES ('2027-02-06', '설날', 'Estimate'), ('2027-12-24', '직원 교육', 'Estimate'), ('2027-12-25', '성탄절', 'AddedByCentre')");

        await _portal.Get<Seeder>().SeedAsync(withSamples: false);

        var days = await _portal.ReadAsync(db => db.Set<Holiday>().AsNoTracking().Where(h => h.Date.Year == 2027).OrderBy(h => h.Date).ToListAsync());
        Assert.Equal([new(2027, 2, 7)], days.Where(d => d.Name == "설날").Select(d => d.Date));
        Assert.Contains(days, d => d is { Name: "직원 교육", Status: HolidayStatus.Estimate });
        Assert.Equal(HolidayStatus.AddedByCentre, Assert.Single(days, d => d.Name == "성탄절").Status);
        Assert.Equal(25, days.Count);
    }

    [Fact]
    public async Task Only_editors_confirm_and_only_this_year_and_the_next()
    {
        var author = await _portal.PersonAsync("author@example.org", PortalRole.Author);
        Assert.Equal(ConsultationChanges.NotAllowed, (await _portal.Get<ConfirmHolidays>().HandleAsync(2028, author)).Refusal);
        Assert.Contains("2029년만", (await ConfirmAsync(2030)).Refusal!, StringComparison.Ordinal);
        Assert.Contains("2029년만", (await ConfirmAsync(2027)).Refusal!, StringComparison.Ordinal);
    }

    private Task<ClosureOutcome> ConfirmAsync(int year) => _portal.Get<ConfirmHolidays>().HandleAsync(year, _editor);

    private async Task<ConsultationSheet> SheetAsync() => (await _portal.Get<ClosedDayList>().FindAsync(_editor))!;
}
