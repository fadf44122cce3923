using CenterPortal.Data;
using CenterPortal.Features.Articles.Queries;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Studio.Queries;

/// <summary>What an article still lacks.</summary>
public enum UnfinishedKind
{
    /// <summary>본문: only the title was moved.</summary>
    Text,

    /// <summary>사진: a picture of the text was not moved.</summary>
    Pictures,

    /// <summary>첨부: a file was not moved.</summary>
    Files,
}

/// <summary>An article that waits for something.</summary>
/// <param name="Pictures">Blocks whose picture is missing.</param>
/// <param name="Files">Names of missing files.</param>
/// <param name="WrittenAt">UTC.</param>
public sealed record UnfinishedRow(int Id, string BoardName, string Title, DateTime WrittenAt, bool IsTextMissing, int Pictures, int Files);

/// <summary>The worklist of what the old site still holds.</summary>
/// <param name="Moved">How many articles were moved from the old site.</param>
/// <param name="Counts">How many lack each kind.</param>
public sealed record UnfinishedList(IReadOnlyList<UnfinishedRow> Rows, int Moved, int Open, IReadOnlyDictionary<UnfinishedKind, int> Counts);

/// <summary>Reads the worklist for those who may complete it.</summary>
public sealed class Unfinished(IDbContextFactory<PortalDb> contexts)
{
    /// <summary>The most rows at once; the rest comes when these are done.</summary>
    public const int Most = 100;

    // The cleaner keeps attributes in this order; the mark is what an import leaves for a picture (docs/decisions/0003).
    private const string MissingMark = "<figure class=\"missing\"";

    private static readonly UnfinishedKind[] Kinds = Enum.GetValues<UnfinishedKind>();

    /// <summary>The list of one kind (null: all); empty for someone who may not.</summary>
    public async Task<UnfinishedList> ListAsync(UnfinishedKind? kind, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.Publish, ct)) return new UnfinishedList([], 0, 0, new Dictionary<UnfinishedKind, int>());
        var all = db.Set<Article>().AsNoTracking().Where(a => a.Trashing == null && !a.IsSample);
        var counts = new Dictionary<UnfinishedKind, int>();
        foreach (var one in Kinds)
            counts[one] = await Lacking(db, all, one).CountAsync(ct);
        var rows = await Lacking(db, all, kind).NewestFirst().Take(Most).Select(a => new UnfinishedRow(
            a.Id, a.Board.Name, a.Title, a.WrittenAt, a.IsTextMissing,
            db.Set<ArticleBlock>().Count(b => b.ArticleId == a.Id && ((string)(object)b.Html).Contains(MissingMark)),
            a.Attachments.Count(f => f.StoredName == null))).ToListAsync(ct);
        return new UnfinishedList(rows, await all.CountAsync(a => a.WriterId == null, ct), await Lacking(db, all, null).CountAsync(ct), counts);
    }

    private static IQueryable<Article> Lacking(PortalDb db, IQueryable<Article> articles, UnfinishedKind? kind) => kind switch
    {
        UnfinishedKind.Text => articles.Where(a => a.IsTextMissing),
        UnfinishedKind.Pictures => articles.Where(a => db.Set<ArticleBlock>().Any(b => b.ArticleId == a.Id && ((string)(object)b.Html).Contains(MissingMark))),
        UnfinishedKind.Files => articles.Where(a => a.Attachments.Any(f => f.StoredName == null)),
        _ => articles.Where(a => a.IsTextMissing || a.Attachments.Any(f => f.StoredName == null)
            || db.Set<ArticleBlock>().Any(b => b.ArticleId == a.Id && ((string)(object)b.Html).Contains(MissingMark))),
    };
}
