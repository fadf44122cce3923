using CenterPortal.Data;
using CenterPortal.Features.Articles.Studio;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Html;

namespace CenterPortal.Features.Articles;

/// <summary>What an article shall say.</summary>
/// <param name="Act">What the record of acts calls it.</param>
internal sealed record NewText(string Act, string Title, IReadOnlyList<SanitizedHtml> Blocks);

/// <summary>Puts a text in the place of an article's own, inside the write of a use case: notes it, and tells readers or staff.</summary>
public sealed class ArticleWriting(StaffRecord record, TimeProvider clock)
{
    internal const string ForPublishers = "읽는 분들께 보이는 글은 게시 권한이 있는 사람만 고칠 수 있습니다. 관리자에게 말씀해 주세요.";

    /// <summary>What is missing in a text, whoever sees it; null when nothing is.</summary>
    internal static string? Shortcoming(string title, IReadOnlyList<SanitizedHtml> blocks) => title.Length switch
    {
        0 or > CorrectArticle.LongestTitle => $"제목을 1자에서 {CorrectArticle.LongestTitle}자 사이로 적어 주세요.",
        _ when blocks.All(CorrectArticle.IsEmpty) => "글이 비어 있습니다. 글을 적은 다음 저장해 주세요.",
        _ => null,
    };

    /// <summary>What must not come before readers; null when nothing stands in the way.</summary>
    internal static string? Danger(string title, IReadOnlyList<SanitizedHtml> blocks, bool isForReaders) =>
        isForReaders && PersonalNumbers.HasResidentNumber([title, .. blocks.Select(PlainText.Of)]) ? PersonalNumbers.Refusal : null;

    /// <summary>Writes; the same text changes nothing and is not noted.</summary>
    /// <param name="changeHead">Changes what stands above the text, and says whether anything did.</param>
    /// <param name="headBefore">What stood there before anything of this save was done; null is what stands there now.</param>
    internal void Write(PortalDb db, Article article, NewText text, Guid by, Func<bool>? changeHead = null, HeadWords? headBefore = null)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (versionBefore, boardBefore) = (article.Version, article.Board.Version);
        headBefore ??= HeadWords.Of(article);
        var textChange = TextChange.Between(article, text.Title, text.Blocks);
        var isHeadChanged = changeHead?.Invoke() ?? false;
        var revision = article.Correct(text.Title, text.Blocks, now, isHeadChanged, by);
        if (article.Version == versionBefore) return;
        var change = headBefore.With(textChange, HeadWords.Of(article));
        record.Note(db, by, text.Act, new ActSubject(WorkedArticles.SubjectOf(article.Id), PersonalNumbers.Masked(text.Title)), change.Before, change.After, now);
        if (!article.IsPublic)
        {
            db.LogStanding(article, wasPublic: false, "saved", now);
            return;
        }

        db.LogCorrection(article, revision, now);
        if (article.Board.Version != boardBefore) db.LogBoard(article.Board, "renamed", now);
    }
}
