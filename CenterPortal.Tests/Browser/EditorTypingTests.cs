using CenterPortal.Tests.Features.Editing;
using CenterPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>Korean is composed of half-made syllables; nothing on the page may break one.</summary>
[Trait(Speed.Name, Speed.Slow)]
[Collection(StudioJourneys.Name)]
public class EditorTypingTests(Chromium chromium)
{
    [Theory]
    [InlineData("<p>앞말뒷말</p>", "앞말", "<p>앞말안녕하세요뒷말</p>")]
    [InlineData("<h2>제목끝</h2><p>글</p>", "제목", "<h2>제목안녕하세요끝</h2>\n<p>글</p>")]
    [InlineData("<p><a href=\"/news\">링크</a> 뒤</p>", "링크", null)]
    [InlineData("<ul><li>하나</li></ul>", "하나", "<ul><li>하나안녕하세요</li></ul>")]
    public async Task Composed_words_arrive_whole(string html, string behind, string? expected)
    {
        var (portal, editor) = await Desk.StartAsync();
        await using var _ = portal;
        var id = await portal.NewArticleAsync(editor, html);
        await using var desk = await Desk.SitDownAsync(chromium, portal, $"/studio/articles/{id}");
        await desk.PlaceAsync(behind);

        await desk.ComposeAsync("안녕하세요");

        await Expect(desk.Text).ToContainTextAsync(behind + "안녕하세요");
        if (expected is not null) Assert.Equal(expected, await desk.HtmlAsync());
        await desk.SavedAsync();
        Assert.Empty(desk.Visitor.Complaints);
    }

    [Fact]
    public async Task A_draft_saved_and_a_panel_drawn_anew_do_not_break_a_syllable()
    {
        var (portal, editor) = await Desk.StartAsync();
        await using var _ = portal;
        var id = await portal.NewArticleAsync(editor, "<p>앞말 뒷말</p>");
        await using var desk = await Desk.SitDownAsync(chromium, portal, $"/studio/articles/{id}");
        await desk.PlaceAsync("앞말");

        await desk.ComposeAsync("안녕하세요", async () =>
        {
            await desk.SavedAsync();
            await Expect(desk.Page.Locator(".desk-panel")).ToContainTextAsync("아직 글에 담지 않은 초안이 있습니다");
        });

        await Expect(desk.Text).ToHaveTextAsync("앞말안녕하세요 뒷말");
        Assert.Equal("<p>앞말안녕하세요 뒷말</p>", await desk.HtmlAsync());
    }

    [Fact]
    public async Task Keys_and_tools_write_what_they_say()
    {
        var (portal, _) = await Desk.StartAsync();
        await using var __ = portal;
        await using var desk = await Desk.SitDownAsync(chromium, portal, "/studio/articles/new?board=notice");
        var keyboard = desk.Page.Keyboard;
        await desk.Page.Locator("[data-title]").FillAsync("글쇠");
        await desk.Page.Locator("[data-title]").PressAsync("Enter");
        await keyboard.PressAsync("Control+Alt+1");
        await keyboard.TypeAsync("큰 제목");
        await keyboard.PressAsync("Enter");
        await keyboard.PressAsync("Control+b");
        await Expect(desk.Page.Locator("[data-command=bold]")).ToHaveAttributeAsync("aria-pressed", "true");
        await keyboard.TypeAsync("굵게");
        await keyboard.PressAsync("Control+b");
        await keyboard.TypeAsync(" 보통");
        Assert.Equal("<h2>큰 제목</h2>\n<p><strong>굵게</strong> 보통</p>", await desk.HtmlAsync());

        await keyboard.PressAsync("Control+k");
        await desk.Page.Locator("#ask-link [name=href]").FillAsync("example.org");
        await desk.Page.Locator("#ask-link [name=words]").FillAsync("이웃");
        await desk.Page.Locator("#ask-link [value=ok]").ClickAsync();
        await Expect(desk.Text.Locator("a[href='https://example.org']")).ToHaveTextAsync("이웃");
        await desk.Page.Locator("[data-command=bold]").FocusAsync();
        await keyboard.PressAsync("ArrowRight");
        await Expect(desk.Page.Locator("[data-command=italic]")).ToBeFocusedAsync();
        Assert.Equal(1, await desk.Page.Locator("[role=toolbar] [tabindex='0']").CountAsync());
    }
}
