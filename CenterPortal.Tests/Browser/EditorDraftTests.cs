using CenterPortal.Features.Articles;
using CenterPortal.Features.Editing;
using CenterPortal.Tests.Features.Editing;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>What stood still for two seconds is never lost: a killed server, no line, a closed tab.</summary>
[Trait(Speed.Name, Speed.Drill)]
[Collection(StudioJourneys.Name)]
public class EditorDraftTests(Chromium chromium)
{
    [Fact]
    public async Task A_new_article_gets_its_address_with_the_first_words_and_an_empty_one_leaves_nothing()
    {
        var (portal, _) = await Desk.StartAsync();
        await using var __ = portal;
        await using var desk = await Desk.SitDownAsync(chromium, portal, "/studio/articles/new?board=notice");
        Assert.Equal(0, await portal.ReadAsync(db => db.Set<Article>().CountAsync()));
        await desk.Page.Locator("[data-title]").FillAsync("장터가 열립니다");
        await desk.SavedAsync();
        await Expect(desk.Page).ToHaveURLAsync(new Uri(portal.Address, "/studio/articles/1").AbsoluteUri);
        await desk.Text.ClickAsync();
        await desk.Page.Keyboard.TypeAsync("토요일에 만나요.");
        await Eventually.HoldsAsync(async () => (await portal.ReadAsync(db => db.Set<Draft>().Select(d => d.Html).SingleAsync())).Html == "<p>토요일에 만나요.</p>");

        await desk.Page.ReloadAsync();
        await desk.ReadyAsync();
        await Expect(desk.Text).ToHaveTextAsync("토요일에 만나요.");
        await Expect(desk.Page.Locator("[data-title]")).ToHaveValueAsync("장터가 열립니다");
        Assert.Equal(1, await portal.ReadAsync(db => db.Set<Article>().CountAsync()));
        Assert.Empty(desk.Visitor.Complaints);
    }

    [Fact]
    public async Task Without_a_line_the_text_stays_here_and_the_tab_can_be_closed()
    {
        var (portal, editor) = await Desk.StartAsync();
        await using var _ = portal;
        var id = await portal.NewArticleAsync(editor, "<p>처음 글</p>");
        await using var desk = await Desk.SitDownAsync(chromium, portal, $"/studio/articles/{id}");
        var context = desk.Page.Context;
        await context.SetOfflineAsync(true);
        await desk.PlaceAsync("처음 글");
        await desk.Page.Keyboard.TypeAsync(" 그리고 더");
        await Expect(desk.State).ToContainTextAsync("연결이 끊겨 이 컴퓨터에 두었습니다");
        await desk.Page.CloseAsync();
        await context.SetOfflineAsync(false);

        var tab = await desk.Visitor.NewTabAsync();
        await tab.GotoAsync($"/studio/articles/{id}");
        await Expect(tab.Locator("[data-found]")).ToBeVisibleAsync();
        await Expect(tab.Locator(".ProseMirror")).ToHaveTextAsync("처음 글 그리고 더");
        await Expect(tab.Locator("[data-draft-state]")).ToHaveAttributeAsync("data-state", "saved");
        await tab.Locator("[data-found] button").ClickAsync();
        await Expect(tab.Locator(".ProseMirror")).ToHaveTextAsync("처음 글");
        await Eventually.HoldsAsync(async () => (await portal.ReadAsync(db => db.Set<Draft>().Where(d => d.TakenAt == null).Select(d => d.Html).SingleAsync())).Html == "<p>처음 글</p>");
    }

    [Fact]
    public async Task A_server_that_dies_and_comes_back_has_everything()
    {
        var (portal, editor) = await Desk.StartAsync();
        try
        {
            var id = await portal.NewArticleAsync(editor, "<p>처음 글</p>");
            await using var desk = await Desk.SitDownAsync(chromium, portal, $"/studio/articles/{id}");
            await desk.PlaceAsync("처음 글");
            await portal.StopAsync();
            await desk.Page.Keyboard.TypeAsync(" 끊긴 사이에");
            await Expect(desk.State).ToHaveAttributeAsync("data-state", "away");
            portal = await portal.StartAgainAsync();

            await desk.SavedAsync();
            await Expect(desk.Text).ToHaveTextAsync("처음 글 끊긴 사이에");
            var draft = await portal.ReadAsync(db => db.Set<Draft>().AsNoTracking().SingleAsync(d => d.TakenAt == null));
            Assert.Equal("<p>처음 글 끊긴 사이에</p>", draft.Html.Html);
        }
        finally
        {
            await portal.DisposeAsync();
        }
    }

    [Fact]
    public async Task Someone_signed_out_meanwhile_is_told_and_goes_on_after_signing_in_elsewhere()
    {
        var (portal, editor) = await Desk.StartAsync();
        await using var _ = portal;
        var id = await portal.NewArticleAsync(editor, "<p>처음 글</p>");
        await using var desk = await Desk.SitDownAsync(chromium, portal, $"/studio/articles/{id}");
        var cookies = await desk.Page.Context.CookiesAsync();
        await desk.Page.Context.ClearCookiesAsync(new() { Name = "staff" });
        await desk.PlaceAsync("처음 글");
        await desk.Page.Keyboard.TypeAsync(" 더");
        await Expect(desk.State).ToHaveAttributeAsync("data-state", "signed-out");
        await Expect(desk.State.GetByText("새 창에서 로그인")).ToBeVisibleAsync();
        await desk.Page.Context.AddCookiesAsync(cookies.Select(c => new Microsoft.Playwright.Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, HttpOnly = c.HttpOnly, Secure = c.Secure }));
        await desk.SavedAsync();
    }
}
