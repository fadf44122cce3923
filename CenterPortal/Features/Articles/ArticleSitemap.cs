using CenterPortal.Data;
using CenterPortal.Features.Articles.Queries;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles;

/// <summary>Boards and articles for search engines; samples and titles without text are left out.</summary>
internal sealed class ArticleSitemap(IDbContextFactory<PortalDb> contexts, BoardPages boards) : ISitemapSource
{
    private const int Most = 40_000;

    public async Task<IReadOnlyList<(string Path, DateTime? Changed)>> GetAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var articles = await db.PublicArticlesOf(null).Where(a => !a.IsSample && !a.IsTextMissing).NewestFirst().Take(Most)
            .Select(a => new { a.Id, a.Board.Slug, At = a.ChangedAt ?? a.WrittenAt }).ToListAsync(ct);
        return
        [
            (Urls.News, null),
            .. (await boards.BoardsAsync(ct)).Select(b => (Urls.Board(b.Slug), (DateTime?)null)),
            .. articles.Select(a => (Urls.Article(a.Slug, a.Id), (DateTime?)DateTime.SpecifyKind(a.At, DateTimeKind.Utc))),
        ];
    }
}
