using CenterPortal.Tests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>A teacher asks for a visit: the free days beside the form, a page loaded anew, the receipt.</summary>
[Collection(Journeys.Name)]
public class VisitJourneyTests(Chromium chromium)
{
    private const string Form = "/jaemina/cork-craft/request";

    [Theory]
    [Trait(Speed.Name, Speed.Slow)]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task From_a_free_day_to_the_receipt(int width)
    {
        await using var portal = await PortalApp.StartAsync(samples: true, settings: "Portal:RateLimits:Enabled=false");
        await using var visitor = await chromium.VisitorAsync(portal, options => (options.ViewportSize, options.ReducedMotion) = (new() { Width = width, Height = 900 }, ReducedMotion.Reduce));
        var page = visitor.Page;
        await visitor.OpenAsync(Form);
        await page.Locator("#size").FillAsync("25");
        await page.Locator("#district").GetByLabel("서구", new() { Exact = true }).CheckAsync();
        await Expect(page.Locator(".days-for")).ToHaveTextAsync("서구에서 25명이 함께할 때");
        await page.Locator("#age").GetByLabel("초등 고학년", new() { Exact = true }).CheckAsync();
        var day = page.Locator("button[data-pick]").First;
        var date = await day.GetAttributeAsync("data-pick");
        await day.ClickAsync();
        await Expect(page.Locator("#date1")).ToHaveValueAsync(date!);
        await AxeAsync(page);

        // What was typed is kept when the hand rests, or with leaving.
        await Eventually.HoldsAsync(async () =>
        {
            await visitor.OpenAsync(Form);
            return await page.Locator("#size").InputValueAsync() == "25";
        });
        await Expect(page.Locator("#date1")).ToHaveValueAsync(date!);
        await page.Locator(".form-end .btn-main").ClickAsync();

        await page.Locator("#kind").GetByLabel("초등학교", new() { Exact = true }).CheckAsync();
        await page.Locator("#institution").FillAsync("한빛초등학교");
        await page.Locator("#place").FillAsync("둔산로 1");
        await AxeAsync(page);
        await page.Locator(".form-end .btn-main").ClickAsync();

        await page.Locator("input[name='consent.visit']").CheckAsync();
        await page.Locator("#contact").FillAsync("김하나");
        await page.ReloadAsync();
        await Expect(page.Locator("#contact")).ToHaveValueAsync("김하나");
        await page.Locator(".form-end .btn-main").ClickAsync();
        await Expect(page.Locator(".form-errors")).ToBeFocusedAsync();
        await AxeAsync(page);
        await page.Locator("input[name='consent.visit']").CheckAsync();
        await page.Locator("#adult").CheckAsync();
        await page.Locator("#phone").FillAsync("010 1234 5678");
        await page.Locator("#email").FillAsync("hana@school.example");
        await page.Locator(".form-end .btn-main").ClickAsync();
        await Expect(page.Locator(".receipt-state h2")).ToContainTextAsync("자리를 잡아 두었습니다");
        await AxeAsync(page);
        await page.GotoAsync(page.Url + "?change=1");
        await AxeAsync(page);
    }

    [Fact]
    public async Task A_place_that_another_takes_leaves_the_open_calendars()
    {
        await using var portal = await PortalApp.StartAsync(samples: true, settings: "Portal:RateLimits:Enabled=false");
        await using var visitor = await chromium.VisitorAsync(portal);
        await visitor.OpenAsync("/jaemina/cork-craft");
        await visitor.HearsAsync();
        var free = visitor.Page.Locator(".free-days .day-go");
        var before = await free.CountAsync();
        var team = await portal.Get<CenterPortal.Features.Directory.Contract.TeamBook>().AllAsync(CancellationToken.None);
        var date = DateOnly.Parse((await free.First.GetAttributeAsync("href"))!.Split("date=")[1].Split('&')[0]);
        var maker = team.Single(t => t.Slug == "sonkkeut");
        Assert.Null((await portal.Get<CenterPortal.Features.Visits.Plans.ChangeDay>().SetAsync(maker.Id, null, date, null, 0, "교육")).Refusal);
        await Expect(free).ToHaveCountAsync(before - 1);
        Assert.Empty(visitor.Complaints);
    }

    private static async Task AxeAsync(IPage page) =>
        Assert.Empty((await page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(node => $"{v.Id}: {node.Html} {string.Join(' ', node.Any.Select(c => c.Message))}")));
}
