using CenterPortal.Components.Shared;
using CenterPortal.Data;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Studio.Queries;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Waiting;
using CenterPortal.Tests.Identity;
using Microsoft.EntityFrameworkCore;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>When an unanswered offer is silence, and when it is not.</summary>
public class OfferTests
{
    private static readonly DateOnly Day = First.AddDays(10);

    [Fact]
    public async Task A_proposal_takes_the_place_of_an_offer_and_its_end_is_no_silence()
    {
        await using var portal = await StartAsync();
        var waits = await OfferedAsync(portal);
        await portal.HandOverAsync();
        await ProposeAsync(portal, waits);
        Assert.Equal((VisitState.Proposed, null), (await portal.StateOfAsync(waits), (await portal.WaitingOfAsync(waits))!.Offer));
        await RunOutAsync(portal, waits);
        Assert.Equal((VisitState.Offered, 0), (await portal.StateOfAsync(waits), (await portal.WaitingOfAsync(waits))!.Passed));
    }

    [Fact]
    public async Task Who_declines_the_proposal_is_offered_the_wished_day_again_at_once()
    {
        await using var portal = await StartAsync();
        var waits = await OfferedAsync(portal);
        await ProposeAsync(portal, waits);
        Assert.True((await portal.App.Get<AnswerOffer>().DeclineAsync(waits)).IsDone);
        Assert.Equal((VisitState.Offered, Day), (await portal.StateOfAsync(waits), (await portal.LoadAsync(waits)).Placing!.Date));
    }

    [Fact]
    public async Task Silence_never_closes_a_request_with_a_living_proposal()
    {
        await using var portal = await StartAsync();
        var waits = await OfferedAsync(portal);
        await ProposeAsync(portal, waits);
        await portal.App.Get<PortalWrites>().RunAsync(async (db, ct) =>
            await portal.App.Get<VisitWaiting>().SilentAsync(db, await db.Set<WaitingEntry>().SingleAsync(e => e.SubjectId == waits, ct), ct));
        Assert.Equal(VisitState.Proposed, await portal.StateOfAsync(waits));
    }

    [Fact]
    public async Task Three_offers_that_were_told_and_not_answered_end_the_waiting()
    {
        await using var portal = await StartAsync();
        var waits = await OfferedAsync(portal);
        for (var i = 0; i < WaitingEntry.MostPassed; i++)
        {
            await portal.HandOverAsync();
            await RunOutAsync(portal, waits);
        }

        Assert.Equal(VisitState.Lapsed, await portal.StateOfAsync(waits));
        // The last silence is told once, with the end of the waiting and the file that clears the calendar.
        var letters = await portal.LettersAsync(waits);
        Assert.Equal(("visit-lapsed", WaitingEntry.MostPassed - 1), (letters[^1], letters.Count(l => l == "visit-released")));
        Assert.Equal("CANCEL", (await portal.CalendarsAsync(waits)).MaxBy(c => c.Events[0]!.Sequence)!.Method);
    }

    [Fact]
    public async Task An_offer_of_which_nobody_heard_is_passed_on_and_counts_for_nothing()
    {
        await using var portal = await StartAsync();
        var first = await OfferedAsync(portal);
        for (var i = 0; i <= WaitingEntry.MostPassed; i++) await RunOutAsync(portal, first);
        Assert.Equal((VisitState.Offered, 0), (await portal.StateOfAsync(first), (await portal.WaitingOfAsync(first))!.Passed));
        var second = await portal.AskAsync(Day);
        await RunOutAsync(portal, first);
        Assert.Equal((VisitState.Waiting, VisitState.Offered), (await portal.StateOfAsync(first), await portal.StateOfAsync(second)));
        Assert.DoesNotContain("visit-released", await portal.LettersAsync(first));
    }

    [Fact]
    public async Task Staff_see_the_offers_that_nobody_told_until_they_told_them()
    {
        await using var portal = await StartAsync();
        await OfferedAsync(portal);
        var editor = await portal.App.PersonAsync("editor@example.org", PortalRole.Editor);
        var tasks = portal.App.Get<IEnumerable<IStudioTasks>>().OfType<VisitTasks>().Single();
        Assert.Empty(await tasks.GetAsync(editor, CancellationToken.None));
        portal.Clock.Advance(TimeSpan.FromMinutes(10));
        var task = Assert.Single(await tasks.GetAsync(editor, CancellationToken.None));
        Assert.Equal(("전하지 못한 자리 안내 1건", true, "/studio/messages"), (task.Sentence, task.IsUrgent, task.Href));
        await portal.HandOverAsync();
        Assert.Empty(await tasks.GetAsync(editor, CancellationToken.None));
    }

    private static async Task<Guid> OfferedAsync(VisitPortal portal)
    {
        var (taken, waits) = (await portal.AskAsync(Day), await portal.AskAsync(Day));
        Assert.True((await portal.App.Get<CancelRequest>().ByStaffAsync(taken, null, "강사 사정")).IsDone);
        Assert.Equal(VisitState.Offered, await portal.StateOfAsync(waits));
        return waits;
    }

    private static async Task ProposeAsync(VisitPortal portal, Guid id) =>
        Assert.True((await portal.App.Get<ProposeDate>().HandleAsync(id, null, new Slot(portal.Team, Day.AddDays(3), DayPart.Morning), null)).IsDone);

    private static async Task RunOutAsync(VisitPortal portal, Guid id)
    {
        portal.Clock.Advance((await portal.LoadAsync(id)).Placing!.Until!.Value - portal.Clock.GetUtcNow().UtcDateTime);
        await portal.ExpireAsync();
    }
}
