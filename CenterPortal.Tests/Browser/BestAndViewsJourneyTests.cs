using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

[Trait(Speed.Name, Speed.Slow)]
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
    public async Task A_pick_that_staff_make_at_another_process_moves_the_row_to_the_top_of_the_open_list()
    {
        await using var portal = await Accounts.StartAsync();
        await portal.TakeInAsync(SavedPages.Long);
        await portal.AdministratorAsync();
        await using var second = await SecondPortal.StartAsync(portal);
        await using var visitor = await chromium.VisitorAsync(portal);
        await visitor.FollowAsync("/news/press");
        var rows = visitor.Page.Locator("tbody tr .title");
        await Expect(rows.First).ToContainTextAsync(SavedPages.LongTitle);

        await using var staff = await chromium.VisitorAsync(second.Address);
        await staff.SignInAsync(Accounts.AdministratorEmail, "/studio/articles/best?board=press");
        await staff.RunsAsync();
        await staff.Page.GetByLabel("제목으로 찾기").FillAsync("문턱을");
        await staff.Page.GetByLabel("(나루방송) 문턱을 낮추는 사람들 Best로 고르기").ClickAsync();
        await staff.Page.GetByLabel("추천 이유").FillAsync("골목의 하루를 한눈에");
        await staff.Page.GetByText("Best로 저장").ClickAsync();

        await Expect(rows.First).ToContainTextAsync("문턱을 낮추는 사람들");
        await Expect(rows.First).ToContainTextAsync("Best");
        await Expect(rows.First).ToContainTextAsync("추천 이유 · 골목의 하루를 한눈에");
        await Expect(visitor.Page.Locator(".just-new")).ToHaveCountAsync(0);

        await staff.Page.GetByLabel("(나루방송) 문턱을 낮추는 사람들 Best에서 빼기").ClickAsync();
        await Expect(rows.First).ToContainTextAsync(SavedPages.LongTitle);
        Assert.Empty(visitor.Complaints);
        Assert.Empty(staff.Complaints);
    }

    [Fact]
    public async Task A_visitor_whom_another_process_answers_from_its_cache_raises_the_number_on_the_first_ones_page_and_nothing_else_moves()
    {
        await using var portal = await PortalApp.StartAsync();
        await portal.TakeInAsync(SavedPages.Long);
        var address = await portal.AddressAsync(SavedPages.LongTitle);
        await using var elsewhere = await SecondPortal.StartAsync(portal);
        await FillCacheAsync(elsewhere, address);
        await using var first = await chromium.VisitorAsync(portal);
        await using var second = await chromium.VisitorAsync(elsewhere.Address, options => options.UserAgent = "Mozilla/5.0 (second visitor)");
        await using var sameSecond = await chromium.VisitorAsync(portal, options => options.UserAgent = "Mozilla/5.0 (second visitor)");
        await using var third = await chromium.VisitorAsync(portal, options => options.UserAgent = "Mozilla/5.0 (third visitor)");
        await first.FollowAsync(address);
        var views = first.Page.Locator(".meta [data-live^='views:']");
        await Expect(views).ToHaveTextAsync("1,206");
        await Expect(first.Page.Locator(".under-list [data-live^='views:']").First).ToHaveTextAsync("1,206");
        await first.Page.EvaluateAsync(Watch);

        var answer = (await second.Page.GotoAsync(address))!;
        Assert.True(answer.Headers.ContainsKey("age"), "The page must come from the other process's cache.");
        await Expect(views).ToHaveTextAsync("1,207");

        // Who has read it there is known here: the third one's reading is the next that counts.
        await sameSecond.OpenAsync(address);
        await third.OpenAsync(address);
        await Expect(views).ToHaveTextAsync("1,208");
        Assert.Equal(1208, (await portal.ArticleAsync(await portal.IdAsync(SavedPages.LongTitle))).Views);
        Assert.Empty(await first.Page.EvaluateAsync<string[]>("window.disturbed"));
        Assert.Empty(first.Complaints);
    }

    /// <summary>One whom nobody counts reads the page, in whatever encoding browsers ask for, until it lies ready for the next.</summary>
    private static async Task FillCacheAsync(SecondPortal portal, string address)
    {
        foreach (var encoding in new[] { "br", "gzip" })
        {
            using var http = new HttpClient { BaseAddress = portal.Address };
            http.DefaultRequestHeaders.UserAgent.ParseAdd("Yeti/1.1");
            http.DefaultRequestHeaders.AcceptEncoding.ParseAdd(encoding);
            await Eventually.HoldsAsync(async () =>
            {
                using var answer = await http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
                return answer.Headers.Age is not null;
            });
        }
    }
}
