using CenterPortal.Components.Shared;
using CenterPortal.Features.MarketEvents;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.MarketEvents;

/// <summary>Events are found by readers and by staff.</summary>
public class FindingTests(EventFixture fixture) : IClassFixture<EventFixture>
{
    [Theory]
    [InlineData("달빛장터")]
    [InlineData("ㄷㅂㅈㅌ")]
    [InlineData("송강근린공원 달빛")]
    public async Task A_market_is_found_once_it_is_shown_and_no_more_when_it_is_taken_back(string words)
    {
        var market = await fixture.AddAsync(fixture.Wanted("2027-01-16", name: "달빛장터"), isShown: false);
        Assert.DoesNotContain(Link(market), await SearchAsync(words), StringComparison.Ordinal);
        Assert.True((await fixture.Portal.Get<PublishEvent>().HandleAsync(market.Id, market.Version, fixture.Editor)).IsDone);
        Assert.Contains(Link(market), await SearchAsync(words), StringComparison.Ordinal);
        var shown = await fixture.FindAsync(market.Id);
        Assert.True((await fixture.Portal.Get<PublishEvent>().WithdrawAsync(market.Id, shown.Version, fixture.Editor)).IsDone);
        await Eventually.HoldsAsync(async () => !(await SearchAsync(words)).Contains(Link(market), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Staff_find_drafts_and_others_find_nothing()
    {
        await fixture.AddAsync(fixture.Wanted("2027-01-23", name: "숨은 초안 장터"), isShown: false);
        var desk = fixture.Portal.Get<StudioDesk>();
        Assert.Contains("초안", Assert.Single(await desk.FindAsync(fixture.Editor, "숨은 초안", 5, default), h => h.Kind == "일정").Note, StringComparison.Ordinal);
        Assert.DoesNotContain(await desk.FindAsync(fixture.Author, "숨은 초안", 5, default), h => h.Kind == "일정");
    }

    private static string Link(MarketEvent market) => $"href=\"/events/{market.Id}\"";

    private Task<string> SearchAsync(string words) => fixture.PageAsync($"/search?q={Uri.EscapeDataString(words)}");
}
