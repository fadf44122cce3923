namespace CenterPortal.Features.Articles;

/// <summary>Pins an article above the newest of its board, or ends its pin.</summary>
public sealed class PinArticle(ArticleActs acts, TimeProvider clock)
{
    /// <summary>Pins until an end (UTC; null: until staff end it).</summary>
    public async Task<Outcome> HandleAsync(int id, Guid? by, DateTime? until, CancellationToken ct = default)
    {
        if (until <= clock.GetUtcNow().UtcDateTime) return new Outcome("고정이 끝나는 때는 지금보다 뒤여야 합니다.");
        return await acts.RunAsync(id, by, (article, now) =>
        {
            if (article.Trashing is not null) return ArticleAct.Refused("휴지통에 있는 글입니다. 먼저 되살려 주세요.");
            article.PinAbove(new Pin(until, by, now));
            return new ArticleAct("pinned", "공지 고정");
        }, ct);
    }

    /// <summary>Ends the pin; ending none changes nothing.</summary>
    public Task<Outcome> EndAsync(int id, Guid? by, CancellationToken ct = default) => acts.RunAsync(id, by, (article, _) =>
    {
        if (article.Pin is null) return null;
        article.PinAbove(null);
        return new ArticleAct("pinned", "공지 고정 끝냄");
    }, ct);
}
