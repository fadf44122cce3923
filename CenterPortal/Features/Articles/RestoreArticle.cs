namespace CenterPortal.Features.Articles;

/// <summary>Takes an article out of the bin, as it was before; its Best and pin have ended.</summary>
public sealed class RestoreArticle(ArticleActs acts)
{
    /// <summary>Restores; what is not in the bin stays as it is.</summary>
    public Task<Outcome> HandleAsync(int id, Guid? by, CancellationToken ct = default) => acts.RunOwnAsync(id, by, (article, _) =>
    {
        if (article.Trashing is null) return null;
        article.Restore();
        return new ArticleAct("restored", "글 되살림");
    }, ct);
}
