using CenterPortal.Features.MarketEvents;
using CenterPortal.Features.MarketEvents.Studio;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.MarketEvents;

/// <summary>The morning of a market: what becomes different, how loud it is, and the way back.</summary>
public class DayOfTests(EventFixture fixture) : IClassFixture<EventFixture>
{
    [Fact]
    public async Task Rain_moves_a_market_everywhere_in_one_step_and_five_minutes_take_it_back()
    {
        var market = await fixture.AddAsync(fixture.Wanted("2026-11-02", name: "오늘 장터") with { From = "11:00", To = "17:00" });
        var outcome = await Change.HandleAsync(market.Id, market.Version, new WantedChange(fixture.Venues["machi"], null, null, false, "비가 옵니다."), fixture.Editor);
        Assert.True(outcome.IsDone, outcome.Refusal);
        foreach (var address in new[] { $"/events/{market.Id}", "/", "/events?month=2026-11&day=2026-11-02", "/events/venues/songgang", "/events/venues/machi" })
            await HasAsync(address, "장소가 대전 서구 마치광장으로 바뀌었습니다. 비가 옵니다.");
        await HasAsync($"/events/{market.Id}", "<del>");
        Assert.Contains("event-banner", await fixture.PageAsync("/"), StringComparison.Ordinal);
        Assert.NotNull((await fixture.Portal.Get<EventRoster>().FindAsync(market.Id, fixture.Editor))!.UndoUntil);
        Assert.True((await Change.UndoAsync(market.Id, fixture.Editor)).IsDone);
        var back = await fixture.FindAsync(market.Id);
        Assert.Equal((fixture.Venues["songgang"], null), (back.VenueId, back.Former));
        await Eventually.HoldsAsync(async () => !(await fixture.PageAsync("/")).Contains("마치광장으로 바뀌었습니다", StringComparison.Ordinal));
        Assert.Contains("5분", (await Change.UndoAsync(market.Id, fixture.Editor)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calling_off_is_taken_back_with_all_that_was_before_it()
    {
        var market = await fixture.AddAsync(fixture.Wanted("2026-11-03", name: "두 번 바뀐 장터"));
        Assert.True((await Change.HandleAsync(market.Id, market.Version, new WantedChange(null, "13:00", "18:00", false, ""), fixture.Editor)).IsDone);
        var moved = await fixture.FindAsync(market.Id);
        Assert.True((await Change.HandleAsync(market.Id, moved.Version, new WantedChange(null, null, null, true, "천막이 무너졌습니다."), fixture.Editor)).IsDone);
        await HasAsync($"/events/{market.Id}", "열리지 않습니다. 천막이 무너졌습니다.");
        Assert.True((await Change.UndoAsync(market.Id, fixture.Editor)).IsDone);
        var back = await fixture.FindAsync(market.Id);
        Assert.Equal((null, moved.StartsAt, moved.Former!.StartsAt), (back.Cancellation, back.StartsAt, back.Former!.StartsAt));
    }

    [Fact]
    public async Task After_five_minutes_or_another_change_there_is_no_way_back()
    {
        var market = await fixture.AddAsync(fixture.Wanted("2026-11-04", name: "늦은 장터"));
        Assert.True((await Change.HandleAsync(market.Id, market.Version, new WantedChange(null, "12:00", "18:00", false, ""), fixture.Editor)).IsDone);
        fixture.Clock.Advance(EventUndo.Window);
        Assert.Contains("5분", (await Change.UndoAsync(market.Id, fixture.Editor)).Refusal, StringComparison.Ordinal);
        var again = await fixture.FindAsync(market.Id);
        Assert.True((await Change.HandleAsync(market.Id, again.Version, new WantedChange(null, "14:00", "18:00", false, ""), fixture.Editor)).IsDone);
        var once = await fixture.FindAsync(market.Id);
        Assert.True((await fixture.Portal.Get<SaveEvent>().HandleAsync(market.Id, once.Version, WantedEvent.Of(once.Plan) with { Summary = "다른 소개" }, "", fixture.Editor)).IsDone);
        Assert.False((await Change.UndoAsync(market.Id, fixture.Editor)).IsDone);
    }

    [Theory]
    [InlineData(null, null, null, false, "", "바뀌는 것이 없습니다")]
    [InlineData("nowhere", null, null, false, "", "그런 장소가")]
    [InlineData(null, "18:00", "11:00", false, "", "시작보다 늦어야")]
    [InlineData(null, "세 시", "18:00", false, "", "시작과 끝")]
    [InlineData(null, "12:00", null, false, "", "시작과 끝")]
    [InlineData(null, null, null, true, " ", "까닭")]
    public async Task What_cannot_be_is_refused_in_words(string? venue, string? from, string? to, bool isOff, string reason, string sentence)
    {
        var market = await fixture.AddAsync(fixture.Wanted("2026-11-05", name: "그대로 장터"));
        var outcome = await Change.HandleAsync(market.Id, market.Version, new WantedChange(venue is null ? null : 99_999, from, to, isOff, reason), fixture.Editor);
        Assert.Contains(sentence, outcome.Refusal, StringComparison.Ordinal);
        Assert.Equal(market.Version, (await fixture.FindAsync(market.Id)).Version);
    }

    [Fact]
    public async Task Drafts_past_and_called_off_events_are_not_changed_on_the_day()
    {
        var draft = await fixture.AddAsync(fixture.Wanted("2026-11-06", name: "초안"), isShown: false);
        Assert.Contains("공개하지 않은", (await Change.HandleAsync(draft.Id, draft.Version, new WantedChange(null, null, null, true, "비"), fixture.Editor)).Refusal, StringComparison.Ordinal);
        Assert.Equal(EventOutcome.NoEvent, await Change.HandleAsync(99_999, 1, new WantedChange(null, null, null, true, "비"), fixture.Editor));
    }

    private ChangeOnTheDay Change => fixture.Portal.Get<ChangeOnTheDay>();

    private Task HasAsync(string address, string words) => Eventually.HoldsAsync(async () => (await fixture.PageAsync(address)).Contains(words, StringComparison.Ordinal));
}
