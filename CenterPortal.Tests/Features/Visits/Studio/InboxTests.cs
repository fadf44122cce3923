using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Studio;
using CenterPortal.Features.Visits.Studio.Queries;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Tests.Identity;
using Microsoft.EntityFrameworkCore;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits.Studio;

/// <summary>What staff see first.</summary>
public class InboxTests
{
    [Fact]
    public async Task What_needs_an_answer_comes_first_and_each_group_is_counted()
    {
        await using var portal = await StartAsync();
        var editor = await portal.App.PersonAsync("editor@example.org", PortalRole.Editor);
        var proposed = await portal.AskAsync(First);
        Assert.True((await portal.App.Get<ProposeDate>().HandleAsync(proposed, null, new Slot(portal.Team, First.AddDays(6), DayPart.Morning), null)).IsDone);
        portal.Clock.Advance(TimeSpan.FromHours(2));
        var held = await portal.AskAsync(First.AddDays(1));
        var waits = await portal.AskAsync(First.AddDays(1));
        var sure = await portal.AskAsync(First.AddDays(2));
        await portal.App.Get<ConfirmRequest>().HandleAsync(sure, null);
        var page = await portal.App.Get<VisitInbox>().PageAsync(new InboxAsk(), editor);
        Assert.Equal([(held, InboxGroup.Held), (proposed, InboxGroup.Asked), (waits, InboxGroup.Waiting)], page.Rows.Select(r => (r.Id, r.Group)));
        Assert.Equal((3, 1, 4), (page.Total, page.CountOf(InboxTab.Confirmed), page.CountOf(InboxTab.All)));
        Assert.Equal(("손끝 사업단", "코르크 공예", "서구", 20), (page.Rows[0].Team, page.Rows[0].Programme, page.Rows[0].District, page.Rows[0].HeadCount));
        Assert.Contains("다 찼습니다", page.Rows[2].Reason, StringComparison.Ordinal);

        // The hold runs out before the job has come by; the proposal too.
        portal.Clock.Advance(TimeSpan.FromDays(6));
        page = await portal.App.Get<VisitInbox>().PageAsync(new InboxAsk(), editor);
        var loose = page.Rows.Where(r => r.Id != waits).ToArray();
        Assert.Equal([InboxGroup.Loose, InboxGroup.Loose], loose.Select(r => r.Group));
        Assert.All(loose, r => Assert.Null(r.Placing));
    }

    [Fact]
    public async Task It_is_found_by_number_institution_programme_team_and_month()
    {
        await using var portal = await StartAsync();
        var editor = await portal.App.PersonAsync("editor@example.org", PortalRole.Editor);
        var march = await portal.AskAsync(First);
        var april = await portal.AskAsync(new(2027, 4, 6), change: f => f["institution"] = "샛별유치원");
        var inbox = portal.App.Get<VisitInbox>();
        async Task<Guid[]> Found(InboxAsk ask) => [.. (await inbox.PageAsync(ask, editor)).Rows.Select(r => r.Id)];
        var number = await portal.App.ReadAsync(db => db.Set<Receipt>().Where(r => r.SubjectId == march).Select(r => r.Number).SingleAsync());
        Assert.Equal([march], await Found(new InboxAsk(Words: number.Replace("-", " ", StringComparison.Ordinal))));
        Assert.Equal([april], await Found(new InboxAsk(Words: "샛별")));
        Assert.Equal(2, (await Found(new InboxAsk(Words: "코르크"))).Length);
        Assert.Equal([april], await Found(new InboxAsk(Month: new(2027, 4, 1))));
        Assert.Empty(await Found(new InboxAsk(Team: portal.Team + 1)));
        Assert.Equal(1, (await inbox.PageAsync(new InboxAsk(Page: 99), editor)).Ask.Page);
        var hits = await portal.App.Get<IEnumerable<CenterPortal.Components.Shared.IStudioFinder>>().OfType<VisitFinder>().Single().FindAsync(editor, "샛별", 5, CancellationToken.None);
        Assert.Equal($"/studio/visits/{april:N}", Assert.Single(hits).Href);
    }

    [Fact]
    public async Task Nobody_but_those_who_plan_visits_sees_or_answers_anything()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        var author = await portal.App.PersonAsync("author@example.org", PortalRole.Author);
        Assert.Empty((await portal.App.Get<VisitInbox>().PageAsync(new InboxAsk(InboxTab.All), author)).Rows);
        Assert.Null(await portal.App.Get<VisitSuggestions>().ForAsync(id, author));
        Assert.Null(await portal.App.Get<WeekBoard>().LoadAsync(BoardWeek.MondayOf(First), null, author));
        Assert.Null(await portal.App.Get<PlanSheets>().RulesAsync(author));
        Assert.Null(await portal.App.Get<LetterLook>().WriteAsync(id, author, new LetterAsk("visit-confirmed")));
        Assert.All(await portal.App.Get<AnswerMany>().ConfirmAsync([(id, (await portal.LoadAsync(id)).Version)], author), o => Assert.Equal(VisitOutcome.NotAllowed, o.Outcome));
        Assert.Equal(VisitOutcome.NotAllowed, await portal.App.Get<SendMessage>().HandleAsync(id, author, new LetterDraft("제목", "글")));
        Assert.Equal(VisitState.Held, await portal.StateOfAsync(id));
    }

    [Fact]
    public async Task Many_are_answered_one_by_one_and_each_says_what_became_of_it()
    {
        await using var portal = await StartAsync();
        var (one, waits) = (await portal.AskAsync(First), await portal.AskAsync(First));
        var chosen = new[] { (one, (await portal.LoadAsync(one)).Version), (waits, (await portal.LoadAsync(waits)).Version) };
        var outcomes = await portal.App.Get<AnswerMany>().ConfirmAsync(chosen, null);
        Assert.Equal([(one, true), (waits, false)], outcomes.Select(o => (o.Id, o.Outcome.IsDone)));
        Assert.Contains("사업단과 날짜", outcomes[1].Outcome.Refusal, StringComparison.Ordinal);
        Assert.Equal(["visit-received", "visit-confirmed"], await portal.LettersAsync(one));
    }

    [Fact]
    public void An_address_says_what_is_asked_and_nothing_else_is_read_from_it()
    {
        var ask = new InboxAsk(InboxTab.Over, "한빛", 3, new DateOnly(2026, 12, 1), 2);
        Assert.Equal(ask, InboxAsk.Read("https://example.org" + ask.Address));
        Assert.Equal("/studio/visits", new InboxAsk().Address);
        Assert.Equal(new InboxAsk(), InboxAsk.Read("/studio/visits?tab=9&team=-1&month=2026-13&page=0"));
    }
}
