using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Aftermath;
using CenterPortal.Features.Visits.TeamLinks;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static CenterPortal.Tests.Features.Visits.VisitPortal;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>axe and the width of the window, on the pages of those who plan visits, with much open on them.</summary>
[Collection(StudioJourneys.Name)]
public class PlanningPagesTests(Chromium chromium)
{
    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public Task No_page_has_a_violation_in_the_light_at_1440() => LookAtAllAsync(1440, ColorScheme.Light);

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public Task No_page_has_a_violation_in_the_dark_at_390() => LookAtAllAsync(390, ColorScheme.Dark);

    private async Task LookAtAllAsync(int width, ColorScheme colours)
    {
        await using var portal = await StartAsync();
        var admin = await portal.App.AdministratorAsync();
        var over = await portal.AskAsync(First);
        await portal.App.Get<ConfirmRequest>().HandleAsync(over, null);
        await portal.App.Get<TeamDoors>().MakeAsync(portal.Team, null);
        portal.Clock.Advance(TimeSpan.FromDays(8));
        await portal.App.Get<RecordVisit>().HandleAsync(over, null, new Attendance(18, 60, 2, 120), true, true);
        var next = await portal.AskAsync(new(2027, 3, 24));
        await using var visitor = await chromium.VisitorAsync(portal.App, options =>
        {
            (options.ViewportSize, options.ColorScheme, options.ReducedMotion) = (new() { Width = width, Height = 900 }, colours, ReducedMotion.Reduce);
        });
        var (page, found) = (visitor.Page, new List<string>());
        async Task LookAsync(string name)
        {
            if (!await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")) found.Add($"{name} is wider than the window.");
            found.AddRange((await page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(node => $"{name}: {v.Id}: {node.Html} {string.Join(' ', node.Any.Select(c => c.Message))}")));
        }

        await visitor.SignInAsync(Accounts.AdministratorEmail, "/studio/visits");
        await page.Locator(".vi-row input").First.ClickAsync();
        await page.GetByText("거절…").ClickAsync();
        await LookAsync("the inbox");
        await visitor.OpenAsync($"/studio/visits/{next:N}");
        await page.Locator(".vd-slot").First.ClickAsync();
        await page.GetByText("고른 자리를 제안…").ClickAsync();
        await page.Locator(".vd-free > summary").ClickAsync();
        await Expect(page.Locator(".vd-letter")).ToBeVisibleAsync();
        await LookAsync("a request");
        await visitor.OpenAsync($"/studio/visits/{over:N}");
        await Expect(page.Locator(".vd-pictures")).ToBeVisibleAsync();
        await LookAsync("a visit that has been");
        await visitor.OpenAsync("/studio/visits/week?from=2027-03-22");
        await page.Locator(".wk-move").First.ClickAsync();
        await Expect(page.Locator(".wk-here").First).ToBeVisibleAsync();
        await LookAsync("the board");
        await visitor.OpenAsync("/studio/visits/teams");
        await Expect(page.GetByText("계획 저장")).ToBeEnabledAsync();
        await LookAsync("the plans");
        await visitor.OpenAsync($"/teams/{(await portal.App.Get<TeamDoors>().OfAsync(portal.Team, admin))!.Word}?from=2027-03-23");
        await LookAsync("the team's page");
        await visitor.OpenAsync($"/requests/feedback/{portal.App.Get<FeedbackLinks>().WordOf(over)}");
        await LookAsync("the feedback");
        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.Empty(visitor.Complaints);
    }
}
