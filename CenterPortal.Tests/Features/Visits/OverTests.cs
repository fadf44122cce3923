using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Queries;
using CenterPortal.Features.Visits.Studio;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>What can no longer be done because its time went by, and what can be taken back.</summary>
public class OverTests
{
    [Fact]
    public async Task A_visit_that_has_been_is_neither_moved_nor_cancelled_but_can_be_written_about()
    {
        await using var portal = await StartAsync();
        var id = await ConfirmedAsync(portal, First);
        At(portal, First, new(10, 40));
        Assert.Equal(VisitState.Over, await portal.StateOfAsync(id));
        Assert.Contains("다녀온", (await portal.App.Get<MoveVisit>().HandleAsync(id, null, new Slot(portal.Team, First.AddDays(1), DayPart.Morning))).Refusal, StringComparison.Ordinal);
        Assert.Contains("다녀온", (await portal.App.Get<CancelRequest>().ByStaffAsync(id, null, "강사 사정")).Refusal, StringComparison.Ordinal);
        Assert.Equal((VisitState.Over, First), (await portal.StateOfAsync(id), (await portal.LoadAsync(id)).Placing!.Date));
        Assert.True((await portal.App.Get<AddNote>().ByStaffAsync(id, null, "두고 온 가위를 찾으러 갑니다", isInternal: true)).IsDone);
        Assert.True((await portal.App.Get<SendMessage>().HandleAsync(id, null, new LetterDraft("고맙습니다", "즐거웠습니다."))).IsDone);
    }

    [Fact]
    public async Task Until_its_end_it_can_still_be_moved_but_not_to_an_hour_that_is_past()
    {
        await using var portal = await StartAsync();
        var id = await ConfirmedAsync(portal, First.AddDays(1));
        At(portal, First, new(10, 0));
        var (morning, afternoon) = (new Slot(portal.Team, First, DayPart.Morning), new Slot(portal.Team, First, DayPart.Afternoon));
        Assert.Equal(["시작할 때가 이미 지났습니다. 뒤의 때를 골라 주세요.", null], (await portal.App.Get<VisitSlots>().LookAsync(id, [morning, afternoon])).Select(l => l.Refusal));
        Assert.Contains("이미 지났습니다", (await portal.App.Get<MoveVisit>().HandleAsync(id, null, morning)).Refusal, StringComparison.Ordinal);
        Assert.True((await portal.App.Get<MoveVisit>().HandleAsync(id, null, afternoon)).IsDone);
    }

    [Fact]
    public async Task A_move_is_taken_back_only_while_nobody_has_moved_it_since()
    {
        await using var portal = await StartAsync();
        var id = await ConfirmedAsync(portal, First);
        var move = portal.App.Get<MoveVisit>();
        var moved = await move.HandleAsync(id, null, new Slot(portal.Team, First.AddDays(1), DayPart.Morning));
        Assert.Equal((await portal.LoadAsync(id)).Version, moved.Version);
        var back = await move.HandleAsync(id, null, new Slot(portal.Team, First, DayPart.Morning), moved.Version);
        Assert.True(back.IsDone);
        await move.HandleAsync(id, null, new Slot(portal.Team, First.AddDays(2), DayPart.Morning));
        Assert.Equal(VisitOutcome.Stale, await move.HandleAsync(id, null, new Slot(portal.Team, First.AddDays(1), DayPart.Morning), back.Version));
        Assert.Equal(First.AddDays(2), (await portal.LoadAsync(id)).Placing!.Date);
    }

    private static void At(VisitPortal portal, DateOnly date, TimeOnly time) => portal.Clock.SetUtcNow(new DateTimeOffset(date.ToDateTime(time), TimeSpan.FromHours(9)));

    private static async Task<Guid> ConfirmedAsync(VisitPortal portal, DateOnly date)
    {
        var id = await portal.AskAsync(date);
        Assert.True((await portal.App.Get<ConfirmRequest>().HandleAsync(id, null)).IsDone);
        return id;
    }
}
