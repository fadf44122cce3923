using CenterPortal.Identity;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>직원·권한 in two browsers: one decides, the other is decided about.</summary>
[Collection(StudioJourneys.Name)]
[Trait(Speed.Name, Speed.Drill)]
public class PeopleJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task Closing_asks_first_and_ends_the_other_browser_at_once()
    {
        await using var portal = await Accounts.StartAsync(settings: Accounts.AtLocalhost());
        await portal.AdministratorAsync();
        await portal.PersonAsync("second@example.org", PortalRole.Administrator);
        await using var second = await chromium.VisitorAsync(portal);
        await second.SignInAsync("second@example.org", "/studio/people");
        await Expect(second.Page.GetByText("초대하기")).ToBeEnabledAsync();
        await using var first = await chromium.VisitorAsync(portal);
        await first.SignInAsync(Accounts.AdministratorEmail, "/studio/people");
        var page = first.Page;

        await page.GetByLabel("아무개 바꾸기").ClickAsync();
        await page.GetByText("계정 닫기", new() { Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "계정 닫기 확인" })).ToContainTextAsync("아무개의 계정을 닫을까요?");
        await page.GetByText("그대로 두기").ClickAsync();
        Assert.True((await portal.ReadAsync(db => db.Set<PortalUser>().OrderBy(u => u.Id).LastAsync())).IsOpen);
        await page.GetByText("계정 닫기", new() { Exact = true }).ClickAsync();
        await page.GetByText("네, 닫습니다").ClickAsync();

        await Expect(page.Locator(".people > li.is-closed")).ToHaveCountAsync(1);
        await Expect(second.Page.Locator("h1")).ToHaveTextAsync("로그인");
        Assert.Empty(first.Complaints);
    }

    [Fact]
    public async Task A_lost_role_ends_the_open_page_and_leaves_what_the_new_one_may()
    {
        await using var portal = await Accounts.StartAsync(settings: Accounts.AtLocalhost());
        var admin = await portal.AdministratorAsync();
        var other = await portal.PersonAsync("second@example.org", PortalRole.Administrator);
        await using var visitor = await chromium.VisitorAsync(portal);
        await visitor.SignInAsync("second@example.org", "/studio/people");
        await Expect(visitor.Page.GetByText("초대하기")).ToBeEnabledAsync();

        Assert.True((await portal.Get<ManagePeople>().ChangeRoleAsync(admin, other, PortalRole.Author, readsPersonalData: false)).IsDone);

        await Expect(visitor.Page.Locator(".people")).ToHaveCountAsync(0);
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("로그인");
    }

    [Fact]
    public async Task Ending_all_sign_ins_ends_the_studio_open_elsewhere()
    {
        await using var portal = await Accounts.StartAsync(settings: Accounts.AtLocalhost());
        await portal.AdministratorAsync();
        await using var office = await chromium.VisitorAsync(portal);
        await office.SignInAsync(Accounts.AdministratorEmail, "/studio/people");
        await Expect(office.Page.GetByText("초대하기")).ToBeEnabledAsync();
        using var phone = new FormClient(portal);
        using var inside = await phone.SignInAsync(Accounts.AdministratorEmail, next: "/account/security");
        using var ended = await phone.SendAsync("/account/security", "end-all");

        await Expect(office.Page.Locator("h1")).ToHaveTextAsync("로그인");
    }

    [Fact]
    public async Task An_invitation_is_taken_back_from_the_message_or_the_row()
    {
        await using var portal = await Accounts.StartAsync(settings: Accounts.AtLocalhost());
        await portal.AdministratorAsync();
        await using var visitor = await chromium.VisitorAsync(portal);
        await visitor.SignInAsync(Accounts.AdministratorEmail, "/studio/people");
        var page = visitor.Page;
        await Expect(page.GetByText("아직 혼자 계십니다")).ToBeVisibleAsync();
        await page.Locator(".studio-top").GetByText("초대하기").ClickAsync();
        await page.GetByText("초대 링크 만들기").ClickAsync();
        await Expect(page.Locator(".studio-said")).ToContainTextAsync("이름을");
        await Expect(page.Locator(".studio-said")).ToContainTextAsync("이메일 주소를");
        await page.Locator(".studio-top").GetByText("초대하기").ClickAsync();
        await InviteAsync(page);
        await page.GetByText("링크 복사").ClickAsync();
        await Expect(page.Locator("[data-copied]")).ToHaveTextAsync("복사했습니다.");
        await page.Locator(".mud-snackbar").GetByText("초대 거두기").ClickAsync();
        await Expect(page.Locator(".people > li")).ToHaveCountAsync(1);
        await Expect(page.GetByLabel("건네줄 링크")).ToHaveCountAsync(0);

        await InviteAsync(page);
        await page.GetByLabel("새 직원 바꾸기").ClickAsync();
        await page.Locator(".people").GetByText("초대 거두기").ClickAsync();
        await Expect(page.Locator(".people > li")).ToHaveCountAsync(1);
        Assert.Equal(2, (await portal.ActsAsync()).Count(a => a == "초대 거둠"));
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task What_opens_in_a_row_fits_the_window(int width, ColorScheme colours)
    {
        await using var portal = await Accounts.StartAsync(settings: Accounts.AtLocalhost());
        await portal.AdministratorAsync();
        await portal.PersonAsync("second@example.org", PortalRole.Editor);
        await portal.Get<ManagePeople>().InviteAsync(null, "invited@example.org", "초대받은 사람", PortalRole.Author);
        await using var visitor = await chromium.VisitorAsync(portal, options => (options.ViewportSize, options.ColorScheme, options.ReducedMotion) = (new() { Width = width, Height = 900 }, colours, ReducedMotion.Reduce));
        await visitor.SignInAsync(Accounts.AdministratorEmail, "/studio/people");
        var page = visitor.Page;
        await page.GetByLabel("아무개 바꾸기").ClickAsync();
        await page.GetByText("계정 닫기", new() { Exact = true }).ClickAsync();
        await Expect(page.GetByText("네, 닫습니다")).ToBeVisibleAsync();
        if (Environment.GetEnvironmentVariable("PORTAL_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"people-open-{width}-{colours}.png") });
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        var found = (await page.Locator("main").RunAxe()).Violations.SelectMany(v => v.Nodes.Select(node => $"{v.Id}: {node.Html}")).ToArray();
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    private static async Task InviteAsync(IPage page)
    {
        await page.Locator(".studio-top").GetByText("초대하기").ClickAsync();
        await page.GetByLabel("이름").FillAsync("새 직원");
        await page.GetByLabel("이메일").FillAsync("new@example.org");
        await page.GetByText("초대 링크 만들기").ClickAsync();
        await Expect(page.Locator(".people > li")).ToHaveCountAsync(2);
    }
}
