using CenterPortal.Data;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles;

/// <summary>What an act on an article was.</summary>
/// <param name="Kind">Its word in the change log.</param>
/// <param name="Words">Its words in the record of acts.</param>
/// <param name="After">What is now, for the record; null says where the article stands.</param>
/// <param name="Refusal">Why it was not done; nothing is written then.</param>
/// <param name="Before">What was before, for the record; null says where the article stood.</param>
public sealed record ArticleAct(string Kind, string Words, string? After = null, string? Refusal = null, string? Before = null)
{
    /// <summary>It was not done.</summary>
    public static ArticleAct Refused(string sentence) => new("", "", Refusal: sentence);
}

/// <summary>
/// The one write in which staff change where an article stands: it asks what the person may do, loads what the person
/// may see, notes the act and logs the change. <c>by</c> null is the program or the command line.
/// </summary>
public sealed class ArticleActs(PortalWrites writes, StaffRecord record, TimeProvider clock)
{
    private static readonly Outcome NotOwn = new("내가 쓰고 아직 게시하지 않은 글만 버리거나 되살릴 수 있습니다. 편집자에게 부탁해 주세요.");

    /// <summary>An act of those who publish; <paramref name="act"/> answers null when nothing is to be changed.</summary>
    /// <param name="withText">The act looks at the text too.</param>
    public Task<Outcome> RunAsync(int id, Guid? by, Func<Article, DateTime, ArticleAct?> act, CancellationToken ct, bool withText = false) =>
        RunAsync(id, by, isForWriters: false, withText, act, ct);

    /// <summary>An act that a writer may do to an own article that was never published.</summary>
    public Task<Outcome> RunOwnAsync(int id, Guid? by, Func<Article, DateTime, ArticleAct?> act, CancellationToken ct) =>
        RunAsync(id, by, isForWriters: true, withText: false, act, ct);

    private Task<Outcome> RunAsync(int id, Guid? by, bool isForWriters, bool withText, Func<Article, DateTime, ArticleAct?> act, CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        var isEditor = await db.MayAsync(by, Policies.Publish, token);
        if (!isEditor && !(isForWriters && await db.MayAsync(by, Policies.Write, token))) return Outcome.NotAllowed;
        var article = await db.Set<Article>().Include(a => a.Board).SingleOrDefaultAsync(a => a.Id == id, token);
        if (withText && article is not null) await db.Entry(article).Collection(a => a.Blocks).LoadAsync(token);
        if (article is null || !(isEditor || article.IsPublic || article.WriterId == by)) return Outcome.NoArticle;
        if (!isEditor && (article.WriterId != by || article.Publication is not null)) return NotOwn;
        var (before, wasPublic, now) = (article.Standing(), article.IsPublic, clock.GetUtcNow().UtcDateTime);
        if (act(article, now) is not { } done) return Outcome.Done;
        if (done.Refusal is { } refusal) return new Outcome(refusal);
        record.Note(db, by, done.Words, article.Subject(), done.Before ?? StandingWords.Of(before, done.Kind), done.After ?? StandingWords.Of(article.Standing(), done.Kind));
        db.LogStanding(article, wasPublic, done.Kind, now);
        return new Outcome(null, new ActUndo(id, article.Version, before));
    }, ct);
}
