using CenterPortal.Features.Consultation;
using CenterPortal.Features.Consultation.Contract;
using CenterPortal.Features.Consultation.Studio;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Tests.Features.Centre;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Consultation;

/// <summary>Hours and closed days as staff change them, on Monday 2026-11-23 at ten.</summary>
public class HoursAndClosuresTests(SettingsFixture settings) : IClassFixture<SettingsFixture>
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private readonly PortalApp _portal = settings.Portal;

    [Fact]
    public async Task Others_may_change_nothing()
    {
        foreach (var other in settings.Others)
        {
            Assert.False((await HoursAsync(OpeningHours.Default, Week("10:00", "12:00"), other)).IsDone);
            Assert.False((await AddAsync(new WantedClosure(Today, Today, "센터 휴무"), other)).IsDone);
            Assert.False((await RemoveAsync(new(2026, 12, 25), "성탄절", other, isSure: true)).IsDone);
            Assert.Null(await _portal.Get<ClosedDayList>().FindAsync(other));
        }
    }

    [Theory]
    [InlineData("18:00", "09:00", null, null)]
    [InlineData("09:00", "09:00", null, null)]
    [InlineData("09:00", "18:00", "13:00", "12:00")]
    [InlineData("09:00", "18:00", "08:00", "19:00")]
    [InlineData("09:00", "18:00", "18:00", "19:00")]
    public async Task Ranges_upside_down_or_over_each_other_are_refused_where_they_stand(string from, string to, string? lunchFrom, string? lunchTo)
    {
        var outcome = await HoursAsync(OpeningHours.Default, Week(from, to, lunchFrom, lunchTo), settings.Editor);
        Assert.False(outcome.IsDone);
        Assert.Equal(lunchFrom is null, outcome.Days!.ContainsKey(DayOfWeek.Monday));
        Assert.Equal(lunchFrom is null, outcome.Lunch is null);
        Assert.Equal(OpeningHours.Default, (await SheetAsync()).Hours);
    }

    [Fact]
    public async Task A_week_without_a_day_is_refused() =>
        Assert.Contains("하루는 열어", (await HoursAsync(OpeningHours.Default, new WantedHours(new Dictionary<DayOfWeek, TimeRange?>(), null), settings.Editor)).Refusal!, StringComparison.Ordinal);

    [Fact]
    public async Task Other_hours_are_live_at_once_and_a_late_save_is_told_whose_they_are()
    {
        await using var reader = await LiveReader.ConnectAsync(_portal);
        await reader.FollowAsync(new FollowedTopic("consultation-box", (await _portal.Get<ConsultationNow>().GetAsync()).Version));
        Assert.Null((await HoursAsync(OpeningHours.Default, Week("13:00", "18:00"), settings.Colleague)).Refusal);
        Assert.Contains("아직 상담 전입니다", (await reader.HearAsync("consultation-box")).Html, StringComparison.Ordinal);

        var late = await HoursAsync(OpeningHours.Default, Week("09:00", "17:00", "12:00", "13:00"), settings.Editor);
        Assert.Contains("아무개 님이 상담 시간을 평일 13:00–18:00", late.Refusal!, StringComparison.Ordinal);
        Assert.Null((await HoursAsync(late.Now!, Week("09:00", "17:00", "12:00", "13:00"), settings.Editor)).Refusal);
        Assert.Contains("점심시간", (await reader.HearAsync(m => m.Html.Contains("오후 5시", StringComparison.Ordinal))).Html, StringComparison.Ordinal);
        Assert.Null((await HoursAsync((await SheetAsync()).Hours, WantedHours.Of(OpeningHours.Default), settings.Editor)).Refusal);
        var acts = await ActsAsync("consultation/hours");
        Assert.Equal(("평일 09:00–18:00", "평일 13:00–18:00"), (acts[0].Before, acts[0].After));
    }

    [Fact]
    public async Task A_closure_of_today_closes_the_desk_by_name_until_it_is_taken_back()
    {
        var closure = new WantedClosure(Today, Today.AddDays(2), "<b>이사</b>");
        Assert.Null((await AddAsync(closure, settings.Editor)).Refusal);
        Assert.Equal((ConsultationKind.ClosedToday, "<b>이사</b>"), await StateAsync());
        await _portal.SettleAsync();
        Assert.Contains("오늘은 &lt;b&gt;이사&lt;/b&gt;이라 쉽니다", await _portal.Http.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Contains("이미 있습니다", (await AddAsync(closure with { From = Today.AddDays(2), To = Today.AddDays(4) }, settings.Editor)).Refusal!, StringComparison.Ordinal);
        Assert.Contains(Spans(await SheetAsync()), s => s is { Name: "<b>이사</b>", IsPast: false } && s.From == Today && s.To == Today.AddDays(2));
        Assert.Null((await _portal.Get<RemoveClosedDay>().HandleAsync(closure.From, closure.To, closure.Name, isSure: false, settings.Editor)).Refusal);
        Assert.Equal(ConsultationKind.Open, (await StateAsync()).Kind);
        Assert.Equal(["쉬는 날 더함", "쉬는 날 지움"], (await ActsAsync("consultation/closures")).Select(a => a.Act).TakeLast(2));
    }

    [Theory]
    [InlineData("2026-11-22", "2026-11-22", "지난 날", "지난 날")]
    [InlineData("2026-12-10", "2026-12-09", "센터 휴무", "앞에 있습니다")]
    [InlineData("2026-12-01", "2027-01-15", "센터 휴무", "31일까지")]
    [InlineData("2028-01-01", "2028-01-01", "센터 휴무", "2027년 말")]
    [InlineData("2026-12-10", "2026-12-10", "  ", "까닭")]
    [InlineData("2026-12-10", "2026-12-10", "두\n줄", "줄바꿈")]
    [InlineData("2026-12-25", "2026-12-25", "성탄절", "이미 있습니다")]
    [InlineData("2026-12-10", "2026-12-10", "가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가", "60자")]
    public async Task Days_that_cannot_be_closed_are_refused(string from, string to, string name, string word) =>
        Assert.Contains(word, (await AddAsync(new WantedClosure(Date(from), Date(to), name), settings.Editor)).Refusal!, StringComparison.Ordinal);

    [Fact]
    public async Task A_public_holiday_goes_only_after_a_second_look_and_the_past_stays()
    {
        var christmas = new DateOnly(2026, 12, 25);
        var first = await RemoveAsync(christmas, "성탄절", settings.Editor, isSure: false);
        Assert.True(first is { IsDone: false, IsDoubtful: true });
        Assert.Null((await RemoveAsync(christmas, "성탄절", settings.Editor, isSure: true)).Refusal);
        Assert.DoesNotContain(Spans(await SheetAsync()), s => s.From == christmas);
        Assert.Null((await AddAsync(new WantedClosure(christmas, christmas, "성탄절", HolidayStatus.Official), settings.Editor)).Refusal);
        Assert.Contains("지난 날", (await RemoveAsync(new(2026, 10, 9), "한글날", settings.Editor, isSure: true)).Refusal!, StringComparison.Ordinal);
        Assert.Contains(Spans(await SheetAsync()), s => s is { Name: "한글날", IsPast: true });
        Assert.Contains("이미 없습니다", (await RemoveAsync(new(2026, 12, 3), "없는 날", settings.Editor, isSure: true)).Refusal!, StringComparison.Ordinal);
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static TimeRange Range(string from, string to) => new(TimeOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), TimeOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture));

    private static WantedHours Week(string from, string to, string? lunchFrom = null, string? lunchTo = null) => new(
        Enumerable.Range(1, 5).ToDictionary(day => (DayOfWeek)day, _ => (TimeRange?)Range(from, to)), lunchFrom is null ? null : Range(lunchFrom, lunchTo!));

    private static IEnumerable<ClosedSpan> Spans(ConsultationSheet sheet) => sheet.Years.SelectMany(y => y.Spans);

    private async Task<ConsultationSheet> SheetAsync() => (await _portal.Get<ClosedDayList>().FindAsync(settings.Editor))!;

    private async Task<(ConsultationKind Kind, string? Why)> StateAsync() => (await _portal.Get<ConsultationNow>().GetAsync()).State is var state ? (state.Kind, state.ClosingReason) : default;

    private Task<List<StaffAct>> ActsAsync(string subject) => _portal.ReadAsync(db => db.Set<StaffAct>().Where(a => a.Subject == subject).OrderBy(a => a.Id).ToListAsync());

    private Task<HoursOutcome> HoursAsync(OpeningHours known, WantedHours wanted, Guid by) => _portal.Get<ChangeHours>().HandleAsync(known, wanted, by);

    private Task<ClosureOutcome> AddAsync(WantedClosure wanted, Guid by) => _portal.Get<AddClosedDay>().HandleAsync(wanted, by);

    private Task<ClosureOutcome> RemoveAsync(DateOnly day, string name, Guid by, bool isSure) => _portal.Get<RemoveClosedDay>().HandleAsync(day, day, name, isSure, by);
}
