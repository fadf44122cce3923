using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Form;
using CenterPortal.Features.Visits.Queries;
using CenterPortal.Infrastructure.Waiting;
using Microsoft.EntityFrameworkCore;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>Whole groups wait in turn; what becomes free goes to the first that it fits.</summary>
public class WaitingTests
{
    [Fact]
    public async Task A_cancellation_offers_the_place_to_the_first_that_fits_in_the_same_write()
    {
        await using var portal = await StartAsync();
        var taken = await portal.AskAsync(First, people: 15);
        var other = await portal.AskAsync(First.AddDays(1));
        var elsewhere = await portal.AskAsync(First.AddDays(1));
        var second = await portal.AskAsync(First);
        var third = await portal.AskAsync(First);
        Assert.True((await portal.App.Get<CancelRequest>().ByPersonAsync(taken, null)).IsDone);
        Assert.Equal(
            (VisitState.Cancelled, VisitState.Held, VisitState.Waiting, VisitState.Offered, VisitState.Waiting),
            (await portal.StateOfAsync(taken), await portal.StateOfAsync(other), await portal.StateOfAsync(elsewhere), await portal.StateOfAsync(second), await portal.StateOfAsync(third)));
        Assert.Equal(["visit-waiting", "visit-offered"], await portal.LettersAsync(second));
        // Eight working hours from Tuesday, ten o'clock.
        Assert.Equal(new DateTime(2027, 3, 2, 9, 0, 0, DateTimeKind.Utc), (await portal.LoadAsync(second)).Placing!.Until);
    }

    [Fact]
    public async Task Taking_the_offer_holds_the_place_for_staff()
    {
        await using var portal = await StartAsync();
        var taken = await portal.AskAsync(First);
        var waits = await portal.AskAsync(First);
        await portal.App.Get<CancelRequest>().ByPersonAsync(taken, null);
        Assert.True((await portal.App.Get<AnswerOffer>().AcceptAsync(waits)).IsDone);
        Assert.Equal(VisitState.Held, await portal.StateOfAsync(waits));
        Assert.Null(await portal.WaitingOfAsync(waits));
        Assert.False((await portal.App.Get<AnswerOffer>().AcceptAsync(waits)).IsDone);
    }

    [Fact]
    public async Task A_day_that_was_declined_is_offered_again_only_when_it_is_wished_for_anew()
    {
        await using var portal = await StartAsync();
        void Two(Dictionary<string, string> fields) => (fields[VisitFields.Date(2)], fields[VisitFields.Part(2)]) = ($"{First.AddDays(1):yyyy-MM-dd}", "am");
        Dictionary<string, string> Both(int people)
        {
            var fields = Fields(First, people: people);
            Two(fields);
            return fields;
        }

        Task<ChangeAnswer> ChangeAsync(Guid id, Dictionary<string, string> fields) => portal.App.Get<ChangeRequest>().HandleAsync(id, name => fields.GetValueOrDefault(name, ""));
        var (taken, other) = (await portal.AskAsync(First), await portal.AskAsync(First.AddDays(1)));
        var waits = await portal.AskAsync(First, change: Two);
        Assert.True((await portal.App.Get<CancelRequest>().ByPersonAsync(taken, null)).IsDone);
        Assert.Equal(VisitState.Offered, await portal.StateOfAsync(waits));
        Assert.True((await portal.App.Get<AnswerOffer>().DeclineAsync(waits)).IsDone);
        Assert.Equal(VisitState.Waiting, await portal.StateOfAsync(waits));

        // Another takes the day, so that a change cannot simply have it; what merely stayed in the form is not offered again.
        taken = await portal.AskAsync(First);
        Assert.True((await ChangeAsync(waits, Both(18))).Outcome.IsDone);
        Assert.True((await portal.App.Get<CancelRequest>().ByPersonAsync(taken, null)).IsDone);
        Assert.Equal(VisitState.Waiting, await portal.StateOfAsync(waits));

        taken = await portal.AskAsync(First);
        Assert.True((await ChangeAsync(waits, Fields(First.AddDays(1), people: 18))).Outcome.IsDone);
        Assert.True((await ChangeAsync(waits, Both(18))).Outcome.IsDone);
        Assert.True((await portal.App.Get<CancelRequest>().ByPersonAsync(taken, null)).IsDone);
        Assert.Equal(VisitState.Offered, await portal.StateOfAsync(waits));
        Assert.Equal(First, (await portal.LoadAsync(waits)).Placing!.Date);
        Assert.Equal(VisitState.Held, await portal.StateOfAsync(other));
    }

