using CenterPortal.Features.Articles;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

[Trait(Speed.Name, Speed.Slow)]
[Collection(Journeys.Name)]
public class WithdrawalJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task A_withdrawn_article_says_so_on_its_open_page_and_leaves_the_open_list()
    {
        await using var portal = await PortalApp.StartAsync();
        await portal.TakeInAsync(SavedPages.Long);
        var id = await portal.IdAsync(SavedPages.LongTitle);
        await using var reader = await chromium.VisitorAsync(portal);
        await using var atList = await chromium.VisitorAsync(portal);
        await reader.FollowAsync($"/news/press/{id}");
        await atList.FollowAsync("/news/press");

        Assert.True((await portal.Get<WithdrawArticle>().HandleAsync(id, null, "사진의 분이 내려 달라고 하셨습니다.")).IsDone);

        await Expect(reader.Page.Locator("h1")).ToHaveTextAsync("이 글은 내려졌습니다");
        await Expect(reader.Page.Locator(".stand-in")).ToContainTextAsync("읽고 계시던 글을 센터가 내렸습니다.");
        await Expect(reader.Page.GetByText("바늘귀에 실을 꿰는 일은")).ToHaveCountAsync(0);
        await Expect(reader.Page.GetByText(SavedPages.LongTitle)).ToHaveCountAsync(0);
        Assert.DoesNotContain(SavedPages.LongTitle, await reader.Page.TitleAsync(), StringComparison.Ordinal);
        await Expect(atList.Page.Locator("tbody tr")).ToHaveCountAsync(2);
        await Expect(atList.Page.Locator(".count")).ToContainTextAsync("모두 2건");
        Assert.Equal(410, await reader.OpenAsync($"/news/press/{id}"));

        Assert.True((await portal.Get<PublishArticle>().HandleAsync(id, null)).IsDone);
        await Expect(atList.Page.Locator("tr.just-new")).ToContainTextAsync("새 글");
        Assert.Empty(reader.Complaints);
        Assert.Empty(atList.Complaints);
    }

    [Fact]
    public async Task Samples_that_another_process_removes_leave_open_pages_kindly()
    {
        await using var portal = await PortalApp.StartAsync(samples: true);
        var id = await portal.ReadAsync(db => db.Set<Article>().Where(a => a.Board.Slug == "press").Select(a => a.Id).MaxAsync());
        await using var reader = await chromium.VisitorAsync(portal);
        await using var atList = await chromium.VisitorAsync(portal);
        await reader.FollowAsync($"/news/press/{id}");
        await atList.FollowAsync("/news/press");

        var run = await PortalProcess.RunAsync(portal.Folder, "sample", "--remove");

        Assert.Equal(0, run.ExitCode);
        await Expect(reader.Page.Locator("h1")).ToHaveTextAsync("이 글은 내려졌습니다");
        await Expect(atList.Page.Locator(".empty h2")).ToHaveTextAsync("아직 올라온 글이 없습니다");
        Assert.Empty(reader.Complaints);
        Assert.Empty(atList.Complaints);
    }
}
