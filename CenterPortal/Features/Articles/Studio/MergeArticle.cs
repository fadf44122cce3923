using CenterPortal.Data;
using CenterPortal.Features.Editing.Contract;
using CenterPortal.Infrastructure.Html;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Studio;

/// <summary>Two versions of an article, side by side.</summary>
/// <param name="Version">The stored article's version; the choice is good for this one alone.</param>
/// <param name="Stamp">The draft's stamp; a draft that went on makes the choice void.</param>
public sealed record ArticleMerge(long Version, long Stamp, string StoredTitle, string MyTitle, IReadOnlyList<MergePart> Parts);

/// <summary>Puts the blocks that a person chose out of two versions into their draft, on the base of the stored version. Nothing is public by it.</summary>
public sealed class MergeArticle(PortalWrites writes, IDbContextFactory<PortalDb> contexts, HtmlCleaner cleaner, TimeProvider clock)
{
    /// <summary>Both versions; null when there is nothing to choose.</summary>
    public async Task<ArticleMerge?> OpenAsync(int id, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await ReadAsync(db, id, by, ct);
    }

    /// <summary>Takes the choice; refused when either version has moved on meanwhile.</summary>
    /// <param name="isMyTitle">True for the person's own title.</param>
    /// <param name="choices">One for each part that differs, in order.</param>
    public Task<Outcome> HandleAsync(int id, Guid by, ArticleMerge seen, bool isMyTitle, IReadOnlyList<MergeChoice> choices, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (await ReadAsync(db, id, by, token) is not { } now) return Outcome.NoArticle;
        if (now.Version != seen.Version || now.Stamp != seen.Stamp) return new Outcome("고르시는 사이에 글이 또 바뀌었습니다. 다시 견주어 주세요.");
        var html = cleaner.CleanText(string.Join('\n', BlockMerge.Choose(now.Parts, choices).Select(b => b.Html)));
        await db.MergeDraftAsync(by, WorkedArticles.SubjectOf(id), now.Version, isMyTitle ? now.MyTitle : now.StoredTitle, html, clock.GetUtcNow().UtcDateTime, token);
        return Outcome.Done;
    }, ct);

    private async Task<ArticleMerge?> ReadAsync(PortalDb db, int id, Guid by, CancellationToken ct)
    {
        if (await db.LoadWorkedAsync(by, id, ct) is not { } article || await db.FindDraftAsync(by, WorkedArticles.SubjectOf(id), ct) is not { } draft) return null;
        var stored = article.Blocks.OrderBy(b => b.Position).Select(b => b.Html).ToArray();
        return new ArticleMerge(article.Version, draft.Stamp, article.Title, draft.Title.Trim(), BlockMerge.Between(stored, cleaner.CleanBlocks(draft.Html.Html)));
    }
}
