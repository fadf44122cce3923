using CenterPortal.Data;
using CenterPortal.Features.Editing.Contract;
using CenterPortal.Infrastructure.Html;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Studio;

/// <summary>Two versions of an article, side by side.</summary>
/// <param name="Version">The stored article's version; the choice is good for this one alone.</param>
/// <param name="Stamp">The draft's stamp; a draft that went on makes the choice void.</param>
/// <param name="Fields">What both people changed beside the text.</param>
/// <param name="Taken">What the other person alone changed beside the text, as people read it; it stands without a choice.</param>
public sealed record ArticleMerge(
    long Version, long Stamp, string StoredTitle, string MyTitle, IReadOnlyList<MergePart> Parts, IReadOnlyList<FieldClash> Fields, IReadOnlyList<string> Taken);

/// <summary>Puts what a person chose out of two versions into their draft, on the base of the stored version. Nothing is public by it.</summary>
public sealed class MergeArticle(PortalWrites writes, IDbContextFactory<PortalDb> contexts, HtmlCleaner cleaner, TimeProvider clock)
{
    /// <summary>Both versions; null when there is nothing to choose.</summary>
    public async Task<ArticleMerge?> OpenAsync(int id, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await ReadAsync(db, id, by, ct))?.Versions;
    }

    /// <summary>Takes the choice; refused when either version has moved on meanwhile.</summary>
    public Task<Outcome> HandleAsync(int id, Guid by, ArticleMerge seen, MergeAnswer answer, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (await ReadAsync(db, id, by, token) is not var (now, fields)) return Outcome.NoArticle;
        if (now.Version != seen.Version || now.Stamp != seen.Stamp) return new Outcome("고르시는 사이에 글이 또 바뀌었습니다. 다시 견주어 주세요.");
        var html = cleaner.CleanText(string.Join('\n', BlockMerge.Choose(now.Parts, answer.Choices).Select(b => b.Html)));
        var title = answer.IsMyTitle ? now.MyTitle : now.StoredTitle;
        await db.MergeDraftAsync(by, WorkedArticles.SubjectOf(id), now.Version, title, html, fields.Choose(answer.Fields).Json(), clock.GetUtcNow().UtcDateTime, token);
        return Outcome.Done;
    }, ct);

    private async Task<(ArticleMerge Versions, FieldMerge Fields)?> ReadAsync(PortalDb db, int id, Guid by, CancellationToken ct)
    {
        if (await db.LoadWorkedAsync(by, id, ct) is not { } article || await db.FindDraftAsync(by, WorkedArticles.SubjectOf(id), ct) is not { } draft) return null;
        var stored = article.Blocks.OrderBy(b => b.Position).Select(b => b.Html).ToArray();
        var mine = ArticleFields.Read(draft.Fields);
        var boards = await db.Set<Board>().AsNoTracking().Where(b => b.Id == article.BoardId || b.Slug == mine.Board).ToDictionaryAsync(b => b.Slug, b => b.Name, ct);
        var fields = FieldMerge.Between(article, mine, boards);
        var parts = BlockMerge.Between(stored, cleaner.CleanBlocks(draft.Html.Html));
        return (new ArticleMerge(article.Version, draft.Stamp, article.Title, draft.Title.Trim(), parts, fields.Clashes, fields.Taken), fields);
    }
}
