using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using CenterPortal.Features.Articles;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.Articles;

/// <summary>What programs read: Atom and the sitemap.</summary>
public class FeedsTests(SampledPortalFixture fixture) : IClassFixture<SampledPortalFixture>
{
    private readonly PortalApp _portal = fixture.Portal;

    [Theory]
    [InlineData("/feed.xml")]
    [InlineData("/news/press/feed.xml")]
    public async Task A_feed_is_valid_Atom_with_the_newest_first(string path)
    {
        var id = await _portal.AddArticleAsync("<p>첫 문장입니다.</p>", "<b>제목</b> & 기호");
        var feed = await FeedAsync(path);
        Assert.StartsWith("대전광역자활센터", feed.Title.Text, StringComparison.Ordinal);
        Assert.NotEmpty(feed.Authors);
        var items = feed.Items.ToArray();
        Assert.InRange(items.Length, 1, 30);
        Assert.All(items, item => Assert.True(item is { Id.Length: > 0, Title.Text.Length: > 0, Links.Count: > 0 } && item.LastUpdatedTime > DateTimeOffset.UnixEpoch));
        Assert.Equal(items.Length, items.Select(i => i.Id).Distinct().Count());
        Assert.Equal(items.OrderByDescending(i => i.PublishDate).Select(i => i.Id), items.Select(i => i.Id));
        var mine = Assert.Single(items, i => i.Id.EndsWith($"/news/press/{id}", StringComparison.Ordinal));
        Assert.Equal(("<b>제목</b> & 기호", "첫 문장입니다."), (mine.Title.Text, mine.Summary.Text));
        Assert.Contains(items, i => i.Title.Text.StartsWith("[예시]", StringComparison.Ordinal));

        await _portal.Get<WithdrawArticle>().HandleAsync(id, null, "까닭");
        await _portal.SettleAsync();
        Assert.DoesNotContain((await FeedAsync(path)).Items, i => i.Id == mine.Id);
    }

    [Fact]
    public async Task The_sitemap_names_real_articles_and_no_samples()
    {
        var id = await _portal.AddArticleAsync();
        var draft = await _portal.AddArticleAsync(isPublished: false);
        var map = XDocument.Parse(await _portal.Http.GetStringAsync("/sitemap.xml"));
        var paths = map.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).AbsolutePath).ToArray();
        Assert.Contains("/", paths);
        Assert.Contains("/news/press", paths);
        Assert.Contains($"/news/press/{id}", paths);
        Assert.DoesNotContain($"/news/press/{draft}", paths);
        var articles = paths.Where(p => p.StartsWith("/news/", StringComparison.Ordinal) && p.Split('/').Length == 4).Select(p => int.Parse(p.Split('/')[3], System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        foreach (var article in articles)
            Assert.False((await _portal.ArticleAsync(article)).IsSample);
    }

    private async Task<SyndicationFeed> FeedAsync(string path)
    {
        using var answer = await _portal.Http.GetAsync(path);
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        using var xml = XmlReader.Create(await answer.Content.ReadAsStreamAsync());
        return SyndicationFeed.Load(xml);
    }
}
