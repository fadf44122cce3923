namespace CenterPortal.Features.Articles;

/// <summary>Closes a board to new articles, or opens it again; what is there stays readable.</summary>
public sealed class CloseBoard(BoardActs acts)
{
    /// <summary>Closes; closing what is closed changes nothing.</summary>
    public Task<Outcome> HandleAsync(string board, Guid? by, CancellationToken ct = default) => acts.RunAsync(board, by, (_, place, now, _) =>
    {
        if (place.Closing is not null) return Task.FromResult<ArticleAct?>(null);
        place.Close(by, now);
        return Task.FromResult<ArticleAct?>(new ArticleAct(ArticleChanges.Named, "게시판 닫음", "닫힘", Before: "열림"));
    }, ct);

    /// <summary>Opens again; opening what is open changes nothing.</summary>
    public Task<Outcome> OpenAsync(string board, Guid? by, CancellationToken ct = default) => acts.RunAsync(board, by, (_, place, _, _) =>
    {
        if (place.Closing is null) return Task.FromResult<ArticleAct?>(null);
        place.Open();
        return Task.FromResult<ArticleAct?>(new ArticleAct(ArticleChanges.Named, "게시판 다시 엶", "열림", Before: "닫힘"));
    }, ct);
}
