using CenterPortal.Data;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Studio;

/// <summary>One line of 고친 흔적.</summary>
/// <param name="Was">The version of the text that the act replaced, to compare with; null when it replaced none or that one is gone.</param>
public sealed record Trace(RosterAct Act, long? Was);

/// <summary>What was done to an article, and which of it can be compared.</summary>
public sealed class ArticleTraces(IDbContextFactory<PortalDb> contexts, StaffRoster roster)
{
    private const int Most = 10;

    /// <summary>The newest acts first; empty when the article is not there for this person.</summary>
    public async Task<IReadOnlyList<Trace>> OfAsync(int id, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.LoadWorkedAsync(by, id, ct) is null) return [];
        var acts = await roster.RecentAsync(by, Most, WorkedArticles.SubjectOf(id), ct);
        DateTime[] at = [.. acts.Select(a => a.At)];
        // A text and the act that replaced it carry the same instant.
        var was = await db.Set<PastText>().AsNoTracking().Where(p => p.ArticleId == id && at.Contains(p.ReplacedAt)).OrderBy(p => p.Version).Take(Most)
            .Select(p => new { p.ReplacedAt, p.Version }).ToListAsync(ct);
        return [.. acts.Select(a => new Trace(a, was.Find(p => p.ReplacedAt == a.At)?.Version))];
    }
}
