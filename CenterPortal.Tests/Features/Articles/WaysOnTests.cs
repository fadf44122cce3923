using System.Text.RegularExpressions;
using CenterPortal.Features.Articles;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.Articles;

/// <summary>Where nothing is to be read, the page says where else to go; tabs and logo say where one is.</summary>
public class WaysOnTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private readonly PortalApp _portal = fixture.Portal;

    [Fact]
    public async Task An_article_that_is_gone_or_has_only_a_title_offers_the_phone_on_the_page_and_when_pushed()
    {
        var id = await _portal.AddArticleAsync();
        await using var reader = await LiveReader.ConnectAsync(_portal);
        await reader.FollowAsync(new FollowedTopic("article:" + id, (await _portal.ArticleAsync(id)).Version));
        await _portal.Get<WithdrawArticle>().HandleAsync(id, null, "까닭");
        const string Phone = "<p class=\"ways\">.*href=\"tel:0422571979\".*042-257-1979";
        AssertMatches(Phone, (await reader.HearAsync("article:" + id)).Html);
        using (var gone = await _portal.Http.GetAsync($"/news/press/{id}"))
            AssertMatches(Phone, await gone.Content.ReadAsStringAsync());

        var titled = await _portal.AddArticleAsync(isPublished: false);
        await _portal.BehindItsBackAsync($"UPDATE articles SET IsTextMissing = 1 WHERE Id = {titled}");
        await _portal.Get<PublishArticle>().HandleAsync(titled, null);
        await _portal.SettleAsync();
        AssertMatches(Phone, await _portal.Http.GetStringAsync($"/news/press/{titled}"));
    }

    [Fact]
    public async Task An_empty_board_offers_its_feed() =>
        AssertMatches("<p class=\"empty-ways\">.*href=\"/news/library/feed.xml\">", await _portal.Http.GetStringAsync("/news/library"));

    [Fact]
    public async Task Tabs_say_how_many_and_grow_on_open_pages()
    {
        AssertMatches("href=\"/news/stories\" aria-current=\"page\">현장 이야기 <span class=\"num\">0<", await _portal.Http.GetStringAsync("/news/stories"));
        await using var reader = await LiveReader.ConnectAsync(_portal);
        await reader.FollowAsync(new FollowedTopic("tabs:stories", 1));
        await _portal.AddArticleAsync(board: "stories");
        var pushed = await reader.HearAsync(m => m.Topic == "tabs:stories" && m.Html.Contains("현장 이야기 <span class=\"num\">1<", StringComparison.Ordinal));
        Assert.Contains("aria-current=\"page\"", pushed.Html, StringComparison.Ordinal);
        AssertMatches("aria-current=\"page\">현장 이야기 <span class=\"num\">1<", await _portal.Http.GetStringAsync("/news/stories"));
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/news", false)]
    [InlineData("/nowhere", false)]
    public async Task The_logo_says_when_one_is_at_home(string path, bool isHome)
    {
        using var answer = await _portal.Http.GetAsync(path);
        Assert.Equal(isHome, (await answer.Content.ReadAsStringAsync()).Contains("class=\"logo\" href=\"/\" aria-current=\"page\"", StringComparison.Ordinal));
    }

    private static void AssertMatches(string pattern, string page) =>
        Assert.True(Regex.IsMatch(page, pattern, RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2)), pattern);
}
