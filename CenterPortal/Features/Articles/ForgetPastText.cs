using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles;

/// <summary>Takes an earlier text away for good, for the day on which somebody asks that what was corrected be nowhere any more.</summary>
public sealed class ForgetPastText(PortalWrites writes, StaffRecord record)
{
    /// <summary>Forgets; what is not there needs no forgetting.</summary>
    public Task<Outcome> HandleAsync(int id, long version, Guid by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.Publish, token)) return Outcome.NotAllowed;
        if (await db.Set<Article>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, token) is not { } article) return Outcome.NoArticle;
        if (await db.Set<PastText>().SingleOrDefaultAsync(p => p.ArticleId == id && p.Version == version, token) is not { } past) return Outcome.Done;
        db.Remove(past);
        record.Note(db, by, "지난 글 지움", article.Subject());
        return Outcome.Done;
    }, ct);
}

/// <summary>Earlier texts go after two years, and where an article was corrected very often, all but the newest.</summary>
internal sealed class PastTextHousekeeping(PortalWrites writes, TimeProvider clock) : IRecurringJob
{
    /// <summary>How many an article keeps.</summary>
    public const int MostOfOne = 50;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(730);

    public string Name => "past-texts";

    public TimeSpan Every => TimeSpan.FromHours(12);

    public TimeSpan AtMost => TimeSpan.FromMinutes(10);

    public Task RunAsync(CancellationToken ct) => writes.RunAsync((db, token) =>
    {
        var old = clock.GetUtcNow().UtcDateTime - Kept;
        var texts = db.Set<PastText>();
        return texts.Where(p => p.ReplacedAt < old || texts.Count(newer => newer.ArticleId == p.ArticleId && newer.Version > p.Version) >= MostOfOne).ExecuteDeleteAsync(token);
    }, ct);
}
