using CenterPortal.Identity;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>From the printed link to the studio with a passkey, in a real browser.</summary>
[Collection(StudioJourneys.Name)]
public class PasskeyJourneyTests(Chromium chromium)
{
    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public async Task The_first_administrator_comes_in_by_passkey_leaves_and_comes_back()
    {
        await using var portal = await Accounts.StartAsync(settings: Accounts.AtLocalhost());
        await using var visitor = await chromium.VisitorAsync(portal);
        await visitor.HoldKeyAsync();
        var page = visitor.Page;
        await visitor.OpenAsync((await portal.SetupLinkAsync()).AbsolutePath);
        await page.GetByLabel("이름").FillAsync("첫 관리자");
        await page.GetByLabel("이메일").FillAsync(Accounts.AdministratorEmail);
        await page.GetByText("패스키 만들기").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("첫 관리자, 어서 오세요");

        await page.Locator(".studio-more > summary").ClickAsync();
        await page.GetByText("로그아웃").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Uri(portal.Address, "/").AbsoluteUri);
        await visitor.OpenAsync("/studio");
        // The quiet offer in the e-mail field or the button: whichever is first lets the person in.
        await Expect(page.Locator("h1")).ToHaveTextAsync("첫 관리자, 어서 오세요");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public async Task One_s_own_page_adds_renames_and_removes_a_passkey_and_keeps_the_last_way_in()
    {
        await using var portal = await Accounts.StartAsync(settings: Accounts.AtLocalhost());
        await portal.AdministratorAsync();
        await using var visitor = await chromium.VisitorAsync(portal);
        var page = visitor.Page;
        await visitor.OpenAsync("/account/sign-in?next=/account/security");
        await page.GetByLabel("이메일").FillAsync(Accounts.AdministratorEmail);
        await page.GetByLabel("비밀번호").FillAsync(Accounts.Password);
        await page.GetByText("비밀번호로 로그인").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("내 로그인");
        await visitor.HoldKeyAsync();

        await page.GetByLabel("새 패스키의 이름").FillAsync("사무실 컴퓨터");
        await page.GetByText("패스키 더하기").ClickAsync();
        await Expect(page.Locator("#passkeys .account-list li")).ToHaveCountAsync(1);
        await Expect(page.Locator("#passkeys .account-list b")).ToHaveTextAsync("사무실 컴퓨터");

        await page.Locator("#passkeys summary").ClickAsync();
        await page.GetByLabel("이름", new() { Exact = true }).FillAsync("내 전화기");
        await page.GetByText("이름 바꾸기").ClickAsync();
        await Expect(page.Locator("#passkeys .account-list b")).ToHaveTextAsync("내 전화기");

        await page.Locator("#passkeys summary").ClickAsync();
        await page.GetByText("이 패스키 빼기").ClickAsync();
        await Expect(page.Locator("#passkeys .account-list li")).ToHaveCountAsync(0);
        Assert.Contains("패스키 뺌", await portal.ActsAsync());
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public async Task An_open_studio_ends_when_its_person_loses_the_right()
    {
        await using var portal = await Accounts.StartAsync(settings: Accounts.AtLocalhost());
        var admin = await portal.AdministratorAsync();
        var second = await portal.PersonAsync("second@example.org", PortalRole.Administrator);
        await using var visitor = await chromium.VisitorAsync(portal);
        var page = visitor.Page;
        await SignInAsync(visitor, "second@example.org", "/studio/people");
        await Expect(page.Locator(".people > li")).ToHaveCountAsync(2);
        await page.GetByText("초대하기").ClickAsync();
        await Expect(page.GetByText("초대 링크 만들기")).ToBeVisibleAsync();

        Assert.True((await portal.Get<ManagePeople>().DisableAsync(admin, second)).IsDone);

        await Expect(page.Locator("h1")).ToHaveTextAsync("로그인");
    }

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public async Task An_administrator_invites_someone_and_hands_the_link_over()
    {
        await using var portal = await Accounts.StartAsync(settings: Accounts.AtLocalhost());
        await portal.AdministratorAsync();
        await using var visitor = await chromium.VisitorAsync(portal);
        var page = visitor.Page;
        await SignInAsync(visitor, Accounts.AdministratorEmail, "/studio/people");
        await Expect(page.Locator(".people > li")).ToHaveCountAsync(1);
        await page.GetByText("초대하기").ClickAsync();
        await page.GetByLabel("이름").FillAsync("새 직원");
        await page.GetByLabel("이메일").FillAsync("new@example.org");
        await page.GetByText("초대 링크 만들기").ClickAsync();
        var link = await page.GetByLabel("건네줄 링크").InputValueAsync();
        await Expect(page.Locator(".people > li")).ToHaveCountAsync(2);

        await using var invited = await chromium.VisitorAsync(portal);
        await invited.HoldKeyAsync();
        await invited.OpenAsync(new Uri(link).AbsolutePath);
        await invited.Page.GetByText("패스키 만들기").ClickAsync();
        await Expect(invited.Page.Locator("h1")).ToHaveTextAsync("새 직원, 어서 오세요");
        Assert.Empty(visitor.Complaints);
        Assert.Empty(invited.Complaints);
    }

    [Theory]
    [Trait(Speed.Name, Speed.Drill)]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task No_page_has_a_violation(int width, ColorScheme colours)
    {
        await using var portal = await Accounts.StartAsync(settings: Accounts.AtLocalhost());
        var link = (await portal.SetupLinkAsync()).AbsolutePath;
        await using var visitor = await chromium.VisitorAsync(portal, options =>
        {
            options.ViewportSize = new() { Width = width, Height = 900 };
            options.ColorScheme = colours;
            options.ReducedMotion = ReducedMotion.Reduce;
        });
        var found = new List<string>();
        await LookAsync(visitor, link, found);
        await LookAsync(visitor, "/account/link/nothing", found);
        await LookAsync(visitor, "/account/sign-in", found);
        await portal.AdministratorAsync();
        await SignInAsync(visitor, Accounts.AdministratorEmail, "/studio");
        foreach (var address in new[] { "/studio", "/studio/people", "/studio/record", "/account/security", "/account/security?codes=begin", "/account/confirm" })
            await LookAsync(visitor, address, found);
        Assert.Empty(found);
        Assert.Empty(visitor.Complaints);
    }

    private static async Task LookAsync(Visitor visitor, string address, List<string> found)
    {
        await visitor.OpenAsync(address);
        var page = visitor.Page;
        await Expect(page.Locator("h1")).ToHaveCountAsync(1);
        if (Environment.GetEnvironmentVariable("PORTAL_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{address.Trim('/').Replace('/', '-').Split('?')[0][..Math.Min(20, address.Trim('/').Split('?')[0].Length)]}-{page.ViewportSize!.Width}-{await page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches")}{(address.Contains('?', StringComparison.Ordinal) ? "-q" : "")}.png") });
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{address} is wider than the window.");
        found.AddRange((await page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(node => $"{address}: {v.Id}: {node.Html}")));
    }

    private static async Task SignInAsync(Visitor visitor, string email, string next)
    {
        await visitor.OpenAsync("/account/sign-in?next=" + Uri.EscapeDataString(next));
        await visitor.Page.GetByLabel("이메일").FillAsync(email);
        await visitor.Page.GetByLabel("비밀번호").FillAsync(Accounts.Password);
        await visitor.Page.GetByText("비밀번호로 로그인").ClickAsync();
        await Expect(visitor.Page.Locator(".studio h1")).ToHaveCountAsync(1);
    }
}
