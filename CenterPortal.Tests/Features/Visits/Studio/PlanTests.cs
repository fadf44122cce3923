using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Plans;
using CenterPortal.Features.Visits.Studio;
using CenterPortal.Features.Visits.Studio.Queries;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Identity;
using Microsoft.EntityFrameworkCore;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits.Studio;

/// <summary>Plans, the board and the letters of those who plan.</summary>
public class PlanTests
{
    [Fact]
    public async Task A_change_says_which_visits_it_would_leave_without_a_place()
    {
        await using var portal = await StartAsync(visitsPerDay: 2, usesKits: true);
        Assert.True((await portal.App.Get<ChangeStock>().AddAsync(portal.Programme, null, new(2027, 3, 1), 50, "첫 주문")).IsDone);
        var (older, younger) = (await portal.AskAsync(First), await portal.AskAsync(First, DayPart.Afternoon));
        await portal.App.Get<ConfirmRequest>().HandleAsync(younger, null);
        var check = portal.App.Get<PlanCheck>();
        var editor = await portal.App.PersonAsync("editor@example.org", PortalRole.Editor);
        var sheet = (await portal.App.Get<PlanSheets>().TeamAsync(portal.Team, editor))!;
        var plan = new PlanDraft(sheet.Plan) { VisitsPerDay = 1 };
        // The confirmed one stays, the held one would go.
        Assert.Equal([older], (await check.OfPlanAsync(portal.Team, plan.ToInput())).Select(s => s.Id));
        Assert.Empty(await check.OfPlanAsync(portal.Team, new PlanDraft(sheet.Plan) { VisitsPerDay = 3 }.ToInput()));
        Assert.Equal([older, younger], (await check.OfDayAsync(portal.Team, First, null, 0)).OrderBy(s => s.Placing.Part).Select(s => s.Id));
        Assert.Equal([younger], (await check.OfDayAsync(portal.Team, First, DayPart.Afternoon, 1)).Select(s => s.Id));
        Assert.Empty(await check.OfDayAsync(portal.Team, First.AddDays(1), null, 0));
        Assert.Equal([older], (await check.OfStockAsync(portal.Programme, new(2027, 3, 1), -20)).Select(s => s.Id));
        Assert.Empty(await check.OfStockAsync(portal.Programme, new(2027, 3, 1), -10));
        Assert.Equal(10, Assert.Single(await portal.App.Get<PlanSheets>().KitsAsync(editor)).Left);
    }

