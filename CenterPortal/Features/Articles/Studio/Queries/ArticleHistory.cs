using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Html;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Studio.Queries;

/// <summary>One text that an article had or has.</summary>
/// <param name="Version">The article's text version of it.</param>
/// <param name="Since">When (UTC) it was written; null when nobody knows any more.</param>
/// <param name="By">Who wrote it; null when nobody knows.</param>
/// <param name="IsNow">It is the article's text now.</param>
public sealed record HistoryLine(long Version, DateTime? Since, string? By, bool IsNow);

/// <summary>The texts of an article, newest first, and two of them side by side.</summary>
/// <param name="Id">The article.</param>
/// <param name="Name">Its title now.</param>
/// <param name="From">The older one.</param>
/// <param name="To">The newer one.</param>
/// <param name="TitleBefore">The title of <paramref name="From"/>.</param>
/// <param name="TitleAfter">The title of <paramref name="To"/>.</param>
/// <param name="IsPublic">Readers see the article, so that going back needs the right to publish.</param>
public sealed record ArticleComparison(
    int Id, string Name, IReadOnlyList<HistoryLine> Lines, HistoryLine From, HistoryLine To, string TitleBefore, string TitleAfter, IReadOnlyList<DiffBlock> Blocks, bool IsPublic);

/// <summary>Reads what an article said before, for those who may write it.</summary>
public sealed class ArticleHistory(IDbContextFactory<PortalDb> contexts, StaffRoster roster, HtmlCleaner cleaner)
{
    private const string Program = "명령줄·가져오기";

    private sealed record Text(long Version, string Title, IReadOnlyList<SanitizedHtml> Blocks);

    /// <summary>
    /// Two texts of the article, the older one first whatever the order asked. Without the second it is the text that followed the first;
    /// without both the text now and the one before it. Null when the article is not there for this person or was never corrected.
    /// </summary>
    public async Task<ArticleComparison?> CompareAsync(int id, Guid by, long? one, long? other, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.LoadWorkedAsync(by, id, ct) is not { } article || await LinesAsync(db, article, by, ct) is not { Count: > 1 } lines) return null;
        var first = lines.FindIndex(l => l.Version == one) is >= 0 and var found ? found : 1;
        var second = lines.FindIndex(l => l.Version == other) is >= 0 and var wanted && wanted != first ? wanted : first == 0 ? 1 : first - 1;
        var (from, to) = (lines[Math.Max(first, second)], lines[Math.Min(first, second)]);
        var (before, after) = (await TextAsync(db, article, from, ct), await TextAsync(db, article, to, ct));
        return new ArticleComparison(id, article.Title, lines, from, to, before.Title, after.Title, [.. TextDiff.Between(before.Blocks, after.Blocks)], article.IsPublic);
    }

    private async Task<Text> TextAsync(PortalDb db, Article article, HistoryLine line, CancellationToken ct)
    {
        if (line.IsNow) return new Text(line.Version, article.Title, [.. article.Blocks.OrderBy(b => b.Position).Select(b => b.Html)]);
        var past = await db.Set<PastText>().AsNoTracking().SingleAsync(p => p.ArticleId == article.Id && p.Version == line.Version, ct);
        return new Text(line.Version, past.Title, cleaner.CleanBlocks(past.Html));
    }

    // A text was written when the one before it was replaced, and by whom.
    private async Task<List<HistoryLine>> LinesAsync(PortalDb db, Article article, Guid by, CancellationToken ct)
    {
        var past = await db.Set<PastText>().AsNoTracking().Where(p => p.ArticleId == article.Id).OrderByDescending(p => p.Version).Take(PastTextHousekeeping.MostOfOne)
            .Select(p => new { p.Version, p.ReplacedAt, p.ReplacedBy }).ToListAsync(ct);
        var names = await roster.ColleaguesAsync(by, [.. past.Select(p => p.ReplacedBy).OfType<Guid>().Where(who => who != by).Distinct()], ct);
        var lines = new List<HistoryLine>(past.Count + 1);
        foreach (var (place, version) in past.Select(p => p.Version).Prepend(article.TextVersion).Index())
            lines.Add(past.ElementAtOrDefault(place) is { } before
                ? new HistoryLine(version, before.ReplacedAt, NameOf(before.ReplacedBy), place == 0)
                : new HistoryLine(version, past.Count < PastTextHousekeeping.MostOfOne ? article.WrittenAt : null, null, place == 0));
        return lines;

        string NameOf(Guid? who) => who is not { } person ? Program : person == by ? "나" : names.GetValueOrDefault(person, "동료");
    }
}
