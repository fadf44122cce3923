using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.Programmes;

/// <summary>The catalogue as a browser without scripts gets it.</summary>
public class CatalogueTests(SampledPortalFixture fixture) : IClassFixture<SampledPortalFixture>
{
    private readonly PortalApp _portal = fixture.Portal;

    [Fact]
    public async Task Each_choice_says_how_many_there_are_and_leads_to_as_many()
    {
        foreach (var start in new[] { "/jaemina", "/jaemina?age=toddler&size=20" })
            foreach (var choice in (await OpenAsync(start)).QuerySelectorAll(".catalogue > nav:not(.pages) a, .facet a:not(.is-here)"))
            {
                var count = int.Parse(choice.QuerySelector(".num")!.FirstChild!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
                var page = await OpenAsync(choice.GetAttribute("href")!);
                Assert.Contains($"모두 {count}개", Said(page), StringComparison.Ordinal);
                Assert.Equal(Math.Min(count, 24), page.QuerySelectorAll(".programme").Length);
            }
    }

    [Fact]
    public async Task Thirty_one_programmes_of_five_teams_stand_on_two_pages_each_marked_as_a_sample()
    {
        var first = await OpenAsync("/jaemina");
        var second = await OpenAsync("/jaemina?page=2");
        Assert.Contains("다섯 사업단이 만든 체험 31가지", first.QuerySelector(".jaemina-lead")!.TextContent, StringComparison.Ordinal);
        IElement[] cards = [.. first.QuerySelectorAll(".programme"), .. second.QuerySelectorAll(".programme")];
        Assert.Equal(31, cards.Select(c => c.QuerySelector(".programme-name")!.TextContent).Distinct(StringComparer.Ordinal).Count());
        Assert.All(cards, card => Assert.Contains(card.QuerySelectorAll(".chip"), chip => chip.TextContent == "예시"));
        Assert.Equal(["코르크공예", "양말 인형", "냅킨아트"], cards.Take(3).Select(c => c.QuerySelector(".programme-name")!.TextContent));
    }

    [Theory]
    [InlineData("ㅋㄹㅋ", "코르크공예")]
    [InlineData("양말", "양말 인형")]
    [InlineData("ㄴㅋㅇㅌ", "냅킨아트")]
    public async Task Words_and_initial_consonants_find(string words, string name)
    {
        var page = await OpenAsync("/jaemina?q=" + Uri.EscapeDataString(words));
        Assert.Contains(name, page.QuerySelectorAll(".programme-name").Select(n => n.TextContent));
        Assert.False(page.QuerySelector(".catalogue")!.HasAttribute("data-live"));
        var everywhere = await OpenAsync("/search?board=jaemina&q=" + Uri.EscapeDataString(words));
        Assert.Contains(name, everywhere.QuerySelectorAll("#found h3").Select(h => h.TextContent.Trim()));
    }

    [Fact]
    public async Task Orders_sort_the_whole_list()
    {
        var prices = (await OpenAsync("/jaemina?sort=price")).QuerySelectorAll(".programme-price").Select(p => p.TextContent).ToArray();
        Assert.Equal("무료", prices[0]);
        var names = (await OpenAsync("/jaemina?sort=name")).QuerySelectorAll(".programme-name").Select(n => n.TextContent).ToArray();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    [Theory]
    [InlineData("?age=baby", 400)]
    [InlineData("?size=0", 400)]
    [InlineData("?size=many", 400)]
    [InlineData("?size=10000", 400)]
    [InlineData("?page=01", 400)]
    [InlineData("?sort=best", 400)]
    [InlineData("?season=monsoon", 400)]
    [InlineData("?kind=../../etc", 400)]
    [InlineData("?kind=nothing", 404)]
    [InlineData("?page=9", 404)]
    [InlineData("/nothing", 404)]
    [InlineData("/nothing/sheet", 404)]
    [InlineData("/find?size=-1", 400)]
    [InlineData("/find?date=2026-02-30", 400)]
    [InlineData("/find?has=river", 400)]
    public async Task What_cannot_be_asked_is_said_kindly(string rest, int status)
    {
        using var answer = await _portal.Http.GetAsync(new Uri("/jaemina" + rest, UriKind.Relative));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains("첫 화면", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_too_long_to_search_for_is_refused() =>
        Assert.Equal(400, (int)(await _portal.Http.GetAsync(new Uri("/jaemina?q=" + new string('a', 61), UriKind.Relative))).StatusCode);

    [Fact]
    public async Task What_finds_nothing_leads_on()
    {
        var page = await OpenAsync("/jaemina?kind=craft&q=" + Uri.EscapeDataString("코끼리"));
        var ways = page.QuerySelectorAll(".empty-ways a").Select(a => a.GetAttribute("href")).ToArray();
        Assert.Contains("/jaemina", ways);
        Assert.Contains(ways, way => way!.StartsWith("tel:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_menu_the_home_page_and_the_sitemap_know_the_catalogue()
    {
        var home = await OpenAsync("/");
        Assert.Equal("/jaemina", home.QuerySelector(".nav a")!.GetAttribute("href"));
        Assert.Equal(4, home.QuerySelectorAll("[data-live=jaemina-home] .programme").Length);
        Assert.Contains(home.QuerySelectorAll("[data-live=jaemina-home] .tabs a"), a => a.TextContent.Contains("전체 31", StringComparison.Ordinal));
        Assert.Equal(4, home.QuerySelectorAll(".days").Length);
        var map = await _portal.Http.GetStringAsync("/sitemap.xml");
        Assert.Contains("/jaemina<", map, StringComparison.Ordinal);
        Assert.DoesNotContain("/jaemina/cork-craft", map, StringComparison.Ordinal);
    }

    private static string Said(IDocument page) => string.Join(' ', page.QuerySelector(".catalogue .count")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IDocument> OpenAsync(string path) => new HtmlParser().ParseDocument(await _portal.Http.GetStringAsync(path));
}
