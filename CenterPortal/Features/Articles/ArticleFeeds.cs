using System.ServiceModel.Syndication;
using System.Xml;
using CenterPortal.Data;
using CenterPortal.Features.Articles.Queries;
using CenterPortal.Features.Centre.Contract;
using CenterPortal.Infrastructure.Html;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles;

/// <summary>Atom feeds (RFC 4287) of all boards and of each.</summary>
internal static class ArticleFeeds
{
    private const int Entries = 30;
    private const int SummaryLength = 200;

    public static void MapArticleFeeds(this IEndpointRouteBuilder app)
    {
        app.MapGet(Urls.Feed, (HttpContext http, FeedWriter feeds) => feeds.WriteAsync(http, null)).AllowAnonymous().WithMetadata(new PublicPageAttribute("news"));
        app.MapGet("/news/{board}/feed.xml", (HttpContext http, string board, FeedWriter feeds) => feeds.WriteAsync(http, board)).AllowAnonymous().WithMetadata(new PublicPageAttribute("news"));
    }

    internal sealed class FeedWriter(IDbContextFactory<PortalDb> contexts, BoardPages boards, CentreProfiles centres, PortalSettings settings)
    {
        public async Task<IResult> WriteAsync(HttpContext http, string? board)
        {
            var ct = http.RequestAborted;
            if (await boards.HeadAsync(board, ct) is not { } head) return Results.NotFound();
            var centre = await centres.GetAsync(ct);
            await using var db = await contexts.CreateDbContextAsync(ct);
            var articles = await db.PublicArticlesOf(board).Where(a => !a.IsTextMissing).NewestFirst().Take(Entries)
                .Include(a => a.Board).Include(a => a.Blocks).AsSplitQuery().ToListAsync(ct);
            var feed = new SyndicationFeed($"{centre.Name} {head.Name}", head.Description, Absolute(Urls.Board(board)))
            {
                Id = Absolute(Urls.Board(board)).AbsoluteUri,
                Language = "ko",
                LastUpdatedTime = articles.Select(a => new DateTimeOffset(a.ChangedAt ?? a.WrittenAt)).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max(),
                Items = [.. articles.Select(Item)],
            };
            feed.Authors.Add(new SyndicationPerson { Name = centre.Name });
            using var buffer = new MemoryStream();
            await using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Async = true }))
                new Atom10FeedFormatter(feed).WriteTo(xml);
            return Results.Bytes(buffer.ToArray(), "application/atom+xml; charset=utf-8");
        }

        private SyndicationItem Item(Article article)
        {
            var link = Absolute(Urls.Article(article.Board.Slug, article.Id));
            var item = new SyndicationItem(article.IsSample ? $"[예시] {article.Title}" : article.Title, (SyndicationContent?)null, link, link.AbsoluteUri, new DateTimeOffset(article.ChangedAt ?? article.WrittenAt))
            {
                PublishDate = new DateTimeOffset(article.WrittenAt),
                Summary = new TextSyndicationContent(PlainText.Summary(article.Blocks.OrderBy(b => b.Position).Select(b => b.Html), SummaryLength)),
            };
            item.Authors.Add(new SyndicationPerson { Name = article.Author });
            item.Categories.Add(new SyndicationCategory(article.Board.Name));
            return item;
        }

        private Uri Absolute(string path) => new(settings.BaseUrl, path);
    }
}
