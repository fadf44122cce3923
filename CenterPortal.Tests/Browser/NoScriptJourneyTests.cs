using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>Everything a reader needs without a single script.</summary>
[Collection(Journeys.Name)]
public class NoScriptJourneyTests(Chromium chromium, FilledPortal filled)
{
    [Fact]
    public async Task From_the_home_page_to_the_neighbour_of_an_article()
    {
        await using var visitor = await EnterAsync();
        var page = visitor.Page;
        await visitor.OpenAsync("/");
        await page.Locator(".nav").GetByRole(AriaRole.Link, new() { Name = "소식" }).ClickAsync();
        await page.Locator(".tabs").GetByRole(AriaRole.Link, new() { Name = "보도자료" }).ClickAsync();
        await page.Locator(".filters").GetByLabel("찾을 말").FillAsync(FilledPortal.Word);
        await page.GetByLabel("연도").SelectOptionAsync("2023");
        await page.Locator(".filters button").ClickAsync();
        await Expect(page.Locator(".count")).ToContainTextAsync("모두 45건");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(20);

        await page.GetByRole(AriaRole.Link, new() { Name = "2 쪽" }).ClickAsync();
        await Expect(page.Locator(".pages [aria-current=page]")).ToHaveTextAsync("2쪽");
        await Expect(page.Locator(".count")).ToContainTextAsync("모두 45건");
        var first = page.Locator("tbody .title a").First;
        var title = await first.InnerTextAsync();
        await first.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(title);

        var older = page.Locator(".next a[rel=prev]");
        var name = await older.Locator("b").InnerTextAsync();
        await older.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(name);
        await Expect(page.Locator("button[type=button]:visible")).ToHaveCountAsync(0);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Size_and_colours_chosen_by_links_hold_on_the_next_page()
    {
        await using var visitor = await EnterAsync();
        var page = visitor.Page;
        await visitor.OpenAsync("/news/press?page=2");
        await page.Locator(".util").GetByRole(AriaRole.Link, new() { Name = "아주 크게" }).ClickAsync();
        await Expect(page).ToHaveURLAsync("/news/press?page=2");
        await page.Locator(".util").GetByRole(AriaRole.Link, new() { Name = "어둡게" }).ClickAsync();
        await page.Locator("tbody .title a").First.ClickAsync();

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-size", "xl");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.Equal("rgb(16, 23, 21)", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor"));
        await Expect(page.Locator(".util [data-pref='size=xl']")).ToHaveAttributeAsync("aria-current", "true");
        await page.Locator(".util").GetByRole(AriaRole.Link, new() { Name = "시스템" }).ClickAsync();
        Assert.Null(await page.Locator("html").GetAttributeAsync("data-theme"));
    }

    [Fact]
    public async Task The_menu_of_the_phone_opens_and_leads_on()
    {
        await using var visitor = await EnterAsync(options => options.ViewportSize = new() { Width = 390, Height = 844 });
        var page = visitor.Page;
        await visitor.OpenAsync("/");
        await page.Locator(".menu summary").ClickAsync();
        await Expect(page.Locator(".menu-panel .tel")).ToBeVisibleAsync();
        await page.Locator(".menu-panel").GetByRole(AriaRole.Link, new() { Name = "공지사항" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("공지사항");
    }

    private Task<Visitor> EnterAsync(Action<BrowserNewContextOptions>? change = null) => chromium.VisitorAsync(filled.Portal, options =>
    {
        options.JavaScriptEnabled = false;
        change?.Invoke(options);
    });
}
