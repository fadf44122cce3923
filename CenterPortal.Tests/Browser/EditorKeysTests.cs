using CenterPortal.Features.Articles;
using CenterPortal.Features.Editing;
using CenterPortal.Tests.Features.Editing;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>What the map of keys promises, and what a merge that is refused says.</summary>
[Trait(Speed.Name, Speed.Drill)]
[Collection(StudioJourneys.Name)]
public class EditorKeysTests(Chromium chromium)
{
    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public async Task Ctrl_S_keeps_what_is_written_at_once_and_Alt_N_begins_a_new_text_from_the_list()
    {
        var (portal, editor) = await Desk.StartAsync();
        await using var _ = portal;
        var id = await portal.NewArticleAsync(editor, "<p>처음 글</p>");
        await using var desk = await Desk.SitDownAsync(chromium, portal, $"/studio/articles/{id}");
        await desk.PlaceAsync("처음 글");
        await desk.Page.Keyboard.TypeAsync(" 더");
        await desk.Page.EvaluateAsync("document.addEventListener('keydown', event => { window.isPrevented = event.defaultPrevented; })");
        await desk.Page.Keyboard.PressAsync("Control+s");
        await Expect(desk.Page.Locator("#live-status")).ToContainTextAsync("저장했습니다");
        Assert.Equal("<p>처음 글 더</p>", await portal.ReadAsync(db => db.Set<Draft>().Where(d => d.TakenAt == null).Select(d => d.Html.Html).SingleAsync()));
        Assert.True(await desk.Page.EvaluateAsync<bool>("window.isPrevented"));

        await desk.Page.GotoAsync("/studio/articles");
        await desk.Page.Keyboard.PressAsync("Alt+n");
        await desk.Page.WaitForURLAsync("**/studio/articles/new*");
        Assert.Empty(desk.Visitor.Complaints);
    }

    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public async Task A_merged_text_that_is_refused_says_so_and_can_be_opened()
    {
        var (portal, editor) = await Desk.StartAsync();
        await using var _ = portal;
        var id = await portal.NewArticleAsync(editor, "<p>하나</p><p>둘</p>");
        Assert.True((await portal.Get<PublishArticle>().HandleAsync(id, editor)).IsDone);
        await using var desk = await Desk.SitDownAsync(chromium, portal, $"/studio/articles/{id}");
        await portal.CorrectAsync(id, "<p>동료가 고침</p><p>둘</p>");
        await desk.PlaceAsync("둘");
        await desk.Page.Keyboard.TypeAsync(" 900101-1234567");
        await desk.Button("고친 내용 게시").ClickAsync();
        var merge = desk.Page.Locator(".merge");
        await merge.GetByRole(AriaRole.Button, new() { Name = "모두 내 글로" }).ClickAsync();
        await merge.GetByRole(AriaRole.Button, new() { Name = "고른 대로 저장" }).ClickAsync();
        await Expect(merge.GetByRole(AriaRole.Alert)).ToContainTextAsync("주민등록번호");
        Assert.DoesNotContain((await portal.ArticleAsync(id)).Blocks, b => b.Html.Html.Contains("900101", StringComparison.Ordinal));

        await merge.GetByRole(AriaRole.Button, new() { Name = "한 글로 둔 것 열기" }).ClickAsync();
        await desk.ReadyAsync();
        await Expect(desk.Text).ToContainTextAsync("둘 900101-1234567");
    }
}
