using CenterPortal.Data;
using CenterPortal.Features.Articles.Studio;
using CenterPortal.Features.Editing.Contract;
using CenterPortal.Features.Media.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Html;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles;

/// <summary>What a save is for.</summary>
public enum SaveAim
{
    /// <summary>To have it; readers see it when the article is public.</summary>
    Keep,

    /// <summary>To have an editor read it over.</summary>
    Review,

    /// <summary>To publish next.</summary>
    Publish,
}

/// <summary>What became of a save.</summary>
/// <param name="Refusal">One Korean sentence; null when it was done.</param>
/// <param name="Version">The article's version now.</param>
/// <param name="Undo">Going back to the text before; null when the text did not change.</param>
/// <param name="IsStale">Someone else saved since the person began: both versions are there to choose from.</param>
public sealed record SaveOutcome(string? Refusal, long Version = 0, bool IsStale = false, Reversion? Undo = null);

/// <summary>Makes what a person was writing the article's own text. Content comes from their draft in the same write, so a save posted twice saves once.</summary>
public sealed class SaveArticle(PortalWrites writes, HtmlCleaner cleaner, PictureMarkup pictures, PictureUses uses, Uploads uploads, ArticleWriting writing, StaffRecord record, TimeProvider clock)
{
    /// <summary>Saves; without an open draft there is nothing to save and only the aim is done.</summary>
    public Task<SaveOutcome> HandleAsync(int id, Guid by, SaveAim aim, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (await db.LoadWorkedAsync(by, id, token) is not { } article) return new SaveOutcome(Outcome.NoArticle.Refusal);
        if ((article.IsPublic || aim == SaveAim.Publish) && !await db.MayAsync(by, Policies.Publish, token))
            return new SaveOutcome(ArticleWriting.ForPublishers);
        var textBefore = article.TextVersion;
        var saved = await TakeAsync(db, article, by, aim, token);
        if (saved is not null) return saved;
        if (aim == SaveAim.Review && article.Review is null) Ask(db, article, by);
        // The text that stood before is kept only when words changed, and only that can be gone back to.
        var isTextKept = db.Set<PastText>().Local.Any(p => p.ArticleId == id && p.Version == textBefore);
        return new SaveOutcome(null, article.Version, Undo: isTextKept ? new Reversion(id, textBefore, article.TextVersion) : null);
    }, ct);

    private async Task<SaveOutcome?> TakeAsync(PortalDb db, Article article, Guid by, SaveAim aim, CancellationToken ct)
    {
        var subject = WorkedArticles.SubjectOf(article.Id);
        if (await db.FindDraftAsync(by, subject, ct) is not { } draft)
            return article.Blocks.Count == 0 && !article.IsTextMissing ? new SaveOutcome("아직 적으신 것이 없습니다. 제목과 글을 적어 주세요.") : null;
        if (draft.BaseVersion < article.TextVersion) return new SaveOutcome("그 사이에 다른 사람이 이 글을 고쳤습니다. 두 글을 견주어 골라 주세요.", article.Version, IsStale: true);
        var fields = ArticleFields.Read(draft.Fields);
        var text = await pictures.WriteAsync(db, draft.Html.Html, ct);
        var blocks = cleaner.CleanBlocks(text.Html);
        if (Refusal(draft.Title.Trim(), blocks, fields, article.IsPublic || aim == SaveAim.Publish, clock.GetUtcNow().UtcDateTime) is { } refusal) return new SaveOutcome(refusal, article.Version);
        if (await db.Set<Board>().SingleOrDefaultAsync(b => b.Slug == fields.Board, ct) is not { } board) return new SaveOutcome("게시판을 골라 주세요.", article.Version);
        var headBefore = HeadWords.Of(article);
        var (lost, areFilesChanged) = await FileWishes.ApplyAsync(db, uploads, article, fields.Files, by, ct);
        if (lost is not null) return new SaveOutcome(lost, article.Version);
        writing.Write(db, article, new NewText("글 고침", draft.Title.Trim(), blocks), by, () =>
            article.SetHead(board, fields.Author!.Trim(), Same(article.WrittenAt, fields.WrittenAt!.Value), fields.Source) || areFilesChanged, headBefore);
        await uses.SetAsync(db, subject, text.PictureIds, ct);
        await db.TakeDraftAsync(by, subject, clock.GetUtcNow().UtcDateTime, ct);
        return null;
    }

    private void Ask(PortalDb db, Article article, Guid by)
    {
        article.AskReview(by, clock.GetUtcNow().UtcDateTime);
        record.Note(db, by, "검토 요청", article.Subject());
        db.LogStanding(article, wasPublic: false, "review", clock.GetUtcNow().UtcDateTime);
    }

    // A field holds whole seconds; what it did not change stays as exact as it was.
    private static DateTime Same(DateTime stored, DateTime field) => Math.Abs((stored - field).TotalSeconds) < 1 ? stored : field;

    private static string? Refusal(string title, IReadOnlyList<SanitizedHtml> blocks, ArticleFields fields, bool isForReaders, DateTime now) =>
        ArticleWriting.Shortcoming(title, blocks) ?? fields.Refusal(now) ?? ArticleWriting.Danger(title, blocks, isForReaders);
}
