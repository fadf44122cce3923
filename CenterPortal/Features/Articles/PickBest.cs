namespace CenterPortal.Features.Articles;

/// <summary>Picks an article as Best, or ends its pick.</summary>
public sealed class PickBest(ArticleActs acts, TimeProvider clock)
{
    /// <summary>The longest reason.</summary>
    public const int LongestReason = 80;

    /// <summary>The last place.</summary>
    public const int LastOrder = 99;

    /// <summary>Picks with an order, a reason and an end (UTC; null: until staff end it).</summary>
    public async Task<Outcome> HandleAsync(int id, Guid? by, int order, string reason, DateTime? until, CancellationToken ct = default)
    {
        if (order is < 1 or > LastOrder) return new Outcome($"Best의 순서는 1부터 {LastOrder}까지입니다.");
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason) return new Outcome($"추천 이유를 {LongestReason}자 안으로 적어 주세요.");
        if (until <= clock.GetUtcNow().UtcDateTime) return new Outcome("Best가 끝나는 때는 지금보다 뒤여야 합니다.");
        return await acts.RunAsync(id, by, (article, now) =>
        {
            if (article.Trashing is not null) return ArticleAct.Refused("휴지통에 있는 글입니다. 먼저 되살려 주세요.");
            article.PickAsBest(new BestPick(order, reason.Trim(), until, by, now));
            return new ArticleAct("best", "Best로 고름");
        }, ct);
    }

    /// <summary>Ends the pick; ending none changes nothing.</summary>
    public Task<Outcome> EndAsync(int id, Guid? by, CancellationToken ct = default) => acts.RunAsync(id, by, (article, _) =>
    {
        if (article.Best is null) return null;
        article.PickAsBest(null);
        return new ArticleAct("best", "Best에서 뺌");
    }, ct);
}
