using CenterPortal.Features.MarketEvents;
using CenterPortal.Features.MarketEvents.Reminders;
using CenterPortal.Tests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>Someone has an event brought to mind. It is stopped at the end, so the shared portal stays as it was.</summary>
[Trait(Speed.Name, Speed.Drill)]
[Collection(Journeys.Name)]
public class ReminderJourneyTests(Chromium chromium, FilledPortal filled)
{
    [Fact]
    public async Task From_the_event_to_the_letters_page_and_out_again()
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal, options =>
        {
            options.ViewportSize = new() { Width = 390, Height = 844 };
            options.ReducedMotion = ReducedMotion.Reduce;
        });
        var page = visitor.Page;
        var id = await filled.Portal.ReadAsync(db => db.Set<MarketEvent>().Where(e => e.Cancellation == null).OrderByDescending(e => e.StartsAt).Select(e => e.Id).FirstAsync());
        await visitor.OpenAsync($"/events/{id}");
        await page.GetByRole(AriaRole.Link, new() { Name = "전날 이메일로 알림" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "알림 부탁하기" }).ClickAsync();
        await Expect(page.Locator(".form-errors")).ToBeFocusedAsync();
        await CheckAsync(page);
        await page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.GetByLabel("이메일").FillAsync("neighbour@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "알림 부탁하기" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("편지함을 열어 확인해 주세요");
        await CheckAsync(page);

        var reminder = await filled.Portal.ReadAsync(db => db.Set<EventReminder>().Select(r => r.Id).SingleAsync());
        await visitor.OpenAsync($"/events/reminders/{filled.Portal.Get<ReminderLinks>().WordOf(reminder)}");
        await CheckAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "알림 받기" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("알림을 받으십니다");
        await CheckAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "그만 받기" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("알림을 그만 보냅니다");
        await CheckAsync(page);
        Assert.Empty(visitor.Complaints);
    }

    private static async Task CheckAsync(IPage page) => Assert.Empty((await page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}")));
}