    [Fact]
    public async Task Declining_passes_the_place_on_and_the_group_waits_for_its_other_days()
    {
        await using var portal = await StartAsync();
        var taken = await portal.AskAsync(First);
        var first = await portal.AskAsync(First);
        var second = await portal.AskAsync(First);
        await portal.App.Get<CancelRequest>().ByPersonAsync(taken, null);
        Assert.True((await portal.App.Get<AnswerOffer>().DeclineAsync(first)).IsDone);
        Assert.Equal((VisitState.Waiting, VisitState.Offered), (await portal.StateOfAsync(first), await portal.StateOfAsync(second)));
        Assert.NotNull(await portal.WaitingOfAsync(first));
    }

    [Fact]
    public async Task Silence_passes_the_place_on()
    {
        await using var portal = await StartAsync();
        var taken = await portal.AskAsync(First.AddDays(10));
        var first = await portal.AskAsync(First.AddDays(10));
        var second = await portal.AskAsync(First.AddDays(10));
        await portal.App.Get<CancelRequest>().ByPersonAsync(taken, null);
        portal.Clock.Advance(TimeSpan.FromHours(9));
        await portal.ExpireAsync();
        Assert.Equal((VisitState.Waiting, VisitState.Offered), (await portal.StateOfAsync(first), await portal.StateOfAsync(second)));
        Assert.False((await portal.App.Get<AnswerOffer>().AcceptAsync(first)).IsDone);
    }

    [Fact]
    public async Task A_smaller_group_behind_gets_what_the_first_cannot_use()
    {
        await using var portal = await StartAsync(visitsPerDay: 2);
        var one = await portal.AskAsync(First, people: 15);
        await portal.AskAsync(First, people: 15);
        var large = await portal.AskAsync(First, people: 30);
        var small = await portal.AskAsync(First, people: 10);
        await portal.App.Get<CancelRequest>().ByPersonAsync(one, null);
        Assert.Equal((VisitState.Waiting, VisitState.Offered), (await portal.StateOfAsync(large), await portal.StateOfAsync(small)));
        // The reason is told as things are now: the day is full again with the offer.
        Assert.Equal("3월 9일 화요일 오전: 그날은 방문이 다 찼습니다.", (await portal.App.Get<VisitReading>().FindAsync(large))!.Waiting!.Reason);
    }

    [Fact]
    public async Task A_plan_with_more_instructors_and_a_day_that_opens_offer_too()
    {
        await using var portal = await StartAsync();
        await portal.AskAsync(First);
        var waits = await portal.AskAsync(First);
        await portal.PlanAsync(visitsPerDay: 2, instructors: 4);
        Assert.Equal(VisitState.Offered, await portal.StateOfAsync(waits));
    }

    [Fact]
    public async Task Holds_that_ran_out_are_released_the_person_is_told_and_the_next_is_offered()
    {
        await using var portal = await StartAsync();
        var slow = await portal.AskAsync(First.AddDays(2));
        var next = await portal.AskAsync(First.AddDays(2));
        portal.Clock.Advance(TimeSpan.FromHours(31));
        await portal.ExpireAsync();
        Assert.Equal((VisitState.Waiting, VisitState.Offered), (await portal.StateOfAsync(slow), await portal.StateOfAsync(next)));
        Assert.Equal(["visit-received", "visit-hold-ended"], await portal.LettersAsync(slow));
        Assert.Null(await portal.WaitingOfAsync(slow));
    }

    [Fact]
    public async Task When_all_wished_days_went_by_the_waiting_ends()
    {
        await using var portal = await StartAsync();
        await portal.AskAsync(First);
        var waits = await portal.AskAsync(First, change: f => (f[VisitFields.Date(2)], f[VisitFields.Part(2)]) = ("2027-03-09", "pm"));
        portal.Clock.Advance(TimeSpan.FromDays(3));
        await portal.ExpireAsync();
        Assert.Equal(VisitState.Lapsed, await portal.StateOfAsync(waits));
        Assert.Equal(1, await portal.App.ReadAsync(db => db.Set<WaitingEntry>().CountAsync(e => e.EndedAt != null)));
        Assert.Equal("visit-lapsed", (await portal.LettersAsync(waits))[^1]);
    }
}
