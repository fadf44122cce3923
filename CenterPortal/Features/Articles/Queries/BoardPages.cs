using CenterPortal.Data;
using CenterPortal.Features.Articles.Fragments;
using CenterPortal.Features.Search.Contract;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Queries;

/// <summary>A board as readers name it; <see cref="Slug"/> null means all boards together.</summary>
/// <param name="IsClosed">No new articles come.</param>
public sealed record BoardHead(string? Slug, string Name, string Description, long Version, bool IsClosed = false);

/// <summary>What a reader asked a list for.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Year">Year of writing (Seoul), or null.</param>
/// <param name="Words">Words to find, or null.</param>
public sealed record BoardAsk(string? Board, int Page, int? Year, string? Words);

/// <summary>One page of a list.</summary>
public sealed record BoardPage(BoardHead Head, BoardAsk Ask, IReadOnlyList<ArticleRow> Rows, int Total)
{
    /// <summary>Rows a page.</summary>
    public const int Size = 20;

    /// <summary>How many pages there are; an empty list has one.</summary>
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>Reads lists of articles.</summary>
public sealed class BoardPages(IDbContextFactory<PortalDb> contexts, TimeProvider clock)
{
    private const int MostBoards = 50;

    /// <summary>All boards in staff's order.</summary>
    public async Task<IReadOnlyList<BoardHead>> BoardsAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Board>().AsNoTracking().OrderBy(b => b.Order).Take(MostBoards)
            .Select(b => new BoardHead(b.Slug, b.Name, b.Description, b.Version, b.Closing != null)).ToListAsync(ct);
    }

    /// <summary>The board; null when there is none of that name.</summary>
    public async Task<BoardHead?> HeadAsync(string? board, CancellationToken ct = default)
    {
        var boards = await BoardsAsync(ct);
        return board is null
            ? new BoardHead(null, "소식", "보도자료와 공지, 자활 현장 이야기를 한곳에 모았습니다.", boards.Sum(b => b.Version))
            : boards.FirstOrDefault(b => b.Slug == board);
    }

    /// <summary>One page; null when there is no such board. A page past the end has no rows.</summary>
    public async Task<BoardPage?> PageAsync(BoardAsk ask, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(ask);
        if (await HeadAsync(ask.Board, ct) is not { } head) return null;
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = Narrow(db, ask);
        var total = await found.CountAsync(ct);
        var skip = (ask.Page - 1L) * BoardPage.Size;
        IReadOnlyList<ArticleRow> rows = skip >= total
            ? []
            : await found.InStaffOrder(now).Skip((int)skip).Take(BoardPage.Size).ToRows(db, ask.Board, now).ToListAsync(ct);
        return new BoardPage(head, ask, rows, total);
    }

    /// <summary>Years in which articles of the board were written, the newest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(string? board, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var written = db.PublicArticlesOf(board).Select(a => (DateTime?)a.WrittenAt);
        if (await written.MinAsync(ct) is not { } first || await written.MaxAsync(ct) is not { } last) return [];
        var (from, to) = (SeoulTime.DateOf(first).Year, SeoulTime.DateOf(last).Year);
        return [.. Enumerable.Range(from, to - from + 1).Reverse()];
    }

    /// <summary>One row as the list of the board (null: all) shows it; null when readers may not see it.</summary>
    public async Task<ArticleRow?> RowAsync(string? board, int id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.PublicArticlesOf(board).Where(a => a.Id == id).ToRows(db, board, clock.GetUtcNow().UtcDateTime).SingleOrDefaultAsync(ct);
    }

    private static IQueryable<Article> Narrow(PortalDb db, BoardAsk ask)
    {
        var found = db.PublicArticlesOf(ask.Board);
        if (ask.Year is { } year)
        {
            var (from, to) = (SeoulTime.MidnightUtc(new DateOnly(year, 1, 1)), SeoulTime.MidnightUtc(new DateOnly(year + 1, 1, 1)));
            found = found.Where(a => a.WrittenAt >= from && a.WrittenAt < to);
        }

        if (ask.Words is { Length: > 0 } words)
            found = found.Where(a => db.NumbersWith(ArticleTopics.Article, words).Contains(a.Id));
        return found;
    }
}
