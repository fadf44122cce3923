using CenterPortal.Data;
using CenterPortal.Features.Programmes;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Features.Visits.Pages;
using CenterPortal.Features.Visits.Plans;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Tests.Identity;
using Microsoft.EntityFrameworkCore;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>Free days as the catalogue and calendars show them.</summary>
public class DaysTests
{
    [Fact]
    public async Task The_card_counts_the_month_that_can_still_be_asked_for()
    {
        await using var portal = await StartAsync();
        var days = portal.App.Get<IProgrammeDays>();
        var summary = (await days.SummaryAsync([portal.Programme], CancellationToken.None))[portal.Programme];
        // From Tuesday the 9th to Wednesday the 31st; March has 23 weekdays less the holiday of the 1st.
        Assert.Equal((17, 22, null), (summary.FreeThisMonth, summary.WorkingDaysThisMonth, summary.Month));
        Assert.Equal([First, First.AddDays(1), First.AddDays(2)], summary.Next);
        portal.Clock.SetUtcNow(new DateTimeOffset(2027, 3, 30, 10, 0, 0, TimeSpan.FromHours(9)));
        var april = (await days.SummaryAsync([portal.Programme], CancellationToken.None))[portal.Programme];
        Assert.Equal((new DateOnly(2027, 4, 1), new DateOnly(2027, 4, 6)), (april.Month, april.Next[0]));
    }

    [Fact]
    public async Task A_wish_far_past_the_horizon_is_answered_with_days_that_can_be_asked_for()
    {
        await using var portal = await StartAsync();
        var latest = new DateOnly(2027, 3, 2).AddDays(120);
        var answers = await portal.App.ReadAsync(async db =>
        {
            var programme = VisitDays.Offered((await portal.App.Get<ProgrammeBook>().FindAsync(db, portal.Programme, CancellationToken.None))!);
            return await portal.App.Get<VisitDays>().AnswerAsync(db, programme, new Group(20, "seo"), [new Wish(1, new(2027, 11, 10), DayPart.Morning), new Wish(2, new(9998, 1, 1), DayPart.Morning)], CancellationToken.None);
        });
        Assert.All(answers, answer => Assert.Equal((false, false, 3), (answer.IsPossible, answer.CanWait, answer.Nearest.Count)));
        Assert.All(answers.SelectMany(a => a.Nearest), half => Assert.InRange(half.Date, latest.AddDays(-7), latest));
    }

