using CenterPortal.Features.Articles;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

[Trait(Speed.Name, Speed.Slow)]
[Collection(Journeys.Name)]
public class WithdrawalJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task An_article_withdrawn_at_another_process_says_so_on_its_open_page_and_leaves_the_open_list()
    {
        await using var portal = await Accounts.StartAsync();
        await portal.TakeInAsync(SavedPages.Long);
        await portal.AdministratorAsync();
        await using var second = await SecondPortal.StartAsync(portal);
        var id = await portal.IdAsync(SavedPages.LongTitle);
        await using var reader = await chromium.VisitorAsync(portal);
        await using var atList = await chromium.VisitorAsync(portal);
        await reader.FollowAsync($"/news/press/{id}");
        await atList.FollowAsync("/news/press");

        await using var staff = await chromium.VisitorAsync(second.Address);
        await staff.SignInAsync(Accounts.AdministratorEmail, "/studio/articles");
        await staff.RunsAsync();
        await staff.Page.GetByLabel($"{SavedPages.LongTitle} 고르기").CheckAsync();
        await staff.Page.GetByText("내리기…").ClickAsync();
        await staff.Page.GetByLabel("내리는 까닭").FillAsync("사진의 분이 내려 달라고 하셨습니다.");
        await staff.Page.Keyboard.PressAsync("Enter");

        await Expect(reader.Page.Locator("h1")).ToHaveTextAsync("이 글은 내려졌습니다");
        await Expect(reader.Page.Locator(".stand-in")).ToContainTextAsync("읽고 계시던 글을 센터가 내렸습니다.");
        await Expect(reader.Page.GetByText("바늘귀에 실을 꿰는 일은")).ToHaveCountAsync(0);
        await Expect(reader.Page.GetByText(SavedPages.LongTitle)).ToHaveCountAsync(0);
        Assert.DoesNotContain(SavedPages.LongTitle, await reader.Page.TitleAsync(), StringComparison.Ordinal);
        await Expect(atList.Page.Locator("tbody tr")).ToHaveCountAsync(2);
        await Expect(atList.Page.Locator(".count")).ToContainTextAsync("모두 2건");
        Assert.Equal(410, await reader.OpenAsync($"/news/press/{id}"));

        await staff.Page.GetByText("되돌리기").ClickAsync();
        await Expect(atList.Page.Locator("tr.just-new")).ToContainTextAsync("새 글");
        Assert.Empty(staff.Complaints);
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
