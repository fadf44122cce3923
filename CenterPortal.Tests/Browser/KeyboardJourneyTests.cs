using CenterPortal.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>The whole way by keyboard: where one is can always be seen.</summary>
[Trait(Speed.Name, Speed.Drill)]
[Collection(Journeys.Name)]
public class KeyboardJourneyTests(Chromium chromium, FilledPortal filled)
{
    // What is wrong with the place of the focus: nothing when it can be seen whole and bears a ring.
    private const string Trouble =
        """
        async () => {
          await new Promise(requestAnimationFrame);
          const at = document.activeElement;
          if (!at || at === document.body) return null;
          const name = at.outerHTML.slice(0, 90);
          const box = at.getBoundingClientRect();
          const style = getComputedStyle(at);
          const top = document.querySelector(".top");
          if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return `no ring: ${name}`;
          if (box.width < 1 || box.bottom < 1 || box.top > innerHeight - 1) return `out of sight: ${name}`;
          const covered = !top.contains(at) && getComputedStyle(top).position === "sticky" && box.top < top.getBoundingClientRect().bottom - 1
            && box.bottom > top.getBoundingClientRect().top && !document.querySelector(".util").contains(at) && !at.matches(".skip");
          return covered ? `under the header: ${name}` : null;
        }
        """;

    [Fact]
    public async Task The_skip_link_leads_into_the_text_of_the_same_page()
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal);
        var page = visitor.Page;
        foreach (var (name, address) in filled.Pages)
        {
            await visitor.OpenAsync(address);
            await page.EvaluateAsync("window.isSame = true");
            await page.Keyboard.PressAsync("Tab");
            var skip = page.Locator(".skip");
            await Expect(skip).ToBeFocusedAsync();
            await Expect(skip).ToBeInViewportAsync();
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator("#main")).ToBeFocusedAsync();
            Assert.True(await page.EvaluateAsync<bool>("window.isSame === true"), $"{name}: the skip link left the page.");
        }
    }

    [Theory]
    [InlineData("board", 1440)]
    [InlineData("article", 1440)]
    [InlineData("article", 390)]
    [InlineData("home", 1440)]
    [InlineData("search found in all", 1440)]
    [InlineData("search found in all", 390)]
    [InlineData("programmes", 1440)]
    public async Task The_focus_is_seen_at_every_step_forth_and_back(string name, int width)
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal, options =>
        {
            options.ViewportSize = new() { Width = width, Height = 700 };
            // A page that glides is not yet where it will be.
            options.ReducedMotion = ReducedMotion.Reduce;
        });
        var page = visitor.Page;
        await visitor.OpenAsync(filled.Pages[name]);
        var trouble = new List<string>();
        var steps = await page.EvaluateAsync<int>("[...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')].filter(e => e.checkVisibility()).length");
        foreach (var key in new[] { "Tab", "Shift+Tab" })
            for (var step = 0; step < steps; step++)
            {
                await page.Keyboard.PressAsync(key);
                if (await page.EvaluateAsync<string?>(Trouble) is { } found) trouble.Add($"{key} {found}");
            }

        Assert.Empty(trouble.Distinct());
    }

    [Fact]
    public async Task List_article_and_back_by_keys_alone()
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal);
        var page = visitor.Page;
        await visitor.OpenAsync("/");
        await page.Locator(".nav").GetByRole(AriaRole.Link, new() { Name = "소식" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("소식");
        var row = page.Locator("tbody .title a").First;
        var title = await row.InnerTextAsync();
        await row.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync(title);
    }

    [Fact]
    public async Task Esc_closes_the_menu_of_the_phone_and_gives_the_focus_back()
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal, options => options.ViewportSize = new() { Width = 390, Height = 844 });
        var page = visitor.Page;
        await visitor.OpenAsync("/news");
        var summary = page.Locator(".menu summary");
        await summary.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".menu-panel")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".menu-panel input")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".menu-panel")).ToBeHiddenAsync();
        await Expect(summary).ToBeFocusedAsync();
    }
}
