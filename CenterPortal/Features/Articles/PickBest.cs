using CenterPortal.Data;

namespace CenterPortal.Features.Articles;

/// <summary>Picks an article as Best, or ends its pick.</summary>
public sealed class PickBest(PortalWrites writes, TimeProvider clock)
{
    /// <summary>The longest reason.</summary>
    public const int LongestReason = 80;

    /// <summary>Picks with an order, a reason and an end (UTC; null: until staff end it).</summary>
    public async Task<Outcome> HandleAsync(int id, Guid? by, int order, string reason, DateTime? until, CancellationToken ct = default)
    {
        if (order is < 1 or > 99) return new Outcome("Best의 순서는 1부터 99까지입니다.");
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason) return new Outcome($"추천 이유를 {LongestReason}자 안으로 적어 주세요.");
        var now = clock.GetUtcNow().UtcDateTime;
        if (until <= now) return new Outcome("Best가 끝나는 때는 지금보다 뒤여야 합니다.");
        return await ChangeAsync(id, new BestPick(order, reason.Trim(), until, by, now), now, ct);
    }

    /// <summary>Ends the pick; ending none changes nothing.</summary>
    public Task<Outcome> EndAsync(int id, CancellationToken ct = default) => ChangeAsync(id, null, clock.GetUtcNow().UtcDateTime, ct);

    private Task<Outcome> ChangeAsync(int id, BestPick? pick, DateTime now, CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        if (await db.LoadArticleAsync(id, token) is not { } article) return Outcome.NoArticle;
        if (article.Best == pick) return Outcome.Done;
        article.PickAsBest(pick);
        db.LogArticle(article, "best", now);
        db.LogBoard(article.Board, "best", now);
        return Outcome.Done;
    }, ct);
}
