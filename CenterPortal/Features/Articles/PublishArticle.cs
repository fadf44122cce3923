using CenterPortal.Data;

namespace CenterPortal.Features.Articles;

/// <summary>What became of a use case: done, or one Korean sentence that says what to do.</summary>
public sealed record Outcome(string? Refusal)
{
    /// <summary>It was done.</summary>
    public static readonly Outcome Done = new((string?)null);

    /// <summary>The article is not there.</summary>
    public static readonly Outcome NoArticle = new("그 번호의 글이 없습니다. 목록에서 다시 골라 주세요.");

    /// <summary>True when it was done.</summary>
    public bool IsDone => Refusal is null;
}

/// <summary>Puts an article before readers.</summary>
public sealed class PublishArticle(PortalWrites writes, TimeProvider clock)
{
    /// <summary>Publishes; publishing what is public changes nothing.</summary>
    public Task<Outcome> HandleAsync(int id, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (await db.LoadArticleAsync(id, token) is not { } article) return Outcome.NoArticle;
        if (article.IsPublic) return Outcome.Done;
        var now = clock.GetUtcNow().UtcDateTime;
        article.Publish(by, now);
        db.LogArticle(article, "published", now);
        db.LogBoard(article.Board, "published", now);
        return Outcome.Done;
    }, ct);
}
