using CenterPortal.Features.Articles.Studio.Queries;
using CenterPortal.Identity;
using CenterPortal.Tests.Features.Editing;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>What staff did a moment ago is taken back from the message that says it was done.</summary>
[Trait(Speed.Name, Speed.Slow)]
[Collection(StudioJourneys.Name)]
public class UndoJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task Publishing_and_correcting_are_taken_back_before_a_reader_s_eyes()
    {
        var (portal, editor) = await Desk.StartAsync();
        await using var _ = portal;
        var id = await portal.NewArticleAsync(editor, "<p>장터가 열립니다.</p><p>토요일에 만나요.</p>");
        await using var desk = await Desk.SitDownAsync(chromium, portal, $"/studio/articles/{id}");
        var (chip, undo) = (desk.Page.Locator(".desk-chip"), desk.Page.Locator(".mud-snackbar").GetByText("되돌리기"));
        await desk.Button("게시").ClickAsync();
        await Expect(chip).ToHaveTextAsync("게시됨");
        await undo.ClickAsync();
        await Expect(chip).ToHaveTextAsync("내림");
        await Expect(undo).ToHaveCountAsync(0);
        await desk.Button("게시").ClickAsync();
        await Expect(chip).ToHaveTextAsync("게시됨");

        await using var reader = await chromium.VisitorAsync(portal);
        await reader.FollowAsync($"/news/notice/{id}");
        var told = reader.Page.Locator(".body p").Nth(1);
        await desk.PlaceAsync("만나요.");
        await desk.Page.Keyboard.TypeAsync(" 꼭");
        await desk.Button("고친 내용 게시").ClickAsync();
        await Expect(told).ToHaveTextAsync("토요일에 만나요. 꼭");
        await desk.Page.Locator(".mud-snackbar", new() { HasText = "글을 고쳤습니다" }).GetByText("되돌리기").ClickAsync();
        await Expect(told).ToHaveTextAsync("토요일에 만나요.");
        await desk.ReadyAsync();
        await Expect(desk.Text).Not.ToContainTextAsync("꼭");
        Assert.Empty(desk.Visitor.Complaints);
    }

    [Fact]
    public async Task A_closed_board_an_order_and_a_role_are_taken_back()
    {
        await using var portal = await Accounts.StartAsync(settings: Accounts.AtLocalhost());
        var admin = await portal.AdministratorAsync();
        var other = await portal.PersonAsync("second@example.org", PortalRole.Author);
        await using var visitor = await chromium.VisitorAsync(portal);
        await visitor.SignInAsync(Accounts.AdministratorEmail, "/studio/boards");
        var (page, undo) = (visitor.Page, visitor.Page.Locator(".mud-snackbar").GetByText("되돌리기"));
        Task<IReadOnlyList<RosterBoard>> BoardsAsync() => portal.Get<BoardRoster>().ListAsync(admin);
        var before = await BoardsAsync();
        await page.GetByLabel($"{before[0].Name} 닫기").ClickAsync();
        await Expect(page.Locator(".studio-said")).ToContainTextAsync("게시판을 닫았습니다");
        Assert.True((await BoardsAsync())[0].IsClosed);
        await undo.ClickAsync();
        await Expect(page.Locator(".studio-said")).ToHaveTextAsync("되돌렸습니다.");
        Assert.Equal(before, await BoardsAsync());
        await page.GetByLabel($"{before[0].Name} 아래로").ClickAsync();
        await Expect(page.Locator(".studio-said")).ToHaveTextAsync("순서를 바꿨습니다.");
        Assert.NotEqual(before, await BoardsAsync());
        await Expect(page.GetByLabel($"{before[0].Name} 아래로")).ToBeFocusedAsync();
        await undo.ClickAsync();
        await Expect(page.Locator(".studio-said")).ToHaveTextAsync("되돌렸습니다.");
        Assert.Equal(before, await BoardsAsync());

        await visitor.OpenAsync("/studio/people");
        await page.GetByLabel("아무개 바꾸기").ClickAsync();
        await page.Locator(".people-change").GetByText("편집자").ClickAsync();
        await page.GetByText("역할 저장").ClickAsync();
        await Expect(page.Locator(".studio-said")).ToHaveTextAsync("바꿨습니다.");
        Assert.Equal(PortalRole.Editor, (await portal.UserAsync(other)).Role);
        await undo.ClickAsync();
        await Expect(page.Locator(".people-state").Last).ToContainTextAsync("글쓴이");
        Assert.Equal(PortalRole.Author, (await portal.UserAsync(other)).Role);
        Assert.Empty(visitor.Complaints);
    }
}
