namespace CenterPortal.Features.Articles;

/// <summary>
/// Undoes an act on an article: it stands where it stood, with the same dates. A first publication that is undone
/// becomes a withdrawal, since readers have seen it.
/// </summary>
public sealed class UndoAct(ArticleActs acts)
{
    /// <summary>Undoes; refused when anything else happened to the article since.</summary>
    public Task<Outcome> HandleAsync(ActUndo undo, Guid? by, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(undo);
        return acts.RunOwnAsync(undo.Id, by, (article, now) =>
        {
            if (article.Version != undo.Version) return ArticleAct.Refused("그 사이에 이 글이 또 바뀌어 되돌리지 않았습니다. 목록에서 보고 고쳐 주세요.");
            article.ReturnTo(undo.Before, by, now);
            return new ArticleAct("undone", "되돌림");
        }, ct);
    }
}
