using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Waiting;

namespace CenterPortal.Tests.Infrastructure.Waiting;

/// <summary>Whole groups that wait, one case after the other.</summary>
public sealed class WaitingListsTests : WaitingFixture
{
    private readonly Guid _school = Guid.CreateVersion7();

    [Fact]
    public async Task The_first_that_fits_is_offered_what_became_free_and_is_told_until_when()
    {
        Assert.True(await ClaimAsync(_school, 20));
        var (large, small, later) = (await JoinAsync(25), await JoinAsync(8), await JoinAsync(20));
        await ReleaseAsync(_school);
        var offered = await EntryAsync(small);
        Assert.True(offered.HasOffer(Now));
        Assert.Equal(SeoulTime.ToUtc(new DateOnly(2026, 11, 2), new TimeOnly(17, 0)), offered.OfferUntil);
        Assert.Equal(["offered 8"], Queue.Told);
        Assert.All([await EntryAsync(large), await EntryAsync(later)], e => Assert.Matches("^(25|20)자리가", e.Reason));
    }

    [Fact]
    public async Task An_accepted_offer_is_firm_and_a_second_answer_changes_nothing()
    {
        Assert.True(await ClaimAsync(_school, 20));
        var entry = await JoinAsync(8);
        Assert.False(await AcceptAsync(entry));
        await ReleaseAsync(_school);
        Assert.True(await AcceptAsync(entry));
        Assert.False(await AcceptAsync(entry));
        await DeclineAsync(entry);
        Clock.Advance(TimeSpan.FromDays(30));
        await RunJobAsync();
        Assert.Equal(12, await FreeAsync());
        Assert.Equal(WaitingEnd.Accepted, (await EntryAsync(entry)).EndedHow);
    }

    [Fact]
    public async Task Declining_and_leaving_pass_it_on()
    {
        Assert.True(await ClaimAsync(_school, 20));
        var (one, two, three) = (await JoinAsync(20), await JoinAsync(20), await JoinAsync(20));
        await ReleaseAsync(_school);
        await DeclineAsync(one);
        Assert.True((await EntryAsync(two)).HasOffer(Now));
        Assert.True((await EntryAsync(one)).HasDeclined("seats"));
        await LeaveAsync(two);
        // The first kept its place, so it is asked again before the third.
        Assert.True((await EntryAsync(one)).HasOffer(Now));
        Assert.False((await EntryAsync(three)).HasOffer(Now));
        Assert.Equal(WaitingEnd.Left, (await EntryAsync(two)).EndedHow);
    }

    [Fact]
    public async Task Silence_keeps_the_place_once_then_costs_it_then_ends_the_waiting()
    {
        Assert.True(await ClaimAsync(_school, 20));
        var (one, two) = (await JoinAsync(20), await JoinAsync(20));
        await ReleaseAsync(_school);
        await LetRunOutAsync();
        Assert.True((await EntryAsync(two)).HasOffer(Now));
        Assert.Equal(1, (await EntryAsync(one)).Passed);
        await DeclineAsync(two);
        Assert.True((await EntryAsync(one)).HasOffer(Now));
        await LetRunOutAsync();
        Assert.True((await EntryAsync(one)).Turn > (await EntryAsync(two)).Turn);
        await LeaveAsync(two);
        await LetRunOutAsync();
        Assert.Equal((WaitingEnd.Silent, 3), ((await EntryAsync(one)).EndedHow, (await EntryAsync(one)).Passed));
        Assert.Equal("silent 20", Queue.Told[^1]);
        Assert.Equal(20, await FreeAsync());
    }

    [Fact]
    public async Task A_late_yes_is_no_yes_and_someone_else_has_it()
    {
        Assert.True(await ClaimAsync(_school, 20));
        var (one, two) = (await JoinAsync(20), await JoinAsync(15));
        await ReleaseAsync(_school);
        Clock.Advance(TimeSpan.FromHours(8));
        Assert.False(await AcceptAsync(one));
        Assert.True((await EntryAsync(two)).HasOffer(Now));
        Assert.Equal(5, await FreeAsync());
    }

    [Fact]
    public async Task Who_waits_already_keeps_the_place_and_everyone_knows_theirs()
    {
        Assert.True(await ClaimAsync(_school, 20));
        var entries = new[] { await JoinAsync(3), await JoinAsync(4), await JoinAsync(5) };
        var lists = (WaitingLists)Portal.Services.GetService(typeof(WaitingLists))!;
        var waits = await EntryAsync(entries[1]);
        var again = await Portal.ReadAsync(db => lists.JoinAsync(db, waits.Queue, waits.Kind, waits.SubjectId, 9, ""));
        Assert.Equal(entries[1], again.Id);
        Assert.Equal(2, await Portal.ReadAsync(db => lists.PositionAsync(db, waits)));
        await LeaveAsync(entries[0]);
        Assert.Equal(1, await Portal.ReadAsync(db => lists.PositionAsync(db, waits)));
    }

    private async Task LetRunOutAsync()
    {
        var until = (await AllAsync()).Where(e => e.HasOffer(Now)).Min(e => e.OfferUntil)!.Value;
        Clock.Advance(until - Now);
        await RunJobAsync();
    }
}
