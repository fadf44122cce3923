using System.Text.RegularExpressions;
using CenterPortal.Infrastructure.Web;
using CenterPortal.Tests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>Someone plays with the calendar, and walks through it by keys.</summary>
[Collection(Journeys.Name)]
public class PlanJourneyTests(Chromium chromium, FilledPortal filled)
{
    [Fact]
    public async Task Words_days_and_gathered_dates_follow_at_once_and_stand_in_the_address()
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal);
        var page = visitor.Page;
        await visitor.FollowAsync(Urls.CalendarPlan);
        await page.EvaluateAsync("window.isSame = true");
        await page.Locator("#plan-q").FillAsync("ㅈㅎㅎㅁㄷ");
        await Expect(page.Locator(".plan-date")).ToHaveCountAsync(1);
        await page.Locator(".plan-date", new() { HasText = "자활 한마당" }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator("#basket-title")).ToHaveTextAsync("담은 일정 1");
        await Expect(page).ToHaveURLAsync(new Regex("pick=event-[0-9]+$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.True(await page.EvaluateAsync<bool>("window.isSame"));

        await visitor.FollowAsync(page.Url);
        await Expect(page.Locator("#plan-q")).ToHaveValueAsync("ㅈㅎㅎㅁㄷ");
        var file = await page.RunAndWaitForDownloadAsync(() => page.Locator(".plan-basket a").ClickAsync());
        Assert.Contains("자활 한마당", await File.ReadAllTextAsync((await file.PathAsync())!), StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public async Task Days_are_dragged_over_and_stretched_by_keys()
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal);
        var page = visitor.Page;
        await visitor.FollowAsync(Urls.CalendarPlan);
        await page.Locator("[data-turn='1']").ClickAsync();
        var days = page.Locator(".plan-day:not(.is-out)");
        await Expect(days.First).ToBeEnabledAsync();
        await days.Nth(7).HoverAsync();
        await page.Mouse.DownAsync();
        await days.Nth(9).HoverAsync();
        await Expect(page.Locator("[data-drawn]")).ToHaveCountAsync(3);
        await page.Mouse.UpAsync();
        await Expect(page.Locator(".plan-day[aria-pressed=true]")).ToHaveCountAsync(3);

        await days.Nth(14).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator(".plan-day[aria-pressed=true]")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator(".plan-day[aria-pressed=true]")).ToHaveCountAsync(2);
        await Expect(days.Nth(15)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await Expect(page.Locator(".plan-day[aria-pressed=true]")).ToHaveCountAsync(3);
        var here = await days.Nth(17).GetAttributeAsync("data-day");
        await page.Keyboard.PressAsync("PageDown");
        await Expect(page.Locator("#plan-days-title")).ToHaveTextAsync(MonthAfter(here!));
        await Expect(page.Locator(".plan-day:focus")).ToHaveCountAsync(1);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public async Task Arrows_walk_the_month_and_pages_turn_it()
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal);
        var page = visitor.Page;
        await visitor.OpenAsync("/events?month=2027-03");
        await DayOf(page, "2027-03-10").FocusAsync();
        foreach (var (key, day) in new[] { ("ArrowRight", "2027-03-11"), ("ArrowDown", "2027-03-18"), ("End", "2027-03-20"), ("Home", "2027-03-14"), ("ArrowUp", "2027-03-07"), ("ArrowLeft", "2027-03-06") })
        {
            await page.Keyboard.PressAsync(key);
            await Expect(DayOf(page, day)).ToBeFocusedAsync();
        }

        await page.Keyboard.PressAsync("PageDown");
        await Expect(page.Locator("h1")).ToHaveTextAsync("2027년 4월");
        await Expect(DayOf(page, "2027-04-06")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("PageUp");
        await Expect(page.Locator("h1")).ToHaveTextAsync("2027년 3월");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("day=2027-03-06$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [Trait(Speed.Name, Speed.Slow)]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task The_plan_as_one_plays_is_without_a_violation(int width)
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal, options =>
        {
            options.ViewportSize = new() { Width = width, Height = 900 };
            options.ReducedMotion = ReducedMotion.Reduce;
        });
        var page = visitor.Page;
        await visitor.FollowAsync(Urls.CalendarPlan);
        await page.Locator(".plan-date button").First.ClickAsync();
        await page.Locator("[data-turn='1']").ClickAsync();
        await page.Locator(".plan-day:not(.is-out)").Nth(7).ClickAsync();
        await page.Locator(".plan-basket summary").ClickAsync();
        await Expect(page.Locator(".plan-day[aria-pressed=true]")).ToHaveCountAsync(1);
        Assert.Empty((await page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}")));
        Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
    }

    private static ILocator DayOf(IPage page, string day) => page.Locator($".cal .day-n:has(time[datetime='{day}'])");

    private static string MonthAfter(string day)
    {
        var next = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).AddMonths(1);
        return FormattableString.Invariant($"{next.Year}년 {next.Month}월");
    }
}
