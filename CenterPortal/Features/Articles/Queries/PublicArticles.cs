using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Queries;

/// <summary>What anonymous readers may see of the articles; every public query starts here.</summary>
internal static class PublicArticles
{
    /// <summary>Published and not withdrawn.</summary>
    public static IQueryable<Article> PublicArticlesOf(this PortalDb db, string? board) =>
        db.Set<Article>().AsNoTracking().Where(a => a.Publication != null && a.Withdrawal == null && a.Trashing == null && (board == null || a.Board.Slug == board));

    /// <summary>Staff's order: Best, then pinned, then the newest.</summary>
    public static IOrderedQueryable<Article> InStaffOrder(this IQueryable<Article> articles, DateTime now) => articles
        .OrderByDescending(a => a.Best != null && (a.Best.Until == null || a.Best.Until > now))
        .ThenBy(a => a.Best != null && (a.Best.Until == null || a.Best.Until > now) ? a.Best.Order : 0)
        .ThenByDescending(a => a.Pin != null && (a.Pin.Until == null || a.Pin.Until > now))
        .ThenByDescending(a => a.WrittenAt)
        .ThenByDescending(a => a.Id);

    /// <summary>The newest first, nothing lifted.</summary>
    public static IOrderedQueryable<Article> NewestFirst(this IQueryable<Article> articles) =>
        articles.OrderByDescending(a => a.WrittenAt).ThenByDescending(a => a.Id);

    /// <summary>Projects to rows; numbers count within <paramref name="board"/>.</summary>
    public static IQueryable<ArticleRow> ToRows(this IQueryable<Article> articles, PortalDb db, string? board, DateTime now) => articles.Select(a => new ArticleRow(
        a.Id,
        db.Set<Article>().Count(o => o.Publication != null && o.Withdrawal == null && o.Trashing == null && (board == null || o.BoardId == a.BoardId)
            && (o.WrittenAt < a.WrittenAt || (o.WrittenAt == a.WrittenAt && o.Id <= a.Id))),
        a.Board.Slug,
        a.Board.Name,
        a.Title,
        a.Author,
        a.WrittenAt,
        a.Views,
        a.Best != null && (a.Best.Until == null || a.Best.Until > now) ? a.Best.Reason : null,
        a.Pin != null && (a.Pin.Until == null || a.Pin.Until > now),
        a.IsSample,
        a.IsTextMissing,
        a.Attachments.Any(f => f.StoredName != null),
        a.Version));
}
