using CenterPortal.Data;
using CenterPortal.Features.Articles.Fragments;
using CenterPortal.Features.Search.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Studio.Queries;

/// <summary>What a person of staff may see of the articles; every query of the studio starts here.</summary>
internal static class StaffArticles
{
    /// <summary>Editors see all; writers what is public and their own; others nothing.</summary>
    public static async Task<IQueryable<Article>> ArticlesForAsync(this PortalDb db, Guid by, CancellationToken ct)
    {
        var all = db.Set<Article>().AsNoTracking();
        if (await db.MayAsync(by, Policies.Publish, ct)) return all;
        return await db.MayAsync(by, Policies.Write, ct)
            ? all.Where(a => a.WriterId == by || (a.Publication != null && a.Withdrawal == null && a.Trashing == null))
            : all.Where(a => false);
    }

    public static IQueryable<Article> In(this IQueryable<Article> articles, DeskState? state) => state switch
    {
        DeskState.Draft => articles.Where(a => a.Trashing == null && a.Publication == null && a.Review == null),
        DeskState.Review => articles.Where(a => a.Trashing == null && a.Review != null),
        DeskState.Public => articles.Where(a => a.Trashing == null && a.Publication != null && a.Withdrawal == null),
        DeskState.Withdrawn => articles.Where(a => a.Trashing == null && a.Publication != null && a.Withdrawal != null && a.Review == null),
        DeskState.Trashed => articles.Where(a => a.Trashing != null),
        _ => articles.Where(a => a.Trashing == null),
    };

    /// <summary>All conditions but the state. The index knows what is public, also by initials; the rest is found by title.</summary>
    public static IQueryable<Article> Narrow(this IQueryable<Article> articles, PortalDb db, ArticleAsk ask, Guid by)
    {
        if (ask.Words.Length > 0)
        {
            var like = "%" + ask.Words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
            articles = articles.Where(a => EF.Functions.Like(a.Title, like, "\\") || db.NumbersWith(ArticleTopics.Article, ask.Words).Contains(a.Id));
        }

        if (ask.Board is { } board) articles = articles.Where(a => a.Board.Slug == board);
        if (ask.Year is { } year)
        {
            var (from, to) = (SeoulTime.MidnightUtc(new DateOnly(year, 1, 1)), SeoulTime.MidnightUtc(new DateOnly(year + 1, 1, 1)));
            articles = articles.Where(a => a.WrittenAt >= from && a.WrittenAt < to);
        }

        return ask.Writer switch
        {
            null => articles,
            ArticleAsk.Moved => articles.Where(a => a.WriterId == null),
            ArticleAsk.Mine => articles.Where(a => a.WriterId == by),
            { } key => Guid.ParseExact(key, "N") is var writer ? articles.Where(a => a.WriterId == writer) : articles,
        };
    }

    public static IQueryable<Article> Sorted(this IQueryable<Article> articles, ArticleAsk ask) => ask switch
    {
        { Sort: DeskSort.Title, IsAscending: true } => articles.OrderBy(a => a.Title).ThenBy(a => a.Id),
        { Sort: DeskSort.Title } => articles.OrderByDescending(a => a.Title).ThenByDescending(a => a.Id),
        { Sort: DeskSort.Views, IsAscending: true } => articles.OrderBy(a => a.Views).ThenBy(a => a.Id),
        { Sort: DeskSort.Views } => articles.OrderByDescending(a => a.Views).ThenByDescending(a => a.Id),
        { Sort: DeskSort.Changed, IsAscending: true } => articles.OrderBy(a => a.ChangedAt ?? a.WrittenAt).ThenBy(a => a.Id),
        { Sort: DeskSort.Changed } => articles.OrderByDescending(a => a.ChangedAt ?? a.WrittenAt).ThenByDescending(a => a.Id),
        { IsAscending: true } => articles.OrderBy(a => a.WrittenAt).ThenBy(a => a.Id),
        _ => articles.OrderByDescending(a => a.WrittenAt).ThenByDescending(a => a.Id),
    };

    public static IQueryable<DeskRow> ToDeskRows(this IQueryable<Article> articles, Guid by, DateTime now) => articles.Select(a => new DeskRow(
        a.Id, a.Board.Slug, a.Board.Name, a.Title,
        a.Trashing != null ? DeskState.Trashed : a.Review != null ? DeskState.Review : a.Publication == null ? DeskState.Draft : a.Withdrawal != null ? DeskState.Withdrawn : DeskState.Public,
        a.Author, a.WrittenAt, a.ChangedAt, a.Views,
        a.Best != null && (a.Best.Until == null || a.Best.Until > now), a.Pin != null && (a.Pin.Until == null || a.Pin.Until > now),
        a.IsTextMissing, a.IsSample, a.WriterId == by, a.WriterId == by && a.Publication == null, a.Version));
}
