using CenterPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

[Trait(Speed.Name, Speed.Drill)]
[Collection(Journeys.Name)]
public class ConnectionJourneyTests(Chromium chromium)
{
    private const string Hide =
        """
        hidden => {
          Object.defineProperty(document, "hidden", { configurable: true, value: hidden });
          document.dispatchEvent(new Event("visibilitychange"));
        }
        """;

    [Fact]
    public async Task What_changed_while_the_portal_was_away_comes_in_when_it_is_back()
    {
        var portal = await PortalApp.StartAsync();
        try
        {
            await portal.TakeInAsync(SavedPages.Long);
            await using var visitor = await chromium.VisitorAsync(portal);
            var page = visitor.Page;
            await visitor.FollowAsync("/news/press");
            var before = await page.Locator("body").InnerTextAsync();

            await portal.StopAsync();
            await Expect(page.Locator("html")).ToHaveAttributeAsync("data-live-state", "off");
            Assert.Equal(before, await page.Locator("body").InnerTextAsync());
            await portal.ImportAsync(SavedPages.Market);
            portal = await portal.StartAgainAsync();

            await visitor.HearsAsync();
            await Expect(page.Locator("tbody tr")).ToHaveCountAsync(7);
            await Expect(page.Locator("tr.just-new")).ToHaveCountAsync(4);
        }
        finally
        {
            await portal.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_hidden_tab_lets_go_of_the_line_and_catches_up_when_seen_again()
    {
        await using var portal = await PortalApp.StartAsync();
        await portal.TakeInAsync(SavedPages.Long);
        await using var visitor = await chromium.VisitorAsync(portal);
        var page = visitor.Page;
        await page.Clock.InstallAsync();
        await visitor.FollowAsync("/news/press");

        await page.EvaluateAsync(Hide, true);
        await page.Clock.FastForwardAsync("00:06");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-live-state", "off");
        await portal.ImportAsync(SavedPages.Market);
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(3);

        await page.EvaluateAsync(Hide, false);
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(7);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_page_shown_again_from_the_browsers_memory_hears_of_changes_again()
    {
        await using var portal = await PortalApp.StartAsync();
        await portal.TakeInAsync(SavedPages.Long);
        await using var visitor = await chromium.VisitorAsync(portal);
        var page = visitor.Page;
        await visitor.FollowAsync("/news/press");
        await page.Locator("tbody a").First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(SavedPages.LongTitle);
        await page.GoBackAsync();
        await visitor.HearsAsync();

        await portal.ImportAsync(SavedPages.Market);

        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(7);
        Assert.Empty(visitor.Complaints);
    }
}
