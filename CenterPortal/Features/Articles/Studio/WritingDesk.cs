using CenterPortal.Data;
using CenterPortal.Features.Articles.Queries;
using CenterPortal.Features.Editing.Contract;
using CenterPortal.Features.Media.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Html;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Studio;

/// <summary>An article as it lies before someone who is about to write.</summary>
/// <param name="DraftSavedAt">UTC; null when there is no draft and the text is the article's own.</param>
/// <param name="Stamp">The draft's stamp; 0 without a draft.</param>
/// <param name="BaseVersion">The version on which the text stands.</param>
public sealed record OpenArticle(string Title, IReadOnlyList<SanitizedHtml> Blocks, ArticleFields Fields, long BaseVersion, long Stamp, DateTime? DraftSavedAt, bool IsBoardFixed)
{
    /// <summary>Files of which only the name has been moved.</summary>
    public IReadOnlyCollection<int> MissingFiles { get; init; } = [];

    /// <summary>A colleague began it and has not saved a word yet.</summary>
    public bool IsBegunByAnother { get; init; }
}

/// <summary>Where an article stands, for the panel beside it.</summary>
/// <param name="DiscardedAt">When (UTC) this person threw a draft away that can be brought back.</param>
public sealed record WritingState(
    string BoardSlug, bool IsPublic, bool IsWithdrawn, Publication? Publication, ReviewRequest? Review, bool MayPublish, bool IsMine, bool HasDraft, DateTime? DiscardedAt, IReadOnlyList<CheckLine> Checks);

/// <summary>Reads articles for the people who write them; what someone may not write is not there.</summary>
public sealed class WritingDesk(IDbContextFactory<PortalDb> contexts, HtmlCleaner cleaner, PictureMarkup pictures, Uploads uploads, TimeProvider clock)
{
    /// <summary>The article with this person's draft in its place when there is one; null when it is not there.</summary>
    public async Task<OpenArticle?> OpenAsync(int id, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.LoadWorkedAsync(by, id, ct) is not { } a) return null;
        var isFixed = a.Publication is not null;
        int[] missing = [.. a.Attachments.Where(f => f.StoredName is null).Select(f => f.Id)];
        if (await db.FindDraftAsync(by, WorkedArticles.SubjectOf(id), ct) is { } draft)
            return new OpenArticle(draft.Title, cleaner.CleanBlocks(draft.Html.Html), ArticleFields.Read(draft.Fields), draft.BaseVersion, draft.Stamp, draft.SavedAt, isFixed) { MissingFiles = missing };
        return new OpenArticle(a.Blocks.Count == 0 ? "" : a.Title, BlocksOf(a), ArticleFields.Of(a), a.Version, 0, null, isFixed)
        {
            MissingFiles = missing,
            IsBegunByAnother = a is { Blocks.Count: 0, IsTextMissing: false } && a.WriterId != by,
        };
    }

    /// <summary>Where it stands; null when it is not there.</summary>
    public async Task<WritingState?> StateAsync(int id, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.LoadWorkedAsync(by, id, ct) is not { } a) return null;
        var subject = WorkedArticles.SubjectOf(id);
        var draft = await db.FindDraftAsync(by, subject, ct);
        var checks = ArticleChecks.Of(draft?.Title ?? a.Title, draft is null ? BlocksOf(a) : cleaner.CleanBlocks(draft.Html.Html));
        return new WritingState(
            a.Board.Slug, a.IsPublic, a.Withdrawal is not null, a.Publication, a.Review, await db.MayAsync(by, Policies.Publish, ct), a.WriterId == by,
            draft is not null, draft is null ? await db.DiscardedDraftAsync(by, subject, ct) : null, checks);
    }

    /// <summary>The article as readers would see it with this person's draft; null when it is not there.</summary>
    public async Task<ArticleView?> PreviewAsync(int id, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.LoadWorkedAsync(by, id, ct) is not { } a) return null;
        var view = ArticleReading.View(a, clock.GetUtcNow().UtcDateTime);
        if (await db.FindDraftAsync(by, WorkedArticles.SubjectOf(id), ct) is not { } draft) return view;
        var fields = ArticleFields.Read(draft.Fields);
        var text = await pictures.WriteAsync(db, draft.Html.Html, ct);
        return view with
        {
            Title = draft.Title,
            Author = fields.Author ?? view.Author,
            WrittenAt = fields.WrittenAt ?? view.WrittenAt,
            Source = fields.Source,
            IsTextMissing = false,
            Blocks = [.. cleaner.CleanBlocks(text.Html).Index().Select(b => new BlockView(id, b.Index + 1, b.Item, view.Version))],
            Files = fields.Files is { } files ? await FileWishes.PreviewAsync(db, uploads, a, files, by, ct) : view.Files,
        };
    }

    private static SanitizedHtml[] BlocksOf(Article a) => [.. a.Blocks.OrderBy(b => b.Position).Select(b => b.Html)];
}
