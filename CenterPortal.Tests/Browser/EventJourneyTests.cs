using CenterPortal.Features.MarketEvents;
using CenterPortal.Identity;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>A market from the first draft to the rain of its morning, before staff and before a reader.</summary>
[Collection(StudioJourneys.Name)]
public class EventJourneyTests(Chromium chromium)
{
    private const string Editor = "editor@example.org";

    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public async Task A_market_is_planned_shown_moved_for_rain_and_taken_back_while_a_reader_looks_on()
    {
        await using var portal = await Accounts.StartAsync(settings: Accounts.AtLocalhost());
        await portal.AdministratorAsync();
        await portal.PersonAsync(Editor, PortalRole.Editor);
        var day = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(40);
        await using var staff = await chromium.VisitorAsync(portal);
        await staff.SignInAsync(Editor, $"/studio/events/new?day={day:yyyy-MM-dd}");
        var page = staff.Page;
        await staff.RunsAsync();
        await page.GetByLabel("이름").FillAsync("골목 장터");
        await page.Locator("#event-venue").SelectOptionAsync(new SelectOptionValue { Label = "송강근린공원" });
        await page.GetByText("초안으로 더하기").ClickAsync();
        await Expect(page.Locator(".studio-said")).ToContainTextAsync("초안으로 더했습니다");
        var id = await portal.ReadAsync(db => db.Set<MarketEvent>().Where(e => e.Name == "골목 장터").Select(e => e.Id).SingleAsync());

        await using var reader = await chromium.VisitorAsync(portal);
        await reader.FollowAsync($"/events?month={day:yyyy-MM}");
        await Expect(reader.Page.Locator("table.cal")).Not.ToContainTextAsync("골목 장터");
        await page.GetByRole(AriaRole.Button, new() { Name = "공개", Exact = true }).ClickAsync();
        await Expect(reader.Page.Locator($"[data-live^='day:{day:yyyy-MM-dd}/'] a.e")).ToContainTextAsync("골목 장터");
        await reader.FollowAsync($"/events/{id}");

        await page.GetByRole(AriaRole.Button, new() { Name = "비로 장소 변경" }).ClickAsync();
        await page.Locator("#dayof-venue").SelectOptionAsync(new SelectOptionValue { Label = "대전 서구 마치광장" });
        await Expect(page.Locator(".ev-preview")).ToContainTextAsync("장소가 대전 서구 마치광장으로 바뀌었습니다. 비가 와서 옮깁니다.");
        await page.GetByText("바꾸고 알리기").ClickAsync();
        await Expect(page.Locator(".studio-said")).ToContainTextAsync("5분 동안 되돌릴 수 있습니다");
        await Expect(reader.Page.Locator(".event-loud")).ToContainTextAsync("장소가 대전 서구 마치광장으로 바뀌었습니다");
        await Expect(reader.Page.Locator("[data-block=where] del")).ToContainTextAsync("송강근린공원");
        await page.Locator(".ev-dayof").GetByRole(AriaRole.Button, new() { Name = "되돌리기" }).ClickAsync();
        await Expect(reader.Page.Locator(".event-loud")).ToHaveCountAsync(0);

        // On the board by keyboard, and back by the message.
        await staff.OpenAsync($"/studio/events?month={day:yyyy-MM}");
        await Expect(page.Locator(".wk-move").First).ToBeEnabledAsync();
        await staff.RunsAsync();
        await page.Locator(".ev-card", new() { HasText = "골목 장터" }).GetByRole(AriaRole.Button).PressAsync("Enter");
        var next = day.AddDays(day.Day < 20 ? 1 : -1);
        await page.GetByRole(AriaRole.Button, new() { Name = $"여기로 {CenterPortal.Infrastructure.Time.SeoulTime.ShortDate(next)}", Exact = true }).PressAsync("Enter");
        await Expect(reader.Page.Locator("[data-block=when] del")).ToHaveCountAsync(1);
        await page.Locator(".mud-snackbar").GetByText("되돌리기").ClickAsync();
        await Expect(reader.Page.Locator("[data-block=when] del")).ToHaveCountAsync(0);
        Assert.Empty(staff.Complaints);
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public async Task A_booth_is_dragged_to_another_cell_and_given_to_a_guest()
    {
        await using var portal = await Accounts.StartAsync(settings: Accounts.AtLocalhost());
        var admin = await portal.AdministratorAsync();
        var venue = await portal.ReadAsync(db => db.Set<Venue>().Select(v => v.Id).FirstAsync());
        var saved = await portal.Get<SaveEvent>().AddAsync(WantedEvent.Empty(DateOnly.FromDateTime(DateTime.UtcNow).AddDays(9)) with { Name = "부스 장터", Venue = $"{venue}" }, admin);
        await portal.Get<ArrangeBooths>().FillAsync(saved.Id!.Value, 4, admin);
        await using var staff = await chromium.VisitorAsync(portal);
        await staff.SignInAsync(Accounts.AdministratorEmail, $"/studio/events/{saved.Id}");
        var page = staff.Page;
        await staff.RunsAsync();
        await page.Locator(".ev-booth").First.DragToAsync(page.Locator(".ev-cell").Nth(6));
        await Expect(page.Locator(".studio-said")).ToContainTextAsync("옮겼습니다");
        await page.Locator(".ev-booth").First.ClickAsync();
        await page.Locator("#booth-guest").FillAsync("옆 고을 센터");
        await page.Locator("#booth-goods").FillAsync("사과즙");
        await page.Locator(".ev-booth-form").GetByText("저장").ClickAsync();
        await Expect(page.Locator(".ev-booth.is-taken")).ToContainTextAsync("옆 고을 센터");
        Assert.Empty(staff.Complaints);
    }
}
