using CenterPortal.Features.Articles;
using CenterPortal.Features.Articles.Studio;
using CenterPortal.Features.Articles.Studio.Queries;
using CenterPortal.Features.Messages.Own;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>axe and the width of the window, on the studio's pages with something on them: a new page is added to the list.</summary>
[Collection(StudioJourneys.Name)]
public class StudioPagesTests(Chromium chromium)
{
    private static readonly (string Address, string Ready)[] Pages =
    [
        ("/studio/articles", ".desk-grid tbody a"), ("/studio/articles?q=코끼리", ".desk-grid .empty"), ("/studio/articles?state=trashed", ".desk-grid .empty"),
        ("/studio/articles/best?board=press", ".pick-item"), ("/studio/articles/best?board=notice", ".pick-none"), ("/studio/boards", ".boards li"),
        ("/studio/articles/unfinished", ".unfinished li"), ("/studio", ".today-people li"), ("/studio/record", ".record tbody tr"), ("/studio/people", ".people li"), ("/studio/media", "h1"),
        ("/studio/centre", ".closures"), ("/studio/backups", ".backup-facts"),
        ("/studio/programmes", ".roster-item"), ("/studio/programmes/1", ".programme-form"), ("/studio/programmes/new", ".programme-form"), ("/studio/teams", ".boards"),
        ("/studio/events", ".ev-board"), ("/studio/events/new", ".ev-fields"), ("/studio/venues", ".boards li"),
        ("/studio/messages", ".empty"), ("/studio/messages/texts", ".own-texts li"), ("/studio/messages/texts/new/visit", ".letter-preview"), ("/studio/privacy", ".access-end"),
    ];

    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public Task No_page_has_a_violation_in_the_dark_at_390() => LookAtAllAsync(390, ColorScheme.Dark);

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public Task No_page_has_a_violation_in_the_light_at_1440() => LookAtAllAsync(1440, ColorScheme.Light);

    private async Task LookAtAllAsync(int width, ColorScheme colours)
    {
        await using var portal = await Accounts.StartAsync(settings: Accounts.AtLocalhost());
        var admin = await portal.AdministratorAsync();
        await portal.TakeInAsync(SavedPages.Long);
        await portal.Get<SaveFilter>().HandleAsync(admin, "내린 글", new ArticleAsk(State: DeskState.Withdrawn));
        var id = await portal.AddArticleAsync(title: "동네 부엌이 문을 엽니다");
        foreach (var name in new[] { "준비물", "주차" }) await portal.Get<AddOwnText>().HandleAsync("visit", new LetterWords(name, "{체험} 준비물", "{받는사람}님, 책상이 몇 개 있는지 알려 주세요."), admin);
        await portal.Get<PickBest>().HandleAsync(id, null, 1, "골목의 하루를 한눈에", null);
        await portal.Get<PinArticle>().HandleAsync(id, null, null);
        await using var visitor = await chromium.VisitorAsync(portal, options =>
        {
            options.ViewportSize = new() { Width = width, Height = 900 };
            options.ColorScheme = colours;
            options.ReducedMotion = ReducedMotion.Reduce;
        });
        var found = new List<string>();
        await visitor.SignInAsync(Accounts.AdministratorEmail, "/studio");
        await portal.CorrectAsync(id, "<p>하나 더</p><p>셋</p><figure><img src=\"/images/samples/market.svg\" alt=\"\"></figure>", "동네 부엌이 다시 문을 엽니다");
        var thrown = await portal.AddArticleAsync(title: "버린 글");
        foreach (var (address, ready) in Pages.Append(($"/studio/articles/{id}/history", ".diff-block")))
        {
            await visitor.OpenAsync(address);
            await Expect(visitor.Page.Locator(ready).First).ToBeVisibleAsync();
            await LookAsync(visitor.Page, address, found);
        }

        await portal.Get<TrashArticle>().HandleAsync(thrown, admin);
        await visitor.OpenAsync($"/studio/articles/{thrown}");
        await Expect(visitor.Page.Locator(".bin button")).ToBeEnabledAsync();
        await LookAsync(visitor.Page, "/studio/articles in the bin", found);
        await visitor.OpenAsync("/studio/articles");
        await visitor.Page.Locator(".desk-grid tbody input").First.ClickAsync();
        await visitor.Page.GetByText("휴지통으로").ClickAsync();
        await visitor.Page.Locator(".desk-grid tbody input").First.ClickAsync();
        await Expect(visitor.Page.Locator(".mud-snackbar")).ToBeVisibleAsync();
        await LookAsync(visitor.Page, "/studio/articles with much open", found);
        Assert.Empty(found);
        Assert.Empty(visitor.Complaints);
    }

    private static async Task LookAsync(IPage page, string name, List<string> found)
    {
        if (Environment.GetEnvironmentVariable("PORTAL_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : '-')).Trim('-')}-{page.ViewportSize!.Width}-{(await page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches") ? "dark" : "light")}.png") });
        if (!await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")) found.Add($"{name} is wider than the window.");
        found.AddRange((await page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(node => $"{name}: {v.Id}: {node.Html} {string.Join(' ', node.Any.Select(c => c.Message))}")));
    }
}
