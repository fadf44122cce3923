using CenterPortal.Data;
using CenterPortal.Features.Articles.Studio;
using CenterPortal.Features.Editing.Contract;
using CenterPortal.Features.Media.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Html;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles;

/// <summary>To which text an article shall go back.</summary>
/// <param name="Version">The <see cref="PastText.Version"/> that is wanted.</param>
/// <param name="SeenVersion">The <see cref="Article.TextVersion"/> that the person saw; a newer one is not overwritten.</param>
public sealed record Reversion(int Id, long Version, long SeenVersion);

/// <summary>What became of going back.</summary>
/// <param name="Refusal">One Korean sentence; null when it was done.</param>
/// <param name="Undo">Going back on it: the text that stood before, on the version that stands now; null when nothing changed.</param>
public sealed record ReversionOutcome(string? Refusal, Reversion? Undo = null);

/// <summary>Makes an earlier text of an article its text again. That is a new correction: nothing that was said since is lost. Files and what stands above the text stay.</summary>
public sealed class RevertArticle(PortalWrites writes, HtmlCleaner cleaner, PictureMarkup pictures, PictureUses uses, ArticleWriting writing)
{
    /// <summary>Goes back; refused when the person has unsaved words of their own, or someone else wrote meanwhile.</summary>
    public Task<ReversionOutcome> HandleAsync(Reversion wanted, Guid by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (await db.LoadWorkedAsync(by, wanted.Id, token) is not { } article) return new ReversionOutcome(Outcome.NoArticle.Refusal);
        if (article.IsPublic && !await db.MayAsync(by, Policies.Publish, token)) return new ReversionOutcome(ArticleWriting.ForPublishers);
        if (article.TextVersion != wanted.SeenVersion) return new ReversionOutcome("그 사이에 글이 또 바뀌어 되돌리지 않았습니다. 다시 견주어 보고 되돌려 주세요.");
        if (await db.FindDraftAsync(by, WorkedArticles.SubjectOf(wanted.Id), token) is not null) return new ReversionOutcome("저장하지 않은 글이 있습니다. 글을 열어 저장하거나 버린 다음 되돌려 주세요.");
        return await db.Set<PastText>().AsNoTracking().SingleOrDefaultAsync(p => p.ArticleId == wanted.Id && p.Version == wanted.Version, token) is { } past
            ? await WriteAsync(db, article, past, by, token)
            : new ReversionOutcome("그때의 글이 남아 있지 않습니다. 다른 글을 골라 주세요.");
    }, ct);

    private async Task<ReversionOutcome> WriteAsync(PortalDb db, Article article, PastText past, Guid by, CancellationToken ct)
    {
        // Pictures that were taken away since are not drawn again.
        var text = await pictures.WriteAsync(db, past.Html, ct);
        var blocks = cleaner.CleanBlocks(text.Html);
        if ((ArticleWriting.Shortcoming(past.Title, blocks) ?? ArticleWriting.Danger(past.Title, blocks, article.IsPublic)) is { } refusal) return new ReversionOutcome(refusal);
        var before = article.TextVersion;
        writing.Write(db, article, new NewText("지난 글로 되돌림", past.Title, blocks), by);
        await uses.SetAsync(db, WorkedArticles.SubjectOf(article.Id), text.PictureIds, ct);
        return article.TextVersion == before ? new ReversionOutcome(null) : new ReversionOutcome(null, new Reversion(article.Id, before, article.TextVersion));
    }
}
