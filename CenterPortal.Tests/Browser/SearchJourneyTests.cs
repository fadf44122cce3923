using System.Text.RegularExpressions;
using CenterPortal.Infrastructure.Web;
using CenterPortal.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>Finding as one types.</summary>
[Trait(Speed.Name, Speed.Slow)]
[Collection(Journeys.Name)]
public class SearchJourneyTests(Chromium chromium, FilledPortal filled)
{
    private string Diary => new Uri(filled.Portal.Address, Urls.Search(FilledPortal.Word)).AbsoluteUri;

    [Fact]
    public async Task Typing_shows_what_is_found_and_the_address_follows()
    {
        await using var visitor = await EnterAsync();
        var page = visitor.Page;
        await visitor.OpenAsync("/");
        await page.Locator(".top .find").ClickAsync();
        await visitor.RunsAsync();
        await page.EvaluateAsync("window.isSame = true");

        await page.Locator("#q").PressSequentiallyAsync(FilledPortal.Word);

        await Expect(page.Locator("#found a")).ToHaveCountAsync(20);
        await Expect(page.Locator("#found mark").First).ToHaveTextAsync(FilledPortal.Word);
        await visitor.StandsAtAsync(Diary);
        await Expect(page).ToHaveTitleAsync(new Regex("^텃밭 · 통합 검색 · ", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(page.Locator("#search-heard")).ToHaveTextAsync(new Regex("^텃밭, [0-9]+건을 찾았습니다", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(page.Locator(".search-body")).ToHaveAttributeAsync("aria-busy", "false");
        await Expect(page.Locator("#q")).ToBeFocusedAsync();
        Assert.True(await page.EvaluateAsync<bool>("window.isSame"));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Place_year_and_page_narrow_at_once_and_stand_in_the_address()
    {
        await using var visitor = await EnterAsync();
        var page = visitor.Page;
        await visitor.FollowAsync(Diary);
        await page.Locator(".pick", new() { HasText = "보도자료" }).ClickAsync();
        await visitor.StandsAtAsync(Diary + "&board=press");
        await page.Locator("select[name=year]").SelectOptionAsync("2023");
        await visitor.StandsAtAsync(Diary + "&board=press&year=2023");
        await Expect(page.Locator(".count")).ToContainTextAsync("1/3쪽");

        await page.GetByRole(AriaRole.Link, new() { Name = "3 쪽" }).ClickAsync();
        await visitor.StandsAtAsync(Diary + "&board=press&year=2023&page=3");
        await Expect(page.Locator(".count")).ToContainTextAsync("3/3쪽");
        await Expect(page.Locator("input[name=board]:checked")).ToHaveValueAsync("press");
        await Expect(page.Locator("select[name=year]")).ToHaveValueAsync("2023");
        await visitor.RunsAsync();

        await page.Locator("select[name=year]").SelectOptionAsync("");
        await visitor.StandsAtAsync(Diary + "&board=press");
        await page.Locator(".pick", new() { HasText = "공지사항" }).ClickAsync();
        await Expect(page.Locator(".empty h2")).ToContainTextAsync("찾은 글이 없습니다");
        await page.GetByText("모든 곳에서 찾기").ClickAsync();
        await visitor.StandsAtAsync(Diary);
        await Expect(page.Locator("#found a")).ToHaveCountAsync(20);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task By_keys_alone_into_a_result_and_back_to_the_same_question()
    {
        await using var visitor = await EnterAsync();
        var page = visitor.Page;
        await visitor.FollowAsync("/news");
        await visitor.FollowAsync("/search");
        await page.Locator("#q").FocusAsync();
        await page.Keyboard.TypeAsync(FilledPortal.Word);
        await visitor.StandsAtAsync(Diary);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        var second = page.Locator("#found a").Nth(1);
        await Expect(second).ToBeFocusedAsync();
        var title = await second.Locator("h3").InnerTextAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync(title);

        await page.GoBackAsync();
        await Expect(page.Locator("#q")).ToHaveValueAsync(FilledPortal.Word);
        await Expect(page.Locator("#found a")).ToHaveCountAsync(20);
        await visitor.RunsAsync();
        await Expect(page.Locator("#found a")).ToHaveCountAsync(20);
        await page.GoBackAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("소식");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Enter_asks_at_once_and_stays_on_the_page()
    {
        await using var visitor = await EnterAsync();
        var page = visitor.Page;
        await visitor.FollowAsync("/search");
        await page.EvaluateAsync("window.isSame = true");
        await page.Locator("#q").FillAsync(FilledPortal.Word);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#found a")).ToHaveCountAsync(20);
        Assert.True(await page.EvaluateAsync<bool>("window.isSame"));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Too_long_a_text_is_told_beside_the_field_and_left_as_it_is()
    {
        await using var visitor = await EnterAsync();
        var page = visitor.Page;
        var text = new string('가', 61);
        await visitor.FollowAsync("/search");
        await page.Locator("#q").FillAsync(text);
        await Expect(page.Locator("#q-error")).ToContainTextAsync("60자까지");
        await Expect(page.Locator("#q")).ToHaveAttributeAsync("aria-describedby", "q-error");
        await Expect(page.Locator("#q")).ToHaveValueAsync(text);
        await page.Keyboard.PressAsync("Backspace");
        await Expect(page.Locator("#q-error")).ToBeHiddenAsync();
        await Expect(page.Locator(".empty h2")).ToContainTextAsync("찾은 글이 없습니다");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Without_scripts_the_form_asks_by_address()
    {
        await using var visitor = await EnterAsync(isScripted: false);
        var page = visitor.Page;
        await visitor.OpenAsync("/search");
        await page.Locator("#q").FillAsync(FilledPortal.Word);
        await page.Locator(".pick", new() { HasText = "보도자료" }).ClickAsync();
        await page.Locator("select[name=year]").SelectOptionAsync("2023");
        await page.Locator(".search-go").ClickAsync();
        await visitor.StandsAtAsync(Diary + "&board=press&year=2023");
        await Expect(page.Locator("#found a")).ToHaveCountAsync(20);
        await Expect(page.Locator("#q")).ToHaveValueAsync(FilledPortal.Word);
        Assert.Empty(visitor.Complaints);
    }

    private Task<Visitor> EnterAsync(bool isScripted = true) => chromium.VisitorAsync(filled.Portal, options => options.JavaScriptEnabled = isScripted);
}
