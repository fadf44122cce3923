using CenterPortal.Features.Articles.Studio;

namespace CenterPortal.Features.Articles;

/// <summary>Takes an article from readers, with a reason.</summary>
public sealed class WithdrawArticle(ArticleActs acts)
{
    /// <summary>The longest reason.</summary>
    public const int LongestReason = 300;

    /// <summary>Withdraws; withdrawing what is not public changes nothing.</summary>
    public async Task<Outcome> HandleAsync(int id, Guid? by, string reason, CancellationToken ct = default)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
            return new Outcome($"내리는 까닭을 {LongestReason}자 안으로 적어 주세요.");
        return await acts.RunAsync(id, by, (article, now) =>
        {
            if (!article.IsPublic) return null;
            article.Withdraw(by, now, reason.Trim());
            return new ArticleAct("withdrawn", "글 내림", PersonalNumbers.Masked(reason.Trim()));
        }, ct);
    }
}
