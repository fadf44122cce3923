using CenterPortal.Features.Articles;
using CenterPortal.Tests.Features.Editing;
using CenterPortal.Tests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>From an article's own page: comparing and going back, withdrawing, throwing away, and each undone.</summary>
[Trait(Speed.Name, Speed.Drill)]
[Collection(StudioJourneys.Name)]
public class HistoryJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task An_earlier_text_is_compared_gone_back_to_and_the_open_page_follows()
    {
        var (portal, editor) = await Desk.StartAsync();
        await using var _ = portal;
        var id = await CorrectedAsync(portal, editor);
        await using var reader = await chromium.VisitorAsync(portal);
        await reader.FollowAsync($"/news/notice/{id}");
        await using var desk = await Desk.SitDownAsync(chromium, portal, $"/studio/articles/{id}");
        var page = desk.Page;
        await page.Locator(".trace-way").First.ClickAsync();
        await Expect(page.Locator(".diff-words del")).ToContainTextAsync("토요일에");
        await Expect(page.Locator(".diff-words ins")).ToContainTextAsync("일요일에");
        await Expect(page.Locator(".diff-same summary")).ToHaveTextAsync("그대로인 문단 1개");
        Assert.Empty((await page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(node => $"{v.Id}: {node.Html}")));
        if (Environment.GetEnvironmentVariable("PORTAL_PICTURES") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, "history.png") });

        await page.GetByRole(AriaRole.Button, new() { Name = "앞의 글로 되돌리기" }).ClickAsync();
        await Expect(reader.Page.Locator(".body p").Nth(1)).ToHaveTextAsync("토요일에 만나요.");
        await Expect(page.Locator(".history-pick select").First.Locator("option")).ToHaveCountAsync(3);
        await page.Locator(".mud-snackbar").GetByText("되돌리기").ClickAsync();
        await Expect(reader.Page.Locator(".body p").Nth(1)).ToHaveTextAsync("일요일에 만나요.");
        await page.Locator("select[name=from]").SelectOptionAsync(new SelectOptionValue { Index = 3 });
        await page.GetByRole(AriaRole.Button, new() { Name = "견주기" }).ClickAsync();
        await Expect(page.Locator(".diff-words ins")).ToContainTextAsync("일요일에");
        Assert.Empty(desk.Visitor.Complaints);
    }

    [Fact]
    public async Task An_article_is_withdrawn_and_thrown_away_from_its_page_and_both_are_undone()
    {
        var (portal, editor) = await Desk.StartAsync();
        await using var _ = portal;
        var id = await CorrectedAsync(portal, editor);
        await using var desk = await Desk.SitDownAsync(chromium, portal, $"/studio/articles/{id}");
        var (page, panel, snack) = (desk.Page, desk.Page.Locator(".desk-panel"), desk.Page.Locator(".mud-snackbar"));
        await panel.GetByText("내리기…").ClickAsync();
        await panel.GetByLabel("내리는 까닭").FillAsync("사진에 나온 분의 부탁");
        await panel.GetByText("내리기", new() { Exact = true }).ClickAsync();
        await Expect(desk.Page.Locator(".desk-chip")).ToHaveTextAsync("내림");
        await snack.GetByText("되돌리기").ClickAsync();
        await Expect(desk.Page.Locator(".desk-chip")).ToHaveTextAsync("게시됨");
        await Expect(snack).ToHaveCountAsync(0);

        await desk.PlaceAsync("만나요.");
        await page.Keyboard.TypeAsync(" 꼭");
        await panel.GetByText("휴지통으로").ClickAsync();
        await Expect(page.Locator(".bin h2")).ToHaveTextAsync("휴지통에 있는 글입니다");
        Assert.NotNull((await portal.ArticleAsync(id)).Trashing);
        await snack.GetByText("되돌리기").ClickAsync();
        await Expect(page.Locator(".bin")).ToHaveCountAsync(0);
        await Expect(desk.Text).ToContainTextAsync("만나요. 꼭");
        await Expect(snack).ToHaveCountAsync(0);

        await panel.GetByText("휴지통으로").ClickAsync();
        await Expect(page.Locator(".bin")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "되살리기" }).ClickAsync();
        await Expect(page.Locator(".bin h2")).ToHaveTextAsync("되살린 글입니다");
        Assert.Empty((await page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(node => $"{v.Id}: {node.Html}")));
        await page.GetByText("글 열기").ClickAsync();
        await desk.ReadyAsync();
        await Expect(desk.Text).ToContainTextAsync("만나요. 꼭");
        Assert.True((await portal.ArticleAsync(id)).IsPublic);
        Assert.Empty(desk.Visitor.Complaints);
    }

    private static async Task<int> CorrectedAsync(PortalApp portal, Guid editor)
    {
        var id = await portal.NewArticleAsync(editor, "<p>장터가 열립니다.</p><p>토요일에 만나요.</p>");
        Assert.True((await portal.Get<PublishArticle>().HandleAsync(id, editor)).IsDone);
        await portal.WriteAsync(editor, $"article/{id}", "<p>장터가 열립니다.</p><p>일요일에 만나요.</p>", 2, (await portal.ArticleAsync(id)).Version);
        Assert.Null((await portal.Get<SaveArticle>().HandleAsync(id, editor, SaveAim.Keep)).Refusal);
        await portal.SettleAsync();
        return id;
    }
}
