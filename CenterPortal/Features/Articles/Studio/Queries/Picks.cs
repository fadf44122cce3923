using CenterPortal.Data;
using CenterPortal.Features.Articles.Queries;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Studio.Queries;

/// <summary>A Best or a pin as staff see it.</summary>
/// <param name="Order">Place among the picks; 0 for a pin.</param>
/// <param name="Until">End (UTC, exclusive); null: until staff end it.</param>
/// <param name="IsPublic">Readers see it only while the article is public.</param>
public sealed record PickRow(int Id, string Title, int Order, string Reason, DateTime? Until, bool IsPublic);

/// <summary>An article that could be picked.</summary>
public sealed record PickCandidate(int Id, string Title, DateTime WrittenAt, bool IsBest, bool IsPinned);

/// <summary>Best and pins of one board, and how the list begins for readers.</summary>
public sealed record BoardPicks(DeskBoard Board, IReadOnlyList<PickRow> Best, IReadOnlyList<PickRow> Pins, IReadOnlyList<ArticleRow> Top);

/// <summary>Reads Best and pins for those who may set them.</summary>
public sealed class Picks(IDbContextFactory<PortalDb> contexts, TimeProvider clock)
{
    private const int MostPicks = PickBest.LastOrder;
    private const int TopRows = 8;
    private const int MostCandidates = 8;

    /// <summary>What stands now; null when there is no such board or the person may not.</summary>
    public async Task<BoardPicks?> FindAsync(string board, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.Publish, ct)) return null;
        var place = await db.Set<Board>().AsNoTracking().Where(b => b.Slug == board).Select(b => new DeskBoard(b.Slug, b.Name, b.Closing != null)).SingleOrDefaultAsync(ct);
        if (place is null) return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var all = db.Set<Article>().AsNoTracking().Where(a => a.Board.Slug == board && a.Trashing == null);
        var best = await all.Where(a => a.Best != null && (a.Best.Until == null || a.Best.Until > now)).OrderBy(a => a.Best!.Order).ThenByDescending(a => a.WrittenAt).ThenByDescending(a => a.Id).Take(MostPicks)
            .Select(a => new PickRow(a.Id, a.Title, a.Best!.Order, a.Best.Reason, a.Best.Until, a.Publication != null && a.Withdrawal == null)).ToListAsync(ct);
        var pins = await all.Where(a => a.Pin != null && (a.Pin.Until == null || a.Pin.Until > now)).NewestFirst().Take(MostPicks)
            .Select(a => new PickRow(a.Id, a.Title, 0, "", a.Pin!.Until, a.Publication != null && a.Withdrawal == null)).ToListAsync(ct);
        var top = await db.PublicArticlesOf(board).InStaffOrder(now).Take(TopRows).ToRows(db, board, now).ToListAsync(ct);
        return new BoardPicks(place, best, pins, top);
    }

    /// <summary>Public articles of the board whose title holds the words, the newest first.</summary>
    public async Task<IReadOnlyList<PickCandidate>> SearchAsync(string board, string words, Guid by, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(words);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.Publish, ct)) return [];
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.PublicArticlesOf(board).Narrow(db, new ArticleAsk(words.Trim()), by).NewestFirst().Take(MostCandidates)
            .Select(a => new PickCandidate(a.Id, a.Title, a.WrittenAt, a.Best != null && (a.Best.Until == null || a.Best.Until > now), a.Pin != null && (a.Pin.Until == null || a.Pin.Until > now))).ToListAsync(ct);
    }
}
