using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Queries;

/// <summary>What stands around an article on its board, the newest first; the article itself is among the rows.</summary>
/// <param name="Newer">다음 글: the one written after it; null at the end.</param>
/// <param name="Older">이전 글: the one written before it; null at the start.</param>
public sealed record Neighbourhood(int Id, BoardHead Head, ArticleRow? Newer, ArticleRow? Older, IReadOnlyList<ArticleRow> Rows, int Total);

/// <summary>Reads the neighbours of an article.</summary>
public sealed class ArticleNeighbours(IDbContextFactory<PortalDb> contexts, BoardPages boards, TimeProvider clock)
{
    private const int EachSide = 4;

    /// <summary>The neighbours; null when readers may not see the article.</summary>
    public async Task<Neighbourhood?> FindAsync(string board, int id, CancellationToken ct = default)
    {
        if (await boards.HeadAsync(board, ct) is not { } head) return null;
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var all = db.PublicArticlesOf(board);
        if (await all.Where(a => a.Id == id).ToRows(db, board, now).SingleOrDefaultAsync(ct) is not { } here) return null;
        var at = here.WrittenAt;
        var newer = await all.Where(a => a.WrittenAt > at || (a.WrittenAt == at && a.Id > id))
            .OrderBy(a => a.WrittenAt).ThenBy(a => a.Id).Take(2 * EachSide).ToRows(db, board, now).ToListAsync(ct);
        var older = await all.Where(a => a.WrittenAt < at || (a.WrittenAt == at && a.Id < id))
            .NewestFirst().Take(2 * EachSide).ToRows(db, board, now).ToListAsync(ct);
        var above = Math.Min(newer.Count, EachSide + Math.Max(0, EachSide - older.Count));
        var below = Math.Min(older.Count, EachSide + Math.Max(0, EachSide - newer.Count));
        return new Neighbourhood(
            id, head, newer.FirstOrDefault(), older.FirstOrDefault(),
            [.. newer.Take(above).Reverse(), here, .. older.Take(below)], await all.CountAsync(ct));
    }
}
