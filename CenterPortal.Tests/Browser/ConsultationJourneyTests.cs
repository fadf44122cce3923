using CenterPortal.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

[Collection(Journeys.Name)]
public class ConsultationJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task At_six_the_open_page_says_that_the_desk_has_closed()
    {
        // Monday 2026-11-23, 17:59:58 in Seoul.
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 8, 59, 58, TimeSpan.Zero));
        await using var portal = await PortalApp.StartAsync(clock: clock);
        await using var visitor = await chromium.VisitorAsync(portal);
        var page = visitor.Page;
        await visitor.FollowAsync("/");
        var line = page.Locator(".util .consult");
        await Expect(line).ToHaveTextAsync("지금 상담 중 · 오후 6시까지");

        clock.Advance(TimeSpan.FromSeconds(1));
        await Expect(page.Locator(".desk .consult--open")).ToBeVisibleAsync();
        clock.Advance(TimeSpan.FromSeconds(1));

        await Expect(line).ToContainTextAsync("오늘 상담은 끝났습니다");
        await Expect(page.Locator(".desk .consult")).ToContainTextAsync("오늘 상담은 끝났습니다");
        await Expect(page.Locator(".menu-call .consult")).ToContainTextAsync("오늘 상담은 끝났습니다");
        Assert.Equal(0, await page.Locator(".consult--open").CountAsync());
        Assert.Empty(visitor.Complaints);
    }
}
