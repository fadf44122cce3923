using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Form;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>What a change of days gives and what it does not.</summary>
public class ChangeTests
{
    [Fact]
    public async Task Whose_hold_ran_out_and_who_changes_to_a_full_day_waits_for_it()
    {
        await using var portal = await StartAsync();
        var slow = await portal.AskAsync(First.AddDays(2));
        portal.Clock.Advance(TimeSpan.FromHours(31));
        await portal.ExpireAsync();
        var full = await portal.AskAsync(First.AddDays(6));
        await ChangeAsync(portal, slow, First.AddDays(6), people: 20);
        var entry = Assert.IsType<CenterPortal.Infrastructure.Waiting.WaitingEntry>(await portal.WaitingOfAsync(slow));
        Assert.Equal((VisitState.Waiting, 20, "3월 15일 월요일 오전: 그날은 방문이 다 찼습니다."), (await portal.StateOfAsync(slow), entry.Size, entry.Reason));
        await portal.App.Get<CancelRequest>().ByPersonAsync(full, null);
        Assert.Equal((VisitState.Offered, First.AddDays(6)), (await portal.StateOfAsync(slow), (await portal.LoadAsync(slow)).Placing!.Date));
    }

    [Fact]
    public async Task Who_waits_and_changes_keeps_the_turn_with_the_new_size_and_reason()
    {
        await using var portal = await StartAsync();
        await portal.AskAsync(First);
        await portal.AskAsync(First.AddDays(1));
        var waits = await portal.AskAsync(First);
        var before = (await portal.WaitingOfAsync(waits))!;
        await ChangeAsync(portal, waits, First.AddDays(1), people: 12);
        var after = (await portal.WaitingOfAsync(waits))!;
        Assert.Equal((before.Id, before.Turn, 12, "3월 10일 수요일 오전: 그날은 방문이 다 찼습니다."), (after.Id, after.Turn, after.Size, after.Reason));
    }

    [Fact]
    public async Task Another_day_is_held_no_longer_than_the_first_was()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First.AddDays(6));
        var until = (await portal.LoadAsync(id)).Placing!.Until;
        portal.Clock.Advance(TimeSpan.FromHours(5));
        await ChangeAsync(portal, id, First.AddDays(8), people: 20);
        Assert.Equal((First.AddDays(8), PlacingKind.Held, until), ((await portal.LoadAsync(id)).Placing!.Date, (await portal.LoadAsync(id)).Placing!.Kind, (await portal.LoadAsync(id)).Placing!.Until));
    }

    [Fact]
    public async Task Another_room_at_the_same_hour_is_a_later_entry_in_the_calendar()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First.AddDays(6));
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await ChangeAsync(portal, id, First.AddDays(6), people: 20, f => f[VisitFields.Room] = "강당");
        var (first, second) = await portal.CalendarsAsync(id) is [var one, var two] ? (one.Events[0]!, two.Events[0]!) : throw new InvalidOperationException();
        Assert.Equal((first.Uid, true, true), (second.Uid, second.Sequence > first.Sequence, second.DtStamp!.AsUtc > first.DtStamp!.AsUtc));
        Assert.EndsWith("강당", second.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_liked_better_and_free_takes_the_place_of_the_one_that_was_held()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First.AddDays(6));
        var before = (await portal.LoadAsync(id)).Placing!;
        Assert.Equal(DayChange.Moved, await ChangeAsync(portal, id, First.AddDays(8), people: 20, Second(First.AddDays(6))));
        var after = (await portal.LoadAsync(id)).Placing!;
        Assert.Equal((First.AddDays(8), PlacingKind.Held, before.Until), (after.Date, after.Kind, after.Until));
        var entries = (await portal.CalendarsAsync(id)).Select(c => c.Events[0]!).ToArray();
        Assert.Equal((First.AddDays(8), true), (DateOnly.FromDateTime(entries[^1].DtStart!.Value), entries[^1].Sequence > entries[0].Sequence));
        // The old place is free again.
        Assert.Equal(VisitState.Held, await portal.StateOfAsync(await portal.AskAsync(First.AddDays(6))));
    }

    [Fact]
    public async Task A_day_that_is_liked_better_and_full_leaves_the_held_one_and_this_is_told()
    {
        await using var portal = await StartAsync();
        await portal.AskAsync(First.AddDays(8));
        var id = await portal.AskAsync(First.AddDays(6));
        Assert.Equal(DayChange.Kept, await ChangeAsync(portal, id, First.AddDays(8), people: 20, Second(First.AddDays(6))));
        Assert.Equal((First.AddDays(6), PlacingKind.Held), ((await portal.LoadAsync(id)).Placing!.Date, (await portal.LoadAsync(id)).Placing!.Kind));
        Assert.Null(await portal.WaitingOfAsync(id));
    }

    [Fact]
    public async Task A_confirmed_day_that_is_still_wished_for_stays_confirmed()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First.AddDays(6));
        await portal.App.Get<ConfirmRequest>().HandleAsync(id, null);
        Assert.Equal(DayChange.KeptSure, await ChangeAsync(portal, id, First.AddDays(8), people: 20, Second(First.AddDays(6))));
        Assert.Equal((VisitState.Confirmed, First.AddDays(6)), (await portal.StateOfAsync(id), (await portal.LoadAsync(id)).Placing!.Date));
        Assert.Equal(DayChange.AsAsked, await ChangeAsync(portal, id, First.AddDays(8), people: 20));
        Assert.Equal((VisitState.Held, First.AddDays(8)), (await portal.StateOfAsync(id), (await portal.LoadAsync(id)).Placing!.Date));
    }

    private static Action<Dictionary<string, string>> Second(DateOnly date) => fields =>
        (fields[VisitFields.Date(2)], fields[VisitFields.Part(2)]) = ($"{date:yyyy-MM-dd}", DayPart.Morning.Slug());

    private static async Task<DayChange> ChangeAsync(VisitPortal portal, Guid id, DateOnly date, int people, Action<Dictionary<string, string>>? change = null)
    {
        var fields = Fields(date, people: people);
        change?.Invoke(fields);
        var answer = await portal.App.Get<ChangeRequest>().HandleAsync(id, name => fields.GetValueOrDefault(name, ""));
        Assert.Null(answer.Outcome.Refusal);
        return answer.Day;
    }
}
