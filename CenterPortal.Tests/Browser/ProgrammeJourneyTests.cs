using System.Text;
using System.Text.RegularExpressions;
using CenterPortal.Infrastructure.Web;
using CenterPortal.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>A teacher looks for a programme.</summary>
[Trait(Speed.Name, Speed.Slow)]
[Collection(Journeys.Name)]
public class ProgrammeJourneyTests(Chromium chromium, FilledPortal filled)
{
    [Fact]
    public async Task Without_scripts_links_narrow_and_marked_ones_stand_side_by_side()
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal, options => options.JavaScriptEnabled = false);
        var page = visitor.Page;
        await visitor.OpenAsync(Urls.Jaemina);
        await page.Locator(".catalogue > nav").GetByRole(AriaRole.Link, new() { Name = "바느질" }).ClickAsync();
        await page.Locator(".facet").GetByRole(AriaRole.Link, new() { Name = "20명" }).ClickAsync();
        await Expect(page).ToHaveURLAsync("/jaemina?kind=sewing&size=20");
        await Expect(page.Locator(".catalogue .count")).ToContainTextAsync("바느질·인형 · 20명 · 모두 5개");
        await page.Locator(".facet .is-here").ClickAsync();
        await Expect(page).ToHaveURLAsync("/jaemina?kind=sewing");
        await page.Locator(".compare-pick input").Nth(0).CheckAsync();
        await page.Locator(".compare-pick input").Nth(1).CheckAsync();
        await page.Locator(".compare-go button").ClickAsync();
        await Expect(page.Locator(".compare-name")).ToHaveCountAsync(2);
        await page.Locator(".compare-name").First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("양말 인형");
        await page.Locator("details.asked summary").First.ClickAsync();
        await Expect(page.Locator("details.asked p").First).ToBeVisibleAsync();
        await Expect(page.Locator("button[type=button]:visible")).ToHaveCountAsync(0);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_finder_follows_each_move_and_the_address_with_it()
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal);
        var page = visitor.Page;
        await visitor.FollowAsync(Urls.ProgrammeFinderPage);
        await page.EvaluateAsync("window.isSame = true");
        await page.Locator(".pick", new() { HasText = "유아" }).ClickAsync();
        await Expect(page.Locator("#finder-heard")).ToHaveTextAsync("맞는 체험 9개");
        // By keys alone: the slider is reached and moved, the next choice is made with the space bar.
        await page.Locator("input[type=range]").FocusAsync();
        for (var step = 0; step < 20; step++) await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator(".finder-legend b")).ToHaveTextAsync("20명");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        var asked = new Uri(filled.Portal.Address, "/jaemina/find?age=toddler&size=20&has=tables").AbsoluteUri;
        await visitor.StandsAtAsync(asked);
        var first = page.Locator(".fit").First;
        await Expect(first.Locator(".fit-ways a")).ToHaveAttributeAsync("href", new Regex("/request\\?size=20&age=toddler&has=tables$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        var count = await page.Locator(".fit").CountAsync();
        Assert.True(await page.EvaluateAsync<bool>("window.isSame"));

        await visitor.FollowAsync(asked);
        await Expect(page.Locator(".fit")).ToHaveCountAsync(count);
        await Expect(page.Locator("input[name=age][value=toddler]")).ToBeCheckedAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData("onion-dye")]
    [InlineData("fruit-syrup")]
    [InlineData("old-games")]
    public async Task The_sheet_is_one_page_of_A4(string slug)
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal);
        await visitor.OpenAsync(Urls.ProgrammeSheet(slug));
        var paper = Encoding.Latin1.GetString(await visitor.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        Assert.Single(Regex.Matches(paper, "/Type */Page[^s]", RegexOptions.NonBacktracking));
    }
}