    [Fact]
    public async Task Out_of_season_no_day_is_free_and_none_can_be_asked_for()
    {
        await using var portal = await StartAsync();
        await portal.App.Get<PortalWrites>().RunAsync(async (db, ct) => (await db.Set<Programme>().SingleAsync(p => p.Id == portal.Programme, ct)).Seasons = Seasons.Summer);
        var days = portal.App.Get<IProgrammeDays>();
        var free = await days.FreeDaysAsync([portal.Programme], First, First.AddDays(100), 20, "seo", CancellationToken.None);
        Assert.Equal(new DateOnly(2027, 6, 1), free[0].Date);
        var month = await portal.App.Get<MonthReading>().FindAsync(portal.Programme, null, 20, "seo");
        Assert.All(month!.Days, day => Assert.Equal(("", false), (day.Word, day.IsWorthWaiting)));
        Assert.Empty(await days.WorthWaitingAsync([portal.Programme], First, First.AddDays(30), 20, "seo", CancellationToken.None));
        var answer = await portal.TryAsync(Fields(First));
        Assert.Contains("이 철에는 하지 않는 체험입니다. 여름에 합니다.", answer.Errors.All.Single().Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wish_out_of_season_is_answered_with_the_nearest_days_of_the_season_however_far()
    {
        await using var portal = await StartAsync();
        await portal.App.Get<PortalWrites>().RunAsync(async (db, ct) => (await db.Set<Programme>().SingleAsync(p => p.Id == portal.Programme, ct)).Seasons = Seasons.Summer);
        var answer = (await portal.App.ReadAsync(async db =>
        {
            var programme = VisitDays.Offered((await portal.App.Get<ProgrammeBook>().FindAsync(db, portal.Programme, CancellationToken.None))!);
            return await portal.App.Get<VisitDays>().AnswerAsync(db, programme, new Group(20, "seo"), [new Wish(1, First, DayPart.Morning)], CancellationToken.None);
        })).Single();
        // 84 days later.
        Assert.Equal(new HalfDay(new(2027, 6, 1), DayPart.Morning), answer.Nearest[0]);
    }

    [Fact]
    public async Task Waiting_is_promised_only_where_others_stand_in_the_way()
    {
        await using var portal = await StartAsync();
        var days = portal.App.Get<IProgrammeDays>();
        Task<IReadOnlySet<int>> WaitsAsync() => days.WorthWaitingAsync([portal.Programme], First, First, 20, "seo", CancellationToken.None);
        Assert.Empty(await WaitsAsync());
        await portal.AskAsync(First);
        Assert.Equal([portal.Programme], await WaitsAsync());
        Assert.Empty(await days.WorthWaitingAsync([portal.Programme], First, First, 20, "yuseong", CancellationToken.None));
        await portal.PlanAsync(visitsPerDay: 0);
        var summary = (await days.SummaryAsync([portal.Programme], CancellationToken.None))[portal.Programme];
        Assert.Equal((0, false), (summary.Next.Count, summary.IsWorthWaiting));
    }

    [Fact]
    public async Task What_is_taken_is_free_no_more_and_the_version_grows()
    {
        await using var portal = await StartAsync();
        var days = portal.App.Get<IProgrammeDays>();
        var before = (await days.SummaryAsync([portal.Programme], CancellationToken.None))[portal.Programme];
        await portal.AskAsync(First);
        var after = (await days.SummaryAsync([portal.Programme], CancellationToken.None))[portal.Programme];
        Assert.Equal((16, First.AddDays(1), true), (after.FreeThisMonth, after.Next[0], after.Version > before.Version));
        Assert.Equal([$"{portal.Team}"], await portal.App.ReadAsync(db => db.Set<Change>().Where(c => c.Topic == "visit-days" && c.Kind == "held").Select(c => c.EntityId).ToListAsync()));
        var free = await days.FreeDaysAsync([portal.Programme], First, First.AddDays(3), 20, "seo", CancellationToken.None);
        Assert.Equal([First.AddDays(1), First.AddDays(2), First.AddDays(3)], free.Select(d => d.Date));
        Assert.Empty(await days.FreeDaysAsync([portal.Programme], First, First.AddDays(30), 20, "yuseong", CancellationToken.None));
        Assert.Empty(await days.FreeDaysAsync([portal.Programme], First, First.AddDays(30), 31, "seo", CancellationToken.None));
    }

    [Fact]
    public async Task Half_a_day_is_told_as_half_a_day()
    {
        await using var portal = await StartAsync(visitsPerDay: 2);
        await portal.AskAsync(First, DayPart.Morning, people: 30);
        var month = await portal.App.Get<MonthReading>().FindAsync(portal.Programme, null, 20, "seo");
        var cells = month!.Days.ToDictionary(d => d.Date.Day);
        Assert.Equal(("", "오후", "가능", ""), (cells[8].Word, cells[9].Word, cells[10].Word, cells[13].Word));
        Assert.Equal("3월 9일 화요일, 오후만 빈 날", cells[9].Heard);
        Assert.Equal((false, true), (month.HasEarlier, month.HasLater));
    }

    [Fact]
    public async Task The_programmes_page_has_the_calendar_and_its_links_begin_the_request()
    {
        await using var portal = await StartAsync();
        using var browser = new FormClient(portal.App);
        using var answer = await browser.GetAsync($"/jaemina/{Slug}");
        var page = await RequestPageTests.PageAsync(answer);
        var link = page.QuerySelector(".free-days a.day-go")!.GetAttribute("href")!;
        Assert.Equal($"/jaemina/{Slug}/request?date=2027-03-09", link);
        using var form = await browser.GetAsync(link);
        Assert.Equal("2027-03-09", (await RequestPageTests.PageAsync(form)).GetElementById("date1")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Plans_are_refused_when_they_make_no_sense()
    {
        await using var portal = await StartAsync();
        var plan = new PlanInput(2, 20, 15, new(new(9, 0), new(12, 0)), new(new(13, 0), new(17, 0)), [], []);
        async Task<string?> Refusal(PlanInput input) => (await portal.App.Get<ChangePlan>().HandleAsync(portal.Team, null, input)).Refusal;
        Assert.NotNull(await Refusal(plan with { VisitsPerDay = 11 }));
        Assert.NotNull(await Refusal(plan with { SetUpMinutes = -1 }));
        Assert.NotNull(await Refusal(plan with { Morning = new(new(12, 0), new(9, 0)) }));
        Assert.NotNull(await Refusal(plan with { Morning = new(new(9, 0), new(14, 0)) }));
        Assert.NotNull(await Refusal(plan with { Travel = [new("seoul", 20)] }));
        Assert.NotNull(await Refusal(plan with { Hours = [new(DayOfWeek.Monday, DayPart.Morning, 2), new(DayOfWeek.Monday, DayPart.Morning, 3)] }));
        Assert.NotNull((await portal.App.Get<ChangePlan>().HandleAsync(9999, null, plan)).Refusal);
        Assert.NotNull((await portal.App.Get<ChangePlan>().HandleAsync(portal.Team, null, plan, version: 1)).Refusal);
        Assert.NotNull((await portal.App.Get<ChangeRules>().HandleAsync(null, new RulesInput(-1, 120, 16, 3, 8))).Refusal);
        Assert.NotNull((await portal.App.Get<ChangeStock>().AddAsync(portal.Programme, null, First, 10, "판")).Refusal);
        Assert.Null(await Refusal(plan));
        Assert.Null((await portal.App.Get<ChangeRules>().HandleAsync(null, new RulesInput(3, 60, 8, 2, 4))).Refusal);
    }
}
