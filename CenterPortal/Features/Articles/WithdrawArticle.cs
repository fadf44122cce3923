using CenterPortal.Data;

namespace CenterPortal.Features.Articles;

/// <summary>Takes an article from readers, with a reason.</summary>
public sealed class WithdrawArticle(PortalWrites writes, TimeProvider clock)
{
    /// <summary>The longest reason.</summary>
    public const int LongestReason = 300;

    /// <summary>Withdraws; withdrawing what is not public changes nothing.</summary>
    public async Task<Outcome> HandleAsync(int id, Guid? by, string reason, CancellationToken ct = default)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
            return new Outcome($"내리는 까닭을 {LongestReason}자 안으로 적어 주세요.");
        return await writes.RunAsync(async (db, token) =>
        {
            if (await db.LoadArticleAsync(id, token) is not { } article) return Outcome.NoArticle;
            if (!article.IsPublic) return Outcome.Done;
            var now = clock.GetUtcNow().UtcDateTime;
            article.Withdraw(by, now, reason.Trim());
            db.LogArticle(article, "withdrawn", now);
            db.LogBoard(article.Board, "withdrawn", now);
            return Outcome.Done;
        }, ct);
    }
}
