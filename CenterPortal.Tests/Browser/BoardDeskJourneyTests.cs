using CenterPortal.Features.Articles;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>Staff at their lists: find, choose, withdraw, undo, order; readers see it at once.</summary>
[Collection(StudioJourneys.Name)]
[Trait(Speed.Name, Speed.Drill)]
public class BoardDeskJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task An_editor_finds_three_withdraws_them_and_takes_it_back()
    {
        await using var portal = await Accounts.StartAsync(settings: Accounts.AtLocalhost());
        await portal.AdministratorAsync();
        for (var i = 1; i <= 3; i++) await portal.AddArticleAsync(title: $"국수 잔치 {i}");
        await portal.AddArticleAsync(title: "다른 소식");
        await using var visitor = await chromium.VisitorAsync(portal);
        var page = visitor.Page;
        await visitor.SignInAsync(Accounts.AdministratorEmail, "/studio/articles");
        var rows = page.Locator(".desk-grid tbody tr");
        await Expect(rows).ToHaveCountAsync(4);

        await page.Locator("input[name=state][value=Public]").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Uri(portal.Address, "/studio/articles?state=public").AbsoluteUri);
        await page.GetByLabel("찾을 말").FillAsync("국수");
        await Expect(rows).ToHaveCountAsync(3);
        for (var i = 1; i <= 3; i++)
        {
            await page.GetByLabel($"국수 잔치 {i} 고르기").FocusAsync();
            await page.Keyboard.PressAsync("Space");
        }

        await Expect(page.Locator(".bulk")).ToContainTextAsync("3건을 골랐습니다");

        // Someone else's article comes while three are chosen and one has the focus.
        var fourth = await portal.AddArticleAsync(title: "국수 잔치 4");
        await Expect(rows).ToHaveCountAsync(4);
        await Expect(page.GetByLabel("국수 잔치 3 고르기")).ToBeFocusedAsync();
        await Expect(page.Locator(".bulk")).ToContainTextAsync("3건을 골랐습니다");

        await page.GetByText("내리기…").ClickAsync();
        await page.GetByLabel("내리는 까닭").FillAsync("날짜를 다시 알아보는 중");
        await page.Keyboard.PressAsync("Enter");
        await Expect(rows).ToHaveCountAsync(1);
        await Expect(page.Locator(".studio-said")).ToHaveTextAsync("3건을 내렸습니다.");
        Assert.Equal(3, await WithdrawnAsync(portal));

        await page.GetByText("되돌리기").ClickAsync();
        await Expect(rows).ToHaveCountAsync(4);
        await Expect(page.Locator(".studio-said")).ToHaveTextAsync("3건을 되돌렸습니다.");
        Assert.Equal(0, await WithdrawnAsync(portal));

        await page.GoBackAsync();
        await Expect(page.GetByLabel("찾을 말")).ToHaveValueAsync("");
        await Expect(rows).ToHaveCountAsync(5);
        await page.ReloadAsync();
        await Expect(rows).ToHaveCountAsync(5);
        Assert.True((await portal.ArticleAsync(fourth)).IsPublic);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Best_is_ordered_by_hand_and_by_keys_before_a_reader_s_eyes()
    {
        await using var portal = await Accounts.StartAsync(settings: Accounts.AtLocalhost());
        await portal.AdministratorAsync();
        for (var i = 1; i <= 3; i++)
            Assert.True((await portal.Get<PickBest>().HandleAsync(await portal.AddArticleAsync(title: $"추천 {i}"), null, i, "까닭", null)).IsDone);
        await using var reader = await chromium.VisitorAsync(portal);
        await reader.FollowAsync("/news/press");
        var list = reader.Page.Locator("tbody tr .title a");
        await Expect(list).ToHaveTextAsync(["추천 1", "추천 2", "추천 3"]);

        await using var visitor = await chromium.VisitorAsync(portal);
        var page = visitor.Page;
        await visitor.SignInAsync(Accounts.AdministratorEmail, "/studio/articles/best?board=press");
        var picks = page.Locator(".pick-item");
        await Expect(picks).ToHaveCountAsync(3);
        await page.GetByLabel("추천 2 위로").ClickAsync();
        await Expect(list).ToHaveTextAsync(["추천 2", "추천 1", "추천 3"]);

        await Expect(picks.First).ToContainTextAsync("추천 2");
        // Above the first: what is dropped on a pick comes behind it.
        await picks.Nth(2).DragToAsync(page.Locator(".pick-zone").First, new() { TargetPosition = new() { X = 200, Y = 4 } });
        await Expect(list).ToHaveTextAsync(["추천 3", "추천 2", "추천 1"]);

        await page.GetByLabel("추천 1 Best에서 빼기").ClickAsync();
        await Expect(reader.Page.Locator("tbody .chip-sun")).ToHaveCountAsync(2);
        await page.GetByText("되돌리기").ClickAsync();
        await Expect(reader.Page.Locator("tbody .chip-sun")).ToHaveCountAsync(3);
        Assert.Empty(visitor.Complaints);
        Assert.Empty(reader.Complaints);
    }

    private static Task<int> WithdrawnAsync(PortalApp portal) => portal.ReadAsync(db =>
        Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.CountAsync(db.Set<Article>(), a => a.Withdrawal != null));
}
