using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Form;
using CenterPortal.Infrastructure.Jobs;
using Microsoft.Extensions.DependencyInjection.Extensions;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>What ran out goes to those who wait, whoever comes first and whether or not the job has come by.</summary>
public class RunOutTests
{
    private static readonly DateOnly Day = First.AddDays(2);

    // The clock would wake the job, which is not to come by here.
    private static Task<VisitPortal> WithoutJobsAsync() => StartAsync(replace: services => services.RemoveAll<IRecurringJob>());

    [Fact]
    public async Task A_newcomer_comes_after_those_who_wait_for_a_hold_that_ran_out_this_second()
    {
        await using var portal = await WithoutJobsAsync();
        var (slow, waits) = (await portal.AskAsync(Day), await portal.AskAsync(Day));
        portal.Clock.Advance((await portal.LoadAsync(slow)).Placing!.Until!.Value - portal.Clock.GetUtcNow().UtcDateTime);
        var newcomer = await portal.AskAsync(Day);
        Assert.Equal(
            (VisitState.Waiting, VisitState.Offered, VisitState.Waiting),
            (await portal.StateOfAsync(slow), await portal.StateOfAsync(waits), await portal.StateOfAsync(newcomer)));
        Assert.Equal((null, true), (await portal.WaitingOfAsync(slow), await portal.WaitingOfAsync(newcomer) is not null));
        Assert.Equal(["visit-received", "visit-hold-ended"], await portal.LettersAsync(slow));
    }

    [Fact]
    public async Task A_newcomer_comes_after_those_who_wait_for_an_offer_that_ran_out()
    {
        await using var portal = await WithoutJobsAsync();
        var taken = await portal.AskAsync(First.AddDays(10));
        var (first, second) = (await portal.AskAsync(First.AddDays(10)), await portal.AskAsync(First.AddDays(10)));
        await portal.App.Get<CancelRequest>().ByPersonAsync(taken, null);
        portal.Clock.Advance((await portal.LoadAsync(first)).Placing!.Until!.Value - portal.Clock.GetUtcNow().UtcDateTime);
        var newcomer = await portal.AskAsync(First.AddDays(10));
        Assert.Equal(
            (VisitState.Waiting, VisitState.Offered, VisitState.Waiting),
            (await portal.StateOfAsync(first), await portal.StateOfAsync(second), await portal.StateOfAsync(newcomer)));
    }

    [Theory]
    [InlineData("confirm")]
    [InlineData("propose")]
    [InlineData("move")]
    [InlineData("change")]
    public async Task No_other_request_is_put_there_either(string act)
    {
        await using var portal = await WithoutJobsAsync();
        var (slow, waits) = (await portal.AskAsync(Day), await portal.AskAsync(Day));
        portal.Clock.Advance(TimeSpan.FromHours(30));
        var other = await portal.AskAsync(First.AddDays(20));
        portal.Clock.Advance((await portal.LoadAsync(slow)).Placing!.Until!.Value - portal.Clock.GetUtcNow().UtcDateTime);
        var slot = new Slot(portal.Team, Day, DayPart.Morning);
        var outcome = act switch
        {
            "confirm" => await portal.App.Get<ConfirmRequest>().HandleAsync(other, null, slot),
            "propose" => await portal.App.Get<ProposeDate>().HandleAsync(other, null, slot, null),
            "move" => await portal.App.Get<MoveVisit>().HandleAsync(other, null, slot),
            _ => (await portal.App.Get<ChangeRequest>().HandleAsync(other, name => Fields(Day).GetValueOrDefault(name, ""))).Outcome,
        };
        Assert.False(outcome.IsDone);
        Assert.Equal((VisitState.Held, VisitState.Offered), (await portal.StateOfAsync(other), await portal.StateOfAsync(waits)));
    }

    [Fact]
    public async Task Many_leave_at_once_and_what_ran_out_with_them_is_offered()
    {
        await using var portal = await WithoutJobsAsync();
        await portal.AskAsync(First);
        var early = new[] { await portal.AskAsync(First), await portal.AskAsync(First), await portal.AskAsync(First) };
        await portal.AskAsync(First.AddDays(20));
        var late = await portal.AskAsync(First, change: f => (f[VisitFields.Date(2)], f[VisitFields.Part(2)]) = ($"{First.AddDays(20):yyyy-MM-dd}", DayPart.Morning.Slug()));
        portal.Clock.Advance(TimeSpan.FromDays(3));
        await portal.ExpireAsync();
        foreach (var id in early) Assert.Equal((VisitState.Lapsed, null), (await portal.StateOfAsync(id), await portal.WaitingOfAsync(id)));
        Assert.Equal((VisitState.Offered, First.AddDays(20)), (await portal.StateOfAsync(late), (await portal.LoadAsync(late)).Placing!.Date));
    }
}
