using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Queries;

/// <summary>A board and how many articles readers find there.</summary>
public sealed record BoardCount(string? Slug, string Name, int Count);

/// <summary>All boards in staff's order but the closed ones on which nothing stands; the version grows with each of them.</summary>
public sealed record BoardTabsView(IReadOnlyList<BoardCount> Boards, long Version);

/// <summary>Counts what stands on the boards.</summary>
public sealed class BoardCounts(IDbContextFactory<PortalDb> contexts, BoardPages boards)
{
    /// <summary>The boards as they are now.</summary>
    public async Task<BoardTabsView> GetAsync(CancellationToken ct = default)
    {
        var heads = await boards.BoardsAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var counts = await db.PublicArticlesOf(null).GroupBy(a => a.Board.Slug).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return new BoardTabsView([.. heads.Where(h => !h.IsClosed || counts.ContainsKey(h.Slug!)).Select(h => new BoardCount(h.Slug, h.Name, counts.GetValueOrDefault(h.Slug!)))], heads.Sum(h => h.Version));
    }
}
