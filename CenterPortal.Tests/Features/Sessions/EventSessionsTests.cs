using CenterPortal.Features.MarketEvents;
using CenterPortal.Features.Sessions.Studio;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Sessions;

/// <summary>The 재미나 corners on the page of a market, and sessions in the calendar.</summary>
public class EventSessionsTests(SessionFixture fixture) : IClassFixture<SessionFixture>
{
    [Fact]
    public async Task A_corner_stands_on_its_market_with_places_left_and_moves_away_with_it()
    {
        var venue = await fixture.Portal.ReadAsync(db => db.Set<Venue>().Where(v => v.Slug == "songgang").Select(v => v.Id).SingleAsync());
        var saved = await fixture.Portal.Get<SaveEvent>().AddAsync(WantedEvent.Empty(new DateOnly(2026, 11, 14)) with { Name = "체험 장터", Venue = $"{venue}" }, fixture.Editor, isDespite: true);
        Assert.True((await fixture.Portal.Get<PublishEvent>().HandleAsync(saved.Id!.Value, saved.Version, fixture.Editor)).IsDone);
        var topic = $"event-sessions:{saved.Id}";
        await using var reader = await LiveReader.ConnectAsync(fixture.Portal);
        Assert.Contains("hidden", Assert.Single(await reader.FollowAsync(new FollowedTopic(topic, 0))).Html, StringComparison.Ordinal);

        var session = await fixture.AddAsync(capacity: 9);
        Assert.Contains("남은 자리 <b>9</b>", (await reader.HearAsync(m => m.Topic == topic && m.Html.Contains("남은 자리", StringComparison.Ordinal))).Html, StringComparison.Ordinal);
        await fixture.BookAsync(session, 4);
        await reader.HearAsync(m => m.Topic == topic && m.Html.Contains("남은 자리 <b>5</b>", StringComparison.Ordinal));
        await Eventually.HoldsAsync(async () => (await PageAsync($"/events/{saved.Id}")).Contains("남은 자리 <b>5</b>", StringComparison.Ordinal));
        await Eventually.HoldsAsync(async () => (await PageAsync("/events?month=2026-11&kind=jaemina")).Contains("자리 5", StringComparison.Ordinal));

        var shown = (await fixture.Portal.ReadAsync(db => db.Set<MarketEvent>().SingleAsync(e => e.Id == saved.Id)))!;
        Assert.True((await fixture.Portal.Get<MoveEvent>().HandleAsync(shown.Id, shown.Version, new(2026, 11, 28), fixture.Editor)).IsDone);
        await Eventually.HoldsAsync(async () => !(await PageAsync($"/events/{saved.Id}")).Contains("남은 자리", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_session_that_is_called_off_stays_in_the_calendar_with_its_reason()
    {
        var session = await fixture.AddAsync();
        Assert.True((await fixture.Portal.Get<CallOffSession>().HandleAsync(session, "강사가 아픕니다.", fixture.Editor)).IsDone);
        await Eventually.HoldsAsync(async () => (await PageAsync("/events?month=2026-11&view=list&kind=jaemina")).Contains("열리지 않습니다. 강사가 아픕니다.", StringComparison.Ordinal));
        Assert.Contains("STATUS:CANCELLED", await PageAsync("/events.ics?kind=jaemina"), StringComparison.Ordinal);
    }

    private Task<string> PageAsync(string address) => fixture.Portal.Http.GetStringAsync(new Uri(address, UriKind.Relative));
}
