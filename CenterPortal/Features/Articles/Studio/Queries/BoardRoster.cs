using CenterPortal.Data;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Studio.Queries;

/// <summary>A board as staff see it, with what it holds.</summary>
public sealed record RosterBoard(string Slug, string Name, string Description, bool IsClosed, int Public, int Drafts);

/// <summary>Reads the boards for those who may change them.</summary>
public sealed class BoardRoster(IDbContextFactory<PortalDb> contexts)
{
    /// <summary>All boards in order; none for someone who may not.</summary>
    public async Task<IReadOnlyList<RosterBoard>> ListAsync(Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.ManageBoards, ct)) return [];
        return await db.Set<Board>().AsNoTracking().OrderBy(b => b.Order).ThenBy(b => b.Id).Take(BoardWords.MostBoards).Select(b => new RosterBoard(
            b.Slug, b.Name, b.Description, b.Closing != null,
            db.Set<Article>().Count(a => a.BoardId == b.Id && a.Trashing == null && a.Publication != null && a.Withdrawal == null),
            db.Set<Article>().Count(a => a.BoardId == b.Id && a.Trashing == null && a.Publication == null))).ToListAsync(ct);
    }
}
