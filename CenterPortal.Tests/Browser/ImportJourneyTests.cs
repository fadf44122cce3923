using CenterPortal.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

[Collection(Journeys.Name)]
public class ImportJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task What_another_process_imports_appears_in_the_open_list_and_leads_to_the_whole_article()
    {
        await using var portal = await PortalApp.StartAsync();
        await portal.TakeInAsync(SavedPages.Long);
        await using var visitor = await chromium.VisitorAsync(portal);
        var page = visitor.Page;
        await visitor.FollowAsync("/news/press");
        await Expect(page.Locator(".count")).ToContainTextAsync("모두 3건");

        await portal.ImportAsync(SavedPages.Market);

        await Expect(page.Locator(".count")).ToContainTextAsync("모두 7건");
        var fresh = page.Locator("tr.just-new");
        await Expect(fresh).ToHaveCountAsync(4);
        await Expect(fresh.Locator("[data-fresh]")).ToHaveTextAsync(["새 글", "새 글", "새 글", "새 글"]);
        await Expect(fresh.Locator("[data-fresh]").First).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);

        await page.GetByRole(AriaRole.Link, new() { Name = SavedPages.MarketTitle }).ClickAsync();
        await Expect(page).ToHaveURLAsync(await portal.AddressAsync(SavedPages.MarketTitle));
        await Expect(page.Locator("h1")).ToHaveTextAsync(SavedPages.MarketTitle);
        await Expect(page.Locator(".press")).ToContainTextAsync("가온일보");
        var meta = page.Locator(".meta");
        await Expect(meta).ToContainTextAsync("한빛광역자활센터");
        await Expect(meta).ToContainTextAsync("2024-03-04 09:05");
        await Expect(meta).ToContainTextAsync("10.☆.20.30");
        await Expect(meta.Locator("[data-live^='views:']")).ToHaveTextAsync("1,301");
        await Expect(page.Locator(".body h2")).ToHaveTextAsync(["부스 <열두 곳> & 손님", "둘째 날"]);
        await Expect(page.Locator(".body figure.missing")).ToHaveCountAsync(5);
        await Expect(page.Locator(".body figure").Filter(new() { HasText = "IMG_20240302_101010" })).ToContainTextAsync("비누를 고르는 손님");
        await Expect(page.Locator(".body li").Filter(new() { HasText = "자원봉사" })).ToContainTextAsync("짧게 와도 된다");
        await Expect(page.Locator(".body .byline")).ToContainTextAsync("홍가람");
        await Expect(page.Locator(".attached li").Filter(new() { HasText = "안내문.hwp" })).ToContainTextAsync("아직 옮기지 않은 파일");
        await Expect(page.Locator(".under-list tr[aria-current=page] .title a")).ToHaveTextAsync(SavedPages.MarketTitle);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_first_article_fills_an_empty_board_and_the_home_page()
    {
        await using var portal = await PortalApp.StartAsync();
        await using var atBoard = await chromium.VisitorAsync(portal);
        await using var atHome = await chromium.VisitorAsync(portal);
        await atBoard.FollowAsync("/news/press");
        await Expect(atBoard.Page.Locator(".empty h2")).ToHaveTextAsync("아직 올라온 글이 없습니다");
        await atHome.FollowAsync("/");

        await portal.ImportAsync(SavedPages.Long);

        await Expect(atBoard.Page.Locator("tbody tr")).ToHaveCountAsync(3);
        await Expect(atBoard.Page.Locator(".empty")).ToHaveCountAsync(0);
        await Expect(atHome.Page.Locator(".lead-news h3")).ToHaveTextAsync(SavedPages.LongTitle);
        Assert.Empty(atBoard.Complaints);
        Assert.Empty(atHome.Complaints);
    }
}