    [Fact]
    public async Task The_board_shows_who_goes_where_and_why_a_day_differs()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        await portal.App.Get<ChangeDay>().SetAsync(portal.Team, null, First.AddDays(1), DayPart.Afternoon, 0, "교육");
        var editor = await portal.App.PersonAsync("editor@example.org", PortalRole.Editor);
        var week = (await portal.App.Get<WeekBoard>().LoadAsync(BoardWeek.MondayOf(First), null, editor))!;
        var row = Assert.Single(week.Rows);
        Assert.Equal((new DateOnly(2027, 3, 8), 5, 1, 20), (week.Monday, week.Days.Count, week.Visits, week.People));
        Assert.Equal(id, Assert.Single(row.At(First, DayPart.Morning).Cards).Id);
        Assert.Equal((2, 2), (row.At(First, DayPart.Morning).Works, row.At(First, DayPart.Morning).Taken));
        Assert.Equal((0, "교육"), (row.At(First.AddDays(1), DayPart.Afternoon).Works, row.At(First.AddDays(1), DayPart.Afternoon).Note));
        Assert.Empty((await portal.App.Get<WeekBoard>().LoadAsync(week.Monday, portal.Team + 1, editor))!.Rows);
        // 1 March 2027 is a holiday.
        var holiday = (await portal.App.Get<WeekBoard>().LoadAsync(new(2027, 3, 1), null, editor))!.Rows[0].At(new(2027, 3, 1), DayPart.Morning);
        Assert.Equal((0, "삼일절"), (holiday.Works, holiday.Note));
    }

    [Fact]
    public async Task Suggestions_of_a_request_leave_its_own_place_free_and_name_every_team()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        var taken = await portal.AskAsync(First.AddDays(1));
        var editor = await portal.App.PersonAsync("editor@example.org", PortalRole.Editor);
        var list = (await portal.App.Get<VisitSuggestions>().ForAsync(id, editor))!;
        Assert.Equal((1, First), (list.Best[0].WishRank, list.Best[0].Slot.Date));
        Assert.True(Assert.Single(Assert.Single(list.Wishes).Teams).IsPossible);
        Assert.DoesNotContain(First.AddDays(1), list.Free.Keys);
        var other = (await portal.App.Get<VisitSuggestions>().ForAsync(await portal.AskAsync(First.AddDays(1)), editor))!;
        Assert.Equal("그날은 방문이 다 찼습니다.", Assert.Single(Assert.Single(other.Wishes).Teams).Words);
        Assert.Contains("1일", other.Best[0].Reasons[0], StringComparison.Ordinal);
        var elsewhere = (await portal.App.Get<VisitSuggestions>().ForAsync(taken, editor))!.Best.First(b => b.WishRank == 0 && b.Slot.Date > First.AddDays(1));
        Assert.True((await portal.App.Get<VisitAnswers>().GiveAsync(taken, editor, (await portal.LoadAsync(taken)).Version, new AnswerDraft(AnswerKind.Confirm, elsewhere, ""))).IsDone);
        var placing = (await portal.LoadAsync(taken)).Placing!;
        Assert.Equal((elsewhere.Slot, PlacingKind.Confirmed), (new Slot(placing.TeamId, placing.Date, placing.Part), placing.Kind));
    }

    [Fact]
    public async Task A_letter_is_looked_at_without_opening_anything_and_sent_in_staff_s_own_words()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        var editor = await portal.App.PersonAsync("editor@example.org", PortalRole.Editor);
        var draft = (await portal.App.Get<LetterLook>().WriteAsync(id, editor, new LetterAsk("visit-declined", Reason: "그 무렵에는 재료가 모자랍니다.")))!;
        Assert.Contains("{받는사람}님", draft.Text, StringComparison.Ordinal);
        Assert.Contains("재료가 모자랍니다", draft.Text, StringComparison.Ordinal);
        Assert.Contains("코르크 공예", draft.Subject, StringComparison.Ordinal);
        var send = portal.App.Get<SendMessage>();
        Assert.NotNull((await send.HandleAsync(id, editor, draft with { Subject = " " })).Refusal);
        Assert.NotNull((await send.HandleAsync(id, editor, draft with { Text = new string('가', 3001) })).Refusal);
        Assert.True((await send.HandleAsync(id, editor, new LetterDraft("준비물", "{받는사람}님, 책상은 몇 개인가요?"))).IsDone);
        var letter = await portal.App.ReadAsync(db => db.Set<OutboxLetter>().AsNoTracking().SingleAsync(l => l.Template == "visit-message"));
        Assert.Equal("김하나님, 책상은 몇 개인가요?", letter.Open(portal.App.Get<PersonalData>(), new PersonalReading(null, ReadingPurpose.Message))!.Text);
        Assert.Equal(VisitState.Held, await portal.StateOfAsync(id));
    }

    [Fact]
    public async Task What_waits_is_told_to_those_who_can_do_it_and_pressed_when_a_hold_ends_today()
    {
        await using var portal = await StartAsync();
        await portal.AskAsync(First);
        var (editor, author) = (await portal.App.PersonAsync("editor@example.org", PortalRole.Editor), await portal.App.PersonAsync("author@example.org", PortalRole.Author));
        var tasks = portal.App.Get<IEnumerable<CenterPortal.Components.Shared.IStudioTasks>>().OfType<VisitTasks>().Single();
        Assert.Empty(await tasks.GetAsync(author, CancellationToken.None));
        var task = Assert.Single(await tasks.GetAsync(editor, CancellationToken.None));
        Assert.Equal(("신청 1건이 답을 기다립니다", false, "/studio/visits"), (task.Sentence, task.IsUrgent, task.Href));
        // 16 hours of office time from Tuesday 10:00 end on Wednesday at 17:00 at the earliest.
        portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True(Assert.Single(await tasks.GetAsync(editor, CancellationToken.None)).IsUrgent);
        portal.Clock.Advance(TimeSpan.FromDays(2));
        await portal.ExpireAsync();
        Assert.Equal("자리를 새로 찾아야 할 신청 1건", Assert.Single(await tasks.GetAsync(editor, CancellationToken.None)).Sentence);
    }
}
