using CenterPortal.Features.Articles;
using CenterPortal.Features.Programmes;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>What stands round every page of the studio.</summary>
[Trait(Speed.Name, Speed.Drill)]
[Collection(StudioJourneys.Name)]
public class StudioShellJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task Ctrl_K_finds_by_initials_and_Enter_opens()
    {
        await using var portal = await Accounts.StartAsync(settings: Accounts.AtLocalhost());
        await portal.AdministratorAsync();
        await portal.AddArticleAsync(title: "코르크 화분을 만드는 날");
        await using var visitor = await chromium.VisitorAsync(portal);
        var page = visitor.Page;
        await visitor.SignInAsync(Accounts.AdministratorEmail, "/studio");
        await Expect(page.Locator("[data-quick]")).ToBeEnabledAsync();

        await page.Keyboard.PressAsync("Control+k");
        var field = page.GetByRole(AriaRole.Combobox, new() { Name = "찾을 말" });
        await Expect(field).ToBeFocusedAsync();
        await field.FillAsync("ㅋㄹㅋ");
        await Expect(page.Locator("#quick-found [role=option]")).ToContainTextAsync(["코르크 화분을 만드는 날"]);
        await field.FillAsync("휴지통");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".desk-grid")).ToBeVisibleAsync();

        await Expect(page.Locator("[data-quick]")).ToBeEnabledAsync();
        await page.Keyboard.PressAsync("Control+k");
        await Expect(field).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(field).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Control+Slash");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("자판으로 하는 일");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Today_says_what_waits_who_is_here_and_what_changed_as_it_happens()
    {
        await using var portal = await Accounts.StartAsync(settings: Accounts.AtLocalhost());
        var admin = await portal.AdministratorAsync();
        var id = await portal.AddArticleAsync(title: "장터 소식을 알립니다");
        foreach (var known in await portal.ReadAsync(db => db.Set<Programme>().Select(p => p.Id).ToListAsync()))
            Assert.True((await portal.Get<RemoveProgramme>().HandleAsync(known, admin)).IsDone);
        await using var visitor = await chromium.VisitorAsync(portal);
        var page = visitor.Page;
        await visitor.SignInAsync(Accounts.AdministratorEmail, "/studio");
        await Expect(page.Locator("[data-quick]")).ToBeEnabledAsync();
        await Expect(page.Locator(".today-do")).ToContainTextAsync("기다리는 일이 없습니다");
        await Expect(page.Locator(".today-people")).ToContainTextAsync("(나)");

        Assert.True((await portal.Get<WithdrawArticle>().HandleAsync(id, admin, "날짜가 바뀌었습니다")).IsDone);
        await Expect(page.Locator(".trail li").First).ToContainTextAsync("장터 소식을 알립니다");

        await portal.TakeInAsync(SavedPages.Long);
        await Expect(page.Locator(".studio-count")).ToBeVisibleAsync();
        await Expect(page.Locator(".today-do a").First).ToContainTextAsync("마저 옮길 글");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task On_a_phone_the_rail_is_a_drawer_that_keys_open_and_close()
    {
        await using var portal = await Accounts.StartAsync(settings: Accounts.AtLocalhost());
        await portal.AdministratorAsync();
        await using var visitor = await chromium.VisitorAsync(portal, options => options.ViewportSize = new() { Width = 390, Height = 800 });
        var page = visitor.Page;
        await visitor.SignInAsync(Accounts.AdministratorEmail, "/studio");
        await page.Locator(".studio-phone > summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var record = page.Locator(".studio-drawer").GetByText("기록");
        await Expect(record).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(record).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Enter");
        await record.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("기록");
        Assert.Empty(visitor.Complaints);
    }
}
