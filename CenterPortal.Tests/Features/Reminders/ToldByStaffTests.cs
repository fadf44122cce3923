using CenterPortal.Features.MarketEvents;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Reminders;

/// <summary>What those who follow an event hear of what staff do with it.</summary>
public sealed class ToldByStaffTests(ReminderFixture fixture) : IClassFixture<ReminderFixture>
{
    [Fact]
    public async Task What_is_taken_back_within_five_minutes_is_told_to_nobody()
    {
        var (market, email) = await FollowedAsync();
        var change = fixture.Portal.Get<ChangeOnTheDay>();
        Assert.True((await change.HandleAsync(market.Id, market.Version, new WantedChange(await VenueAsync("machi"), null, null, false, "비가 옵니다."), by: null)).IsDone);
        Assert.True((await change.UndoAsync(market.Id, by: null)).IsDone);
        await PassAsync();
        Assert.Single(fixture.Of(email));
    }

    [Fact]
    public async Task Of_two_changes_in_a_row_the_last_alone_is_told()
    {
        var (market, email) = await FollowedAsync();
        var moved = await fixture.Portal.Get<MoveEvent>().HandleAsync(market.Id, market.Version, market.From.AddDays(1), by: null);
        var plan = (await fixture.Portal.ReadAsync(db => db.Set<MarketEvent>().AsNoTracking().SingleAsync(e => e.Id == market.Id))).Plan;
        var mended = await fixture.Portal.Get<SaveEvent>().HandleAsync(market.Id, moved.Version, WantedEvent.Of(plan) with { Summary = "고친 소개" }, "", by: null);
        Assert.True((await fixture.Portal.Get<MoveEvent>().HandleAsync(market.Id, mended.Version, market.From.AddDays(2), by: null)).IsDone);
        await PassAsync();
        var letter = (await fixture.GotAsync(email, 2))[1];
        Assert.Contains(CenterPortal.Infrastructure.Time.SeoulTime.ShortDate(market.From.AddDays(2)), letter.Text, StringComparison.Ordinal);
        Assert.Equal(2, fixture.Of(email).Count);
    }

    [Fact]
    public async Task A_move_and_its_way_back_are_told_to_nobody_and_other_words_neither()
    {
        var (market, email) = await FollowedAsync();
        var moved = await fixture.Portal.Get<MoveEvent>().HandleAsync(market.Id, market.Version, market.From.AddDays(1), by: null);
        var back = await fixture.Portal.Get<MoveEvent>().HandleAsync(market.Id, moved.Version, market.From, by: null);
        Assert.True((await fixture.Portal.Get<SaveEvent>().HandleAsync(market.Id, back.Version, WantedEvent.Of(market.Plan) with { Summary = "다른 소개" }, "", by: null)).IsDone);
        await PassAsync();
        Assert.Single(fixture.Of(email));
    }

    [Fact]
    public async Task A_calling_off_is_told_with_its_reason()
    {
        var (market, email) = await FollowedAsync();
        Assert.True((await fixture.Portal.Get<CancelEvent>().HandleAsync(market.Id, market.Version, "천막이 모자랍니다.", by: null)).IsDone);
        await PassAsync();
        Assert.Contains("천막이 모자랍니다.", (await fixture.GotAsync(email, 2))[1].Text, StringComparison.Ordinal);
    }

    private async Task<(MarketEvent Market, string Email)> FollowedAsync()
    {
        var (market, email) = (await fixture.AddAsync(), fixture.Address());
        await fixture.HearAsync(market.Id, email);
        await fixture.GotAsync(email, 1);
        return (await fixture.Portal.ReadAsync(db => db.Set<MarketEvent>().AsNoTracking().SingleAsync(e => e.Id == market.Id)), email);
    }

    private Task<int> VenueAsync(string slug) => fixture.Portal.ReadAsync(db => ReminderFixture.VenueAsync(db, slug));

    private async Task PassAsync()
    {
        fixture.Clock.Advance(EventUndo.Window + TimeSpan.FromMinutes(1));
        // The sender may have looked a moment before the clock moved: it looks again when time goes on.
        await Eventually.HoldsAsync(async () =>
        {
            fixture.Clock.Advance(TimeSpan.FromSeconds(1));
            return !await fixture.Portal.ReadAsync(db => db.Set<OutboxLetter>().AnyAsync(l => l.State == LetterState.Waiting && l.DueAt <= fixture.Now));
        });
        await fixture.SettleAsync();
    }
}
