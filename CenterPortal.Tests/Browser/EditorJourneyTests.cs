using CenterPortal.Features.Articles;
using CenterPortal.Tests.Features.Editing;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>From a typo to a reader's screen, and two people at one article.</summary>
[Collection(StudioJourneys.Name)]
public class EditorJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task A_mended_typo_reaches_an_open_page_whose_selection_stays()
    {
        var (portal, editor) = await Desk.StartAsync();
        await using var _ = portal;
        var id = await PublicAsync(portal, editor, "<p>첫 문단입니다.</p><p>오타가 잇는 문단입니다.</p>");
        await using var reader = await chromium.VisitorAsync(portal);
        await reader.FollowAsync($"/news/notice/{id}");
        await reader.Page.EvaluateAsync("() => getSelection().selectAllChildren(document.querySelector('.body p'))");
        await using var desk = await Desk.SitDownAsync(chromium, portal, $"/studio/articles/{id}");
        await desk.PlaceAsync("오타가 잇");
        await desk.Page.Keyboard.PressAsync("Backspace");
        await desk.Page.Keyboard.TypeAsync("있");
        await desk.Button("고친 내용 게시").ClickAsync();

        await Expect(desk.Page.Locator(".studio-said")).ToContainTextAsync("고친 내용을 게시했습니다");
        await Expect(reader.Page.Locator(".just-changed")).ToHaveTextAsync("오타가 있는 문단입니다.");
        Assert.Equal("첫 문단입니다.", await reader.Page.EvaluateAsync<string>("getSelection().toString()"));
        await Expect(desk.Page.Locator(".traces li").First).ToContainTextAsync("글 고침");
        Assert.Empty(desk.Visitor.Complaints);
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public async Task Two_people_at_one_article_choose_block_by_block_and_nothing_is_lost()
    {
        var (portal, editor) = await Desk.StartAsync();
        await using var _ = portal;
        var id = await PublicAsync(portal, editor, "<p>하나</p><p>둘</p><p>셋</p>");
        await portal.PersonAsync("second@example.org", CenterPortal.Identity.PortalRole.Editor);
        await using var first = await Desk.SitDownAsync(chromium, portal, $"/studio/articles/{id}");
        await using var second = await Desk.SitDownAsync(chromium, portal, $"/studio/articles/{id}", "second@example.org");
        await first.PlaceAsync("둘");
        await first.Page.Keyboard.TypeAsync(" 먼저 고침");
        await first.Button("고친 내용 게시").ClickAsync();
        await Expect(first.Page.Locator(".studio-said")).ToContainTextAsync("게시했습니다");

        await second.PlaceAsync("둘");
        await second.Page.Keyboard.TypeAsync(" 나중 고침");
        await second.Button("고친 내용 게시").ClickAsync();
        var merge = second.Page.Locator(".merge");
        await Expect(merge.Locator(".merge-row")).ToHaveCountAsync(1);
        await merge.GetByRole(AriaRole.Button, new() { Name = "그만두기" }).ClickAsync();
        await Expect(second.Text).ToContainTextAsync("둘 나중 고침");

        await second.Button("고친 내용 게시").ClickAsync();
        await merge.GetByLabel("둘 다").FocusAsync();
        await second.Page.Keyboard.PressAsync("Space");
        await merge.GetByRole(AriaRole.Button, new() { Name = "고른 대로 저장" }).ClickAsync();
        await Expect(second.Text.Locator("p")).ToHaveTextAsync(["하나", "둘 먼저 고침", "둘 나중 고침", "셋"]);
        await Expect(second.Page.Locator(".merge")).ToHaveCountAsync(0);
        Assert.Equal(4, (await portal.ArticleAsync(id)).Blocks.Count);
    }

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public async Task Opened_and_left_alone_every_sample_comes_back_to_the_letter()
    {
        var portal = await Accounts.StartAsync(settings: Accounts.AtLocalhost());
        await using var _ = portal;
        await portal.PersonAsync(Desk.Email, CenterPortal.Identity.PortalRole.Editor);
        await portal.Get<CenterPortal.Data.Seeding.Seeder>().SeedAsync(withSamples: true);
        await portal.TakeInAsync(SavedPages.Long);
        await portal.TakeInAsync(SavedPages.Market);
        var ids = await portal.ReadAsync(db => db.Set<Article>().Where(a => !a.IsTextMissing).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync());
        await using var desk = await Desk.SitDownAsync(chromium, portal, $"/studio/articles/{ids[0]}");
        foreach (var id in ids)
        {
            await desk.Page.GotoAsync($"/studio/articles/{id}", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            await Expect(desk.Page.Locator("[data-editor]")).ToHaveAttributeAsync("data-ready", "true");
            var cleaned = portal.Get<CenterPortal.Infrastructure.Html.HtmlCleaner>().CleanBlocks(await desk.HtmlAsync());
            Assert.Equal((await portal.ArticleAsync(id)).Blocks.OrderBy(b => b.Position).Select(b => b.Html.Html), cleaned.Select(b => b.Html));
            Assert.Equal(0, await desk.Page.Locator(".kept").CountAsync());
        }
    }

    [Theory]
    [InlineData("word.html", "<h2>장터 안내</h2>\n<p>토요일에 <strong>만나요</strong>.</p>\n<ul><li>국수</li><li>떡</li></ul>")]
    [InlineData("hangul.html", "<p>자활서포터즈를 기다립니다</p>\n<p>누구나 <strong>하실 수</strong> 있어요.</p>")]
    public async Task Pasted_pages_of_word_processors_leave_their_clothes_behind(string fixture, string expected)
    {
        var (portal, editor) = await Desk.StartAsync();
        await using var _ = portal;
        var id = await portal.NewArticleAsync(editor, "<p>지울 글</p>");
        await using var desk = await Desk.SitDownAsync(chromium, portal, $"/studio/articles/{id}");
        await desk.Text.ClickAsync();
        await desk.Page.Keyboard.PressAsync("Control+a");
        var html = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "CenterPortal.Tests/Browser/Fixtures", fixture));
        await desk.Page.EvaluateAsync(
            """
            html => {
              const data = new DataTransfer();
              data.setData("text/html", html);
              document.querySelector(".ProseMirror").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """, html);
        Assert.Equal(expected, await desk.HtmlAsync());
    }

    [Theory]
    [Trait(Speed.Name, Speed.Slow)]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task No_violation_stands_on_the_desk(int width, ColorScheme colours)
    {
        var (portal, editor) = await Desk.StartAsync();
        await using var _ = portal;
        var id = await PublicAsync(portal, editor, "<h2>제목</h2><p>글 <a href=\"/news\">링크</a></p><figure class=\"missing\" data-name=\"옛 사진.jpg\"><figcaption>설명</figcaption></figure><table><tbody><tr><th>가</th><td>나</td></tr></tbody></table>");
        await using var desk = await Desk.SitDownAsync(chromium, portal, $"/studio/articles/{id}", change: options =>
        {
            (options.ViewportSize, options.ColorScheme, options.ReducedMotion) = (new() { Width = width, Height = 900 }, colours, ReducedMotion.Reduce);
        });
        if (Environment.GetEnvironmentVariable("PORTAL_PICTURES") is { Length: > 0 } folder)
            await desk.Page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"desk-{width}-{colours}.png") });
        Assert.True(await desk.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The desk is wider than the window.");
        Assert.Empty((await desk.Page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(node => $"{v.Id}: {node.Html}")));
        await desk.Button("미리보기").ClickAsync();
        await Expect(desk.Page.Locator("#preview .article h1")).ToHaveTextAsync("장터 소식");
        await desk.Page.Locator("#preview").GetByText("휴대전화").ClickAsync();
        await Expect(desk.Page.Locator(".preview-page.is-phone")).ToBeVisibleAsync();
        Assert.Empty((await desk.Page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(node => $"{v.Id}: {node.Html}")));
        Assert.Empty(desk.Visitor.Complaints);
    }

    private static async Task<int> PublicAsync(PortalApp portal, Guid editor, string html)
    {
        var id = await portal.NewArticleAsync(editor, html);
        Assert.True((await portal.Get<PublishArticle>().HandleAsync(id, editor)).IsDone);
        await portal.SettleAsync();
        return id;
    }
}
