using CenterPortal.Data;
using CenterPortal.Features.Articles.Fragments;
using CenterPortal.Features.Articles.Queries;
using CenterPortal.Features.Search.Contract;
using CenterPortal.Infrastructure.Html;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles;

/// <summary>What of the articles can be found: title and text of those that readers may see.</summary>
internal sealed class ArticleSearchSource : ISearchSource
{
    private const int MostPlaces = 50;

    public string Topic => ArticleTopics.Article;

    public async Task<SearchDocument?> FindAsync(PortalDb db, string entityId, CancellationToken ct)
    {
        if (entityId.Split('/') is not [var board, var text] || !ArticleTopics.TryNumber(text, out var id)) return null;
        var article = await db.PublicArticlesOf(board).Include(a => a.Blocks).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (article is null) return null;
        var words = article.Blocks.OrderBy(b => b.Position).Select(b => PlainText.Of(b.Html));
        return new SearchDocument(id, board, Urls.Article(board, id), article.Title, string.Join(' ', words), article.WrittenAt, article.IsSample);
    }

    public async Task<IReadOnlyList<string>> AllAsync(PortalDb db, CancellationToken ct)
    {
        // Bounded by the database itself: ids and slugs, read once when an older database gets its index.
        var all = await db.PublicArticlesOf(null).OrderBy(a => a.WrittenAt).Select(a => new { a.Board.Slug, a.Id }).ToListAsync(ct);
        return [.. all.Select(a => ArticleChanges.EntityId(a.Slug, a.Id))];
    }

    public async Task<IReadOnlyList<SearchPlace>> PlacesAsync(PortalDb db, CancellationToken ct) =>
        await db.Set<Board>().OrderBy(b => b.Order).Take(MostPlaces).Select(b => new SearchPlace(b.Slug, b.Name)).ToListAsync(ct);
}
