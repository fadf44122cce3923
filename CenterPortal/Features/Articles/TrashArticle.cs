namespace CenterPortal.Features.Articles;

/// <summary>Puts an article into the bin, where it stays for <see cref="EmptyBin.Kept"/>.</summary>
public sealed class TrashArticle(ArticleActs acts)
{
    /// <summary>Throws away; what is in the bin stays there. A writer may do it to an own article that was never published.</summary>
    public Task<Outcome> HandleAsync(int id, Guid? by, CancellationToken ct = default) => acts.RunOwnAsync(id, by, (article, now) =>
    {
        if (article.Trashing is not null) return null;
        article.Trash(by, now);
        return new ArticleAct("trashed", "글 버림");
    }, ct);
}
