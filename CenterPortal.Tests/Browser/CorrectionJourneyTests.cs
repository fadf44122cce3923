using CenterPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>The article is open while another process imports a newer save with one paragraph changed.</summary>
[Collection(Journeys.Name)]
public class CorrectionJourneyTests(Chromium chromium)
{
    private const string Before = "강사는 정답을 말하지 않고 눌러 보라고만 했다.";
    private const string After =
        "강사는 정답을 말하지 않았다. 그 대신 솜을 눌러 보라고 했고, 스스로 알게 될 때까지 자리를 지켰다. 기다리는 동안 다른 자리에서는 실을 골랐고, "
        + "고른 실을 다시 바꾸는 사람도 있었다. 그렇게 해서 만든 귀는 저마다 다른 쪽으로 기울었다. 기운 귀를 두고 웃는 소리가 천막 밖까지 들렸다.";

    private const string Select =
        """
        words => {
          const walker = document.createTreeWalker(document.querySelector(".body"), NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.nodeValue.indexOf(words);
            if (at >= 0) return getSelection().setBaseAndExtent(node, at, node, at + words.length);
          }
        }
        """;

    [Fact]
    public async Task Only_the_changed_paragraph_changes_and_the_page_says_so()
    {
        await using var portal = await PortalApp.StartAsync();
        await using var visitor = await OpenAsync(portal);
        var page = visitor.Page;
        await page.EvaluateAsync("() => { for (const b of document.querySelectorAll('[data-block]')) b.was = b.innerHTML; }");

        await portal.ImportAsync(SavedPages.Long.Replace(Before, After, StringComparison.Ordinal));

        await Expect(page.Locator(".live-note")).ToBeVisibleAsync();
        await Expect(page.Locator(".live-note")).ToContainTextAsync("방금 고쳐졌습니다.");
        await Expect(visitor.Told).ToHaveTextAsync("글이 방금 고쳐졌습니다.");
        await Expect(page.Locator(".just-changed")).ToHaveCountAsync(1);
        await Expect(page.Locator(".just-changed")).ToContainTextAsync("기운 귀를 두고 웃는 소리가");
        await Expect(page.Locator(".meta")).ToContainTextAsync("고침");
        var (fresh, changed) = (await CountAsync(page, "b.was === undefined"), await CountAsync(page, "b.was !== b.innerHTML"));
        Assert.Equal((0, 1), (fresh, changed));
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [Trait(Speed.Name, Speed.Drill)]
    [InlineData("누구도 틀렸다고 말하지 않았다")]
    [InlineData("솜을 너무 많이 넣으면 귀가 서지 않고")]
    [InlineData("고개를 숙인다. 강사는 정답을")]
    public async Task Selected_words_stay_selected(string words)
    {
        await using var portal = await PortalApp.StartAsync();
        await using var visitor = await OpenAsync(portal);
        await visitor.Page.EvaluateAsync(Select, words);
        Assert.Equal(words, await SelectedAsync(visitor));

        await portal.ImportAsync(SavedPages.Long.Replace(Before, After, StringComparison.Ordinal));

        await Expect(visitor.Page.Locator(".just-changed")).ToHaveCountAsync(1);
        Assert.Equal(words, await SelectedAsync(visitor));
    }

    [Fact]
    public async Task Focus_and_the_place_in_the_page_stay_when_the_change_is_above()
    {
        await using var portal = await PortalApp.StartAsync();
        await using var visitor = await OpenAsync(portal, width: 390);
        var page = visitor.Page;
        await page.Locator(".attached").EvaluateAsync("e => e.scrollIntoView({ behavior: 'instant' })");
        var link = page.Locator(".next a").First;
        await link.EvaluateAsync("e => e.focus({ preventScroll: true })");
        var (top, height) = (await TopAsync(page), await page.EvaluateAsync<double>("document.documentElement.scrollHeight"));

        await portal.ImportAsync(SavedPages.Long.Replace(Before, After, StringComparison.Ordinal));

        await Expect(page.Locator(".just-changed")).ToHaveCountAsync(1);
        await Expect(link).ToBeFocusedAsync();
        Assert.True(await page.EvaluateAsync<double>("document.documentElement.scrollHeight") > height + 40, "The change must be large enough to push the page.");
        Assert.InRange(await TopAsync(page), top - 1, top + 1);
    }

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public async Task A_paragraph_more_and_one_less_leave_the_others_as_they_are()
    {
        await using var portal = await PortalApp.StartAsync();
        await using var visitor = await OpenAsync(portal);
        var page = visitor.Page;
        await page.Locator(".body p").Filter(new() { HasText = "도배지를" }).EvaluateAsync("e => { e.stays = true; }");

        var text = SavedPages.Long.Replace("점심에는 국수를 끓였다.", "점심 종은 치지 않았다.\n\n점심에는 국수를 끓였다.", StringComparison.Ordinal);
        await portal.ImportAsync(text);

        await Expect(page.Locator(".just-changed")).ToHaveTextAsync(["점심 종은 치지 않았다."]);
        Assert.True(await page.Locator(".body p").Filter(new() { HasText = "도배지를" }).EvaluateAsync<bool>("e => e.stays === true"));

        await portal.ImportAsync(SavedPages.Long);

        await Expect(page.GetByText("점심 종은 치지 않았다.")).ToHaveCountAsync(0);
        Assert.True(await page.Locator(".body p").Filter(new() { HasText = "도배지를" }).EvaluateAsync<bool>("e => e.stays === true"));
        Assert.Empty(visitor.Complaints);
    }

    private async Task<Visitor> OpenAsync(PortalApp portal, int width = 1440)
    {
        await portal.TakeInAsync(SavedPages.Long);
        var visitor = await chromium.VisitorAsync(portal, options => options.ViewportSize = new() { Width = width, Height = 800 });
        await visitor.FollowAsync(await portal.AddressAsync(SavedPages.LongTitle));
        return visitor;
    }

    private static Task<int> CountAsync(Microsoft.Playwright.IPage page, string condition) =>
        page.EvaluateAsync<int>($"[...document.querySelectorAll('.body [data-block]')].filter(b => {condition}).length");

    private static Task<string> SelectedAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string>("getSelection().toString()");

    private static Task<double> TopAsync(Microsoft.Playwright.IPage page) =>
        page.EvaluateAsync<double>("document.querySelector('.attached').getBoundingClientRect().top");
}
