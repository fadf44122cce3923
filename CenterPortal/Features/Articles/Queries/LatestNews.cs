using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Queries;

/// <summary>The home page's news: one article told larger, and rows.</summary>
public sealed record NewsView(ArticleRow? Feature, string FeatureSummary, IReadOnlyList<ArticleRow> Rows, long Version);

/// <summary>Reads the home page's news: staff's picks first, then the newest of all boards.</summary>
public sealed class LatestNews(IDbContextFactory<PortalDb> contexts, BoardPages boards, ArticleReading articles, TimeProvider clock)
{
    private const int Most = 6;

    // The list's version grows whenever other articles stand here; as long as the same do, their own versions tell. So the sum only grows.
    private const long ListWeighs = 1_000_000;

    /// <summary>The news as they are now.</summary>
    public async Task<NewsView> GetAsync(CancellationToken ct = default)
    {
        var head = await boards.HeadAsync(null, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.PublicArticlesOf(null).InStaffOrder(now).Take(Most).ToRows(db, null, now).ToListAsync(ct);
        var feature = rows.FirstOrDefault(r => !r.IsTextMissing) ?? rows.FirstOrDefault();
        var summary = feature is null ? "" : (await articles.FindAsync(null, feature.Id, ct))?.Summary(90) ?? "";
        return new NewsView(feature, summary, [.. rows.Where(r => r != feature)], (head!.Version * ListWeighs) + rows.Sum(r => r.Version));
    }
}
