using CenterPortal.Data;
using CenterPortal.Features.Directory;
using CenterPortal.Features.Programmes;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Plans;
using CenterPortal.Features.Visits.Queries;
using CenterPortal.Identity;
using CenterPortal.Tests.Identity;
using Microsoft.EntityFrameworkCore;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>What staff answer.</summary>
public class StaffActTests
{
    [Fact]
    public async Task A_confirmed_visit_stays_and_carries_its_calendar()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        Assert.True((await portal.App.Get<ConfirmRequest>().HandleAsync(id, null)).IsDone);
        portal.Clock.Advance(TimeSpan.FromDays(3));
        await portal.ExpireAsync();
        Assert.Equal(VisitState.Confirmed, await portal.StateOfAsync(id));
        Assert.Equal(["visit-received", "visit-confirmed"], await portal.LettersAsync(id));
        portal.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(VisitState.Over, await portal.StateOfAsync(id));
    }

    [Fact]
    public async Task Another_day_is_proposed_held_and_confirmed_by_a_yes()
    {
        await using var portal = await StartAsync();
        await portal.AskAsync(First);
        var waits = await portal.AskAsync(First);
        Assert.True((await portal.App.Get<ProposeDate>().HandleAsync(waits, null, new Slot(portal.Team, First.AddDays(2), DayPart.Morning), "목요일은 어떠세요?")).IsDone);
        Assert.Equal(VisitState.Proposed, await portal.StateOfAsync(waits));
        Assert.Contains("다 찼습니다", (await portal.App.Get<ProposeDate>().HandleAsync(await portal.AskAsync(First), null, new Slot(portal.Team, First.AddDays(2), DayPart.Afternoon), null)).Refusal, StringComparison.Ordinal);
        Assert.True((await portal.App.Get<AnswerOffer>().AcceptAsync(waits)).IsDone);
        Assert.Equal(VisitState.Confirmed, await portal.StateOfAsync(waits));
        Assert.Null(await portal.WaitingOfAsync(waits));
    }

    [Fact]
    public async Task A_proposal_nobody_answers_ends_by_itself()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        await portal.App.Get<ProposeDate>().HandleAsync(id, null, new Slot(portal.Team, First.AddDays(2), DayPart.Morning), null);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await portal.ExpireAsync();
        Assert.Equal((VisitState.Waiting, null), (await portal.StateOfAsync(id), (await portal.LoadAsync(id)).Placing));
    }

    [Fact]
    public async Task A_no_has_a_reason_and_frees_the_place()
    {
        await using var portal = await StartAsync();
        var (id, next) = (await portal.AskAsync(First), await portal.AskAsync(First));
        Assert.False((await portal.App.Get<DeclineRequest>().HandleAsync(id, null, " ")).IsDone);
        Assert.True((await portal.App.Get<DeclineRequest>().HandleAsync(id, null, "그 주에는 교육이 있습니다.")).IsDone);
        Assert.Equal((VisitState.Declined, VisitState.Offered), (await portal.StateOfAsync(id), await portal.StateOfAsync(next)));
        Assert.False((await portal.App.Get<ConfirmRequest>().HandleAsync(id, null)).IsDone);
    }

    [Fact]
    public async Task Moving_looks_for_room_and_says_what_is_in_the_way()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        await portal.AskAsync(First.AddDays(1));
        await portal.App.Get<ConfirmRequest>().HandleAsync(id, null);
        var slots = new[] { new Slot(portal.Team, First, DayPart.Afternoon), new Slot(portal.Team, First.AddDays(1), DayPart.Morning), new Slot(portal.Team, new(2027, 3, 13), DayPart.Morning) };
        var looks = await portal.App.Get<VisitSlots>().LookAsync(id, slots);
        Assert.Equal([null, "그날은 방문이 다 찼습니다.", "토요일이라 쉽니다."], looks.Select(l => l.Refusal));
        Assert.False((await portal.App.Get<MoveVisit>().HandleAsync(id, null, slots[1])).IsDone);
        var sequence = (await portal.LoadAsync(id)).Sequence;
        Assert.True((await portal.App.Get<MoveVisit>().HandleAsync(id, null, slots[0])).IsDone);
        var moved = await portal.LoadAsync(id);
        Assert.Equal((DayPart.Afternoon, PlacingKind.Confirmed, true), (moved.Placing!.Part, moved.Placing.Kind, moved.Sequence > sequence));
        Assert.Equal(["visit-received", "visit-confirmed", "visit-confirmed"], await portal.LettersAsync(id));
    }

    [Fact]
    public async Task Whoever_looks_at_an_old_picture_changes_nothing()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        var seen = (await portal.LoadAsync(id)).Version;
        await portal.App.Get<AddNote>().ByPersonAsync(id, "주차장은 뒤쪽입니다");
        Assert.Equal(VisitOutcome.Stale, await portal.App.Get<ConfirmRequest>().HandleAsync(id, null, version: seen));
    }

    [Fact]
    public async Task Authors_answer_no_requests_and_open_no_contacts()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        var author = await portal.App.PersonAsync("author@example.org", PortalRole.Author);
        Assert.Equal(VisitOutcome.NotAllowed, await portal.App.Get<ConfirmRequest>().HandleAsync(id, author));
        Assert.Equal(VisitOutcome.NotAllowed, await portal.App.Get<DeclineRequest>().HandleAsync(id, author, "까닭"));
        var editor = await portal.App.PersonAsync("editor@example.org", PortalRole.Editor);
        Assert.Null(await portal.App.Get<VisitContacts>().ForStaffAsync(id, editor));
        Assert.True((await portal.App.Get<ConfirmRequest>().HandleAsync(id, editor)).IsDone);
        Assert.Contains(await portal.App.ReadAsync(db => db.Set<StaffAct>().ToListAsync()), a => a.By == editor && a.Subject == $"visit/{id:N}");
    }

    [Fact]
    public async Task A_held_place_that_is_moved_is_told_with_its_new_time_and_not_when_the_time_stays()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        var until = (await portal.LoadAsync(id)).Placing!.Until;
        Assert.True((await portal.App.Get<MoveVisit>().HandleAsync(id, null, new Slot(portal.Team, First.AddDays(1), DayPart.Afternoon))).IsDone);
        Assert.Equal(["visit-received", "visit-moved"], await portal.LettersAsync(id));
        Assert.Equal((VisitState.Held, until), (await portal.StateOfAsync(id), (await portal.LoadAsync(id)).Placing!.Until));
        var calendars = await portal.CalendarsAsync(id);
        Assert.Equal(2, calendars.Count);
        var (before, after) = (calendars[0].Events[0]!, calendars[1].Events[0]!);
        Assert.Equal(("TENTATIVE", new DateTime(2027, 3, 10, 4, 40, 0)), (after.Status, after.Start!.AsUtc));
        Assert.True(after.Sequence > before.Sequence);
        Assert.False((await portal.App.Get<MoveVisit>().HandleAsync(id, null, new Slot(portal.Team, First.AddDays(1), DayPart.Afternoon))).IsDone);
        // Another team at the same hour is the centre's own matter.
        var second = await SecondTeamAsync(portal);
        Assert.True((await portal.App.Get<MoveVisit>().HandleAsync(id, null, new Slot(second, First.AddDays(1), DayPart.Afternoon))).IsDone);
        Assert.Equal(2, (await portal.LettersAsync(id)).Count);
    }

    private static async Task<int> SecondTeamAsync(VisitPortal portal)
    {
        var id = await portal.App.Get<PortalWrites>().RunAsync(async (db, ct) =>
        {
            var team = new Team { Slug = "second", Name = "둘째 사업단", DistrictSlug = "seo", Description = "만듭니다." };
            db.Add(team);
            await db.SaveChangesAsync(ct);
            (await db.Set<Programme>().Include(p => p.Teams).SingleAsync(p => p.Id == portal.Programme, ct)).OfferBy([portal.Team, team.Id]);
            return team.Id;
        });
        var plan = new PlanInput(2, 20, 15, new(new(9, 0), new(12, 0)), new(new(13, 0), new(17, 0)), [.. from day in Enumerable.Range(1, 5) from part in DayPartWords.Both select new TeamHours((DayOfWeek)day, part, 3)], [new("seo", 20)]);
        Assert.Null((await portal.App.Get<ChangePlan>().HandleAsync(id, null, plan)).Refusal);
        return id;
    }
}
