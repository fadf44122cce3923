using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CenterPortal.Tests.Features.Visits.VisitPortal;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>Staff answer in the studio; the institution's receipt, the readers' free days and a colleague see it.</summary>
[Collection(StudioJourneys.Name)]
public class PlanningJourneyTests(Chromium chromium)
{
    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public async Task A_confirmation_and_a_move_reach_the_receipt_the_free_days_and_the_colleague()
    {
        await using var portal = await StartAsync();
        await portal.App.AdministratorAsync();
        var id = await portal.AskAsync(First);
        var receipt = await portal.App.ReadAsync(db => db.Set<Receipt>().SingleAsync(r => r.SubjectId == id));
        await using var institution = await chromium.VisitorAsync(portal.App);
        await institution.OpenAsync($"/requests/{portal.App.Get<Receipts>().LinkOf(receipt)}");
        await using var colleague = await chromium.VisitorAsync(portal.App);
        await colleague.SignInAsync(Accounts.AdministratorEmail, "/studio/visits");
        await Expect(colleague.Page.Locator(".vi-row")).ToHaveCountAsync(1);

        await using var staff = await chromium.VisitorAsync(portal.App);
        await staff.SignInAsync(Accounts.AdministratorEmail, $"/studio/visits/{id:N}");
        var page = staff.Page;
        await page.GetByText("이대로 확정…").ClickAsync();
        await Expect(page.Locator(".vd-letter")).ToContainTextAsync("3월 9일 화요일");
        await page.GetByText("확정하고 편지 보내기").ClickAsync();
        await Expect(page.Locator(".studio-said")).ToContainTextAsync("확정했습니다");
        await Expect(colleague.Page.Locator(".vi-row")).ToHaveCountAsync(0);
        await institution.Page.ReloadAsync();
        await Expect(institution.Page.Locator("main")).ToContainTextAsync("확정");

        await staff.OpenAsync($"/studio/visits/week?from={First:yyyy-MM-dd}");
        var move = page.Locator(".wk-move");
        await Expect(move).ToBeEnabledAsync();
        await move.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".wk-carry")).ToContainTextAsync("지금 있는 자리입니다");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator(".wk-carry")).ToContainTextAsync("3월 10일 수요일 오전. 갈 수 있습니다.");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".studio-said")).ToContainTextAsync("3월 10일 수요일 오전으로 옮겼습니다");
        await Expect(page.Locator($"#half-{portal.Team}-20270310-am .wk-card")).ToHaveCountAsync(1);
        await Expect(move).ToBeFocusedAsync();
        await institution.Page.ReloadAsync();
        await Expect(institution.Page.Locator("main")).ToContainTextAsync("3월 10일");

        // By hand, and back again.
        var thursday = page.Locator($"#half-{portal.Team}-20270311-pm");
        await page.Locator(".wk-card").HoverAsync();
        await page.Mouse.DownAsync();
        await thursday.HoverAsync();
        await Expect(page.Locator(".wk-half.is-possible").First).ToBeVisibleAsync();
        await thursday.HoverAsync();
        await page.Mouse.UpAsync();
        await Expect(thursday.Locator(".wk-card")).ToHaveCountAsync(1);
        await page.Locator(".mud-snackbar", new() { HasText = "3월 11일" }).GetByText("되돌리기").ClickAsync();
        await Expect(page.Locator($"#half-{portal.Team}-20270310-am .wk-card")).ToHaveCountAsync(1);
        var free = await portal.App.Get<CenterPortal.Features.Programmes.Contract.IProgrammeDays>().FreeDaysAsync([portal.Programme], First, First.AddDays(2), null, null, CancellationToken.None);
        Assert.Equal([First, First.AddDays(2)], free.Select(d => d.Date));
        Assert.Empty(staff.Complaints);
        Assert.Empty(colleague.Complaints);
    }
}
