using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

[Collection(Journeys.Name)]
public class ArticleButtonTests(Chromium chromium, FilledPortal filled)
{
    private const string Voice =
        """
        const spoken = window.spoken = [];
        Object.defineProperty(window, "speechSynthesis", { configurable: true, value: {
          getVoices: () => [{ lang: "ko-KR" }], speak: words => spoken.push(words.text), cancel: () => spoken.push("cancel"), addEventListener: () => {},
        } });
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        """;

    [Fact]
    public async Task Without_a_share_sheet_the_link_is_copied_and_the_page_says_so()
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal, options => options.Permissions = ["clipboard-read", "clipboard-write"]);
        var page = visitor.Page;
        await page.AddInitScriptAsync("Object.defineProperty(navigator, 'share', { value: undefined })");
        await visitor.OpenAsync(filled.Pages["article"]);
        var button = page.Locator("[data-share]");
        await button.ClickAsync();

        await Expect(visitor.Told).ToHaveTextAsync("주소를 복사했습니다");
        await Expect(button).ToContainTextAsync("주소를 복사했습니다");
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.EndsWith(filled.Pages["article"], copied, StringComparison.Ordinal);
        Assert.StartsWith("http", copied, StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_print_button_prints()
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal);
        await visitor.Page.AddInitScriptAsync("window.print = () => { window.printed = true; }");
        await visitor.OpenAsync(filled.Pages["article"]);
        await visitor.Page.Locator("[data-print]").ClickAsync();
        Assert.True(await visitor.Page.EvaluateAsync<bool>("window.printed === true"));
    }

    [Fact]
    public async Task Where_the_device_has_no_voice_no_button_promises_one()
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal);
        await visitor.Page.AddInitScriptAsync("speechSynthesis.getVoices = () => []");
        await visitor.FollowAsync(filled.Pages["article"]);
        await Expect(visitor.Page.Locator("[data-print]")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("[data-listen]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Where_there_is_a_voice_it_reads_the_article_until_told_to_stop()
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal);
        var page = visitor.Page;
        await page.AddInitScriptAsync(Voice);
        await visitor.OpenAsync(filled.Pages["article"]);
        var button = page.Locator("[data-listen]");
        await button.ClickAsync();
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(button).ToContainTextAsync("그만 듣기");
        Assert.Contains(await page.EvaluateAsync<string[]>("window.spoken"), words => words.StartsWith("골목 어귀에 천막이 섰다.", StringComparison.Ordinal));
        await button.ClickAsync();
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.Equal("cancel", await page.EvaluateAsync<string>("window.spoken.at(-1)"));
    }
}
