using CenterPortal.Data;
using CenterPortal.Infrastructure.Html;

namespace CenterPortal.Features.Articles;

/// <summary>What an article shall be.</summary>
/// <param name="ExpectedVersion">The version the person saw; a newer one is not overwritten.</param>
/// <param name="Html">The text as markup from anywhere; it is cleaned here.</param>
public sealed record Correction(int Id, long ExpectedVersion, string Title, string Html);

/// <summary>Corrects title and text of an article; readers see the changed blocks at once.</summary>
public sealed class CorrectArticle(PortalWrites writes, HtmlCleaner cleaner, TimeProvider clock)
{
    /// <summary>The longest title.</summary>
    public const int LongestTitle = 300;

    /// <summary>Corrects; the same text changes nothing.</summary>
    public async Task<Outcome> HandleAsync(Correction correction, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(correction);
        var title = correction.Title.Trim();
        if (title.Length is 0 or > LongestTitle) return new Outcome($"제목을 1자에서 {LongestTitle}자 사이로 적어 주세요.");
        var blocks = cleaner.CleanBlocks(correction.Html);
        return await writes.RunAsync(async (db, token) =>
        {
            if (await db.LoadArticleAsync(correction.Id, token) is not { } article) return Outcome.NoArticle;
            if (article.Version != correction.ExpectedVersion) return new Outcome("그 사이에 다른 사람이 이 글을 고쳤습니다. 새 글을 보고 다시 고쳐 주세요. 적으신 것은 그대로 있습니다.");
            if (article.Blocks.Count > 0 && blocks.All(IsEmpty)) return new Outcome("본문이 비어 있습니다. 글을 적어 주세요. 글을 보이지 않게 하시려면 내리시면 됩니다.");
            var now = clock.GetUtcNow().UtcDateTime;
            var boardBefore = article.Board.Version;
            var revision = article.Correct(title, blocks, now);
            if (article.Version == correction.ExpectedVersion || !article.IsPublic) return Outcome.Done;
            db.LogCorrection(article, revision, now);
            if (article.Board.Version != boardBefore) db.LogBoard(article.Board, "renamed", now);
            return Outcome.Done;
        }, ct);
    }
    // A picture says something without words, also one that has not been moved yet.
    internal static bool IsEmpty(SanitizedHtml block) =>
        PlainText.Of(block).Length == 0 && !block.Html.Contains("<img", StringComparison.Ordinal) && !block.Html.Contains("data-name", StringComparison.Ordinal);
}
