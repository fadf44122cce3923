using CenterPortal.Data;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Studio;

/// <summary>An article in the bin.</summary>
/// <param name="At">When (UTC) it was thrown away.</param>
/// <param name="By">Who did; null when nobody knows.</param>
/// <param name="Until">When (UTC) it goes for good.</param>
public sealed record BinnedArticle(int Id, string Title, string BoardName, DateTime At, string? By, DateTime Until);

/// <summary>Finds what lies in the bin, for those who may take it out.</summary>
public sealed class BinnedArticles(IDbContextFactory<PortalDb> contexts, StaffRoster roster)
{
    /// <summary>The article; null when it is not in the bin, or not theirs to take out.</summary>
    public async Task<BinnedArticle?> FindAsync(int id, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var article = await db.Set<Article>().AsNoTracking().Include(a => a.Board).SingleOrDefaultAsync(a => a.Id == id && a.Trashing != null, ct);
        if (article?.Trashing is not { } trashing) return null;
        var isOwnDraft = article.WriterId == by && article.Publication is null;
        if (!await db.MayAsync(by, isOwnDraft ? Policies.Write : Policies.Publish, ct)) return null;
        return new BinnedArticle(id, article.Title, article.Board.Name, trashing.At, await NameAsync(trashing.By, by, ct), trashing.At + EmptyBin.Kept);
    }

    private async Task<string?> NameAsync(Guid? who, Guid by, CancellationToken ct) =>
        who is not { } person ? null : person == by ? "나" : (await roster.ColleaguesAsync(by, [person], ct)).GetValueOrDefault(person);
}
