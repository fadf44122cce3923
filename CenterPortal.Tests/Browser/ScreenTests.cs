using CenterPortal.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>Narrow screens, large letters, paper, calm: what holds on every page.</summary>
[Collection(Journeys.Name)]
public class ScreenTests(Chromium chromium, FilledPortal filled)
{
    // What reaches out of the window to the side, and is not inside something that scrolls by itself.
    private const string TooWide =
        """
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
          [...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".scroll, .visually-hidden"))
            .map(e => e.outerHTML.slice(0, 80)).slice(0, 5)
        """;

    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public Task No_page_scrolls_sideways_with_large_letters_on_a_narrow_screen() => LookForWideAsync(320, "xl");

    [Theory]
    [Trait(Speed.Name, Speed.Drill)]
    [InlineData(320, "m")]
    [InlineData(640, "m")]
    [InlineData(1440, "xl")]
    public Task No_page_scrolls_sideways(int width, string size) => LookForWideAsync(width, size);

    private async Task LookForWideAsync(int width, string size)
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal, options => options.ViewportSize = new() { Width = width, Height = 700 });
        await visitor.Page.Context.AddCookiesAsync([new() { Name = "view", Value = $"system.{size}", Url = filled.Portal.Address.AbsoluteUri }]);
        var wide = new List<string>();
        foreach (var (name, address) in filled.Pages)
        {
            await visitor.OpenAsync(address);
            wide.AddRange((await visitor.Page.EvaluateAsync<string[]>(TooWide)).Select(e => $"{name}: {e}"));
        }

        Assert.Empty(wide);
    }

    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public async Task Every_page_keeps_to_its_own_origin_and_policy_and_logs_nothing()
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal);
        await visitor.Page.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', e => console.error(`policy: ${e.violatedDirective} ${e.blockedURI}`), true)");
        foreach (var address in filled.Pages.Values)
        {
            await visitor.FollowAsync(address);
            Assert.Empty(visitor.Complaints);
        }
    }

    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public async Task On_paper_an_article_stands_alone()
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal, options => options.ColorScheme = ColorScheme.Dark);
        var page = visitor.Page;
        await visitor.OpenAsync(filled.Pages["article"]);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var chrome in new[] { ".util", ".top", ".foot", ".crumb", ".actions", ".aside", ".next", ".under-list", ".skip", ".live-note" })
            await Expect(page.Locator(chrome).First).ToHaveCSSAsync("display", "none");
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Expect(page.Locator(".body")).ToBeVisibleAsync();
        await Expect(page.Locator(".body p").First).ToHaveCSSAsync("color", "rgb(22, 33, 30)");
    }

    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public async Task Whoever_asks_for_calm_sees_nothing_move()
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal, options =>
        {
            options.ReducedMotion = ReducedMotion.Reduce;
            options.ViewportSize = new() { Width = 390, Height = 844 };
        });
        var page = visitor.Page;
        foreach (var address in filled.Pages.Values)
        {
            await visitor.OpenAsync(address);
            await page.Locator(".menu summary").ClickAsync();
            Assert.Equal(0, await page.EvaluateAsync<int>("document.getAnimations().length"));
            var moving = await page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e).transitionDuration) > 0 || getComputedStyle(e).animationName !== 'none').map(e => e.className)");
            Assert.Empty(moving);
        }
    }
}
