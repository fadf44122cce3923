using CenterPortal.Features.Articles;
using CenterPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

[Collection(Journeys.Name)]
public class BestAndViewsJourneyTests(Chromium chromium)
{
    private const string Watch =
        """
        () => {
          window.disturbed = [];
          new MutationObserver(records => {
            for (const { target } of records) {
              const element = target instanceof Element ? target : target.parentElement;
              if (element && !element.closest("[data-live^='views:']")) window.disturbed.push(element.outerHTML.slice(0, 120));
            }
          }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
        }
        """;

    [Fact]
    public async Task A_pick_moves_the_row_to_the_top_of_the_open_list()
    {
        await using var portal = await PortalApp.StartAsync();
        await portal.TakeInAsync(SavedPages.Long);
        await using var visitor = await chromium.VisitorAsync(portal);
        await visitor.FollowAsync("/news/press");
        var rows = visitor.Page.Locator("tbody tr .title");
        await Expect(rows.First).ToContainTextAsync(SavedPages.LongTitle);

        var id = await portal.IdAsync("(나루방송) 문턱을 낮추는 사람들");
        Assert.True((await portal.Get<PickBest>().HandleAsync(id, null, 1, "골목의 하루를 한눈에", null)).IsDone);

        await Expect(rows.First).ToContainTextAsync("문턱을 낮추는 사람들");
        await Expect(rows.First).ToContainTextAsync("Best");
        await Expect(rows.First).ToContainTextAsync("추천 이유 · 골목의 하루를 한눈에");
        await Expect(visitor.Page.Locator(".just-new")).ToHaveCountAsync(0);

        Assert.True((await portal.Get<PickBest>().EndAsync(id, null)).IsDone);
        await Expect(rows.First).ToContainTextAsync(SavedPages.LongTitle);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_second_visitor_raises_the_number_on_the_first_ones_page_and_nothing_else_moves()
    {
        await using var portal = await PortalApp.StartAsync();
        await portal.TakeInAsync(SavedPages.Long);
        var address = await portal.AddressAsync(SavedPages.LongTitle);
        await using var first = await chromium.VisitorAsync(portal);
        await using var second = await chromium.VisitorAsync(portal, options => options.UserAgent = "Mozilla/5.0 (second visitor)");
        await first.FollowAsync(address);
        var views = first.Page.Locator(".meta [data-live^='views:']");
        await Expect(views).ToHaveTextAsync("1,206");
        await Expect(first.Page.Locator(".under-list [data-live^='views:']").First).ToHaveTextAsync("1,206");
        await first.Page.EvaluateAsync(Watch);

        await second.OpenAsync(address);

        await Expect(views).ToHaveTextAsync("1,207");
        Assert.Empty(await first.Page.EvaluateAsync<string[]>("window.disturbed"));
        Assert.Empty(first.Complaints);
    }
}
