using CenterPortal.Data;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Studio;

/// <summary>One line of 고친 흔적.</summary>
/// <param name="At">UTC.</param>
/// <param name="Who">나, a name for those who may see names, 동료, or 명령줄.</param>
public sealed record Trace(long Id, DateTime At, string Who, string Act, string? Before, string? After);

/// <summary>Reads what was done to an article out of the record.</summary>
public sealed class ArticleTraces(IDbContextFactory<PortalDb> contexts, StaffRoster roster)
{
    private const int Most = 10;

    /// <summary>The newest acts first; empty when the article is not there for this person.</summary>
    public async Task<IReadOnlyList<Trace>> OfAsync(int id, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.LoadWorkedAsync(by, id, ct) is null) return [];
        var subject = WorkedArticles.SubjectOf(id);
        var acts = await db.Set<StaffAct>().AsNoTracking().Where(a => a.Subject == subject).OrderByDescending(a => a.Id).Take(Most).ToListAsync(ct);
        // Names are opened, and that is recorded, only when there is a name to tell.
        var names = acts.Exists(a => a.By is { } who && who != by) ? (await roster.ListAsync(by, ct)).ToDictionary(p => p.Id, p => p.Name) : [];
        return [.. acts.Select(a => new Trace(a.Id, a.At, Who(a.By), a.Act, a.Before, a.After))];

        string Who(Guid? person) => person switch
        {
            null => "명령줄",
            { } who when who == by => "나",
            { } who => names.GetValueOrDefault(who) ?? "동료",
        };
    }
}
