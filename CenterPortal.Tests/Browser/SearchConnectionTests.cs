using CenterPortal.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>Searching over a line that breaks: the banner speaks, nothing typed is lost, the search goes on.</summary>
[Collection(Journeys.Name)]
[Trait(Speed.Name, Speed.Drill)]
public class SearchConnectionTests(Chromium chromium)
{
    [Fact]
    public async Task A_line_that_breaks_brings_what_was_typed_meanwhile_to_the_same_circuit()
    {
        await using var portal = await PortalApp.StartAsync(samples: true);
        await using var visitor = await chromium.VisitorAsync(portal);
        var page = visitor.Page;
        var isCut = false;
        IWebSocketRoute? line = null;
        await page.RouteWebSocketAsync("**/_blazor**", socket =>
        {
            line = socket;
            if (isCut) _ = socket.CloseAsync(new() { Code = 1011 });
            else socket.ConnectToServer();
        });
        await visitor.FollowAsync("/search");
        await FindAsync(page, "국수");

        isCut = true;
        await line!.CloseAsync(new() { Code = 1011 });
        await ExpectBannerAsync(page);
        await page.Locator("#q").FillAsync("장터");
        await Expect(page.Locator("#found mark").First).ToHaveTextAsync("국수");
        isCut = false;
        await page.EvaluateAsync("dispatchEvent(new Event('online'))");

        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
        await Expect(page.Locator("#found mark").First).ToHaveTextAsync("장터");
        await Expect(page.Locator("#q")).ToHaveValueAsync("장터");
        await FindAsync(page, "국수");
    }

    [Fact]
    public async Task A_portal_that_was_started_anew_is_found_again_and_what_was_typed_meanwhile_is_kept()
    {
        var portal = await PortalApp.StartAsync(samples: true);
        try
        {
            await using var visitor = await chromium.VisitorAsync(portal);
            var page = visitor.Page;
            await visitor.FollowAsync("/search");
            await FindAsync(page, "국수");

            await portal.StopAsync();
            await ExpectBannerAsync(page);
            await Expect(page.Locator("#found mark").First).ToHaveTextAsync("국수");
            await page.Locator("#q").FillAsync("장터");

            portal = await portal.StartAgainAsync();
            await page.EvaluateAsync("dispatchEvent(new Event('online'))");
            var gone = page.Locator("[data-when=gone]");
            await Expect(gone).ToBeVisibleAsync(new() { Timeout = 60_000 });
            await Expect(page.Locator("#q")).ToHaveValueAsync("장터");
            await gone.Locator("[data-reload]").ClickAsync();

            await Expect(page.Locator("#q")).ToHaveValueAsync("장터");
            await Expect(page.Locator("#found mark").First).ToHaveTextAsync("장터");
            await FindAsync(page, "국수");
        }
        finally
        {
            await portal.DisposeAsync();
        }
    }

    private static async Task FindAsync(IPage page, string word)
    {
        await page.Locator("#q").FillAsync(word);
        await Expect(page.Locator("#found mark").First).ToHaveTextAsync(word);
    }

    private static async Task ExpectBannerAsync(IPage page)
    {
        var connecting = page.Locator("#components-reconnect-modal [data-when=connecting]");
        await Expect(connecting).ToBeVisibleAsync();
        await Expect(connecting).ToContainTextAsync("다시 잇고 있습니다. 적으신 것은 그대로 있습니다.");
    }
}
