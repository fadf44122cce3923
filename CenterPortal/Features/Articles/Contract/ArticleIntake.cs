using CenterPortal.Data;
using CenterPortal.Infrastructure.Html;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Contract;

/// <summary>An article that comes from another system.</summary>
/// <param name="WrittenAt">UTC.</param>
/// <param name="Blocks">Markup from anywhere, a top-level element each; cleaned here.</param>
/// <param name="FileNames">Names of files that have not been moved.</param>
public sealed record IncomingArticle(
    string Title,
    string Author,
    DateTime WrittenAt,
    long Views,
    string? MaskedAddress,
    IncomingSource? Source,
    IReadOnlyList<string> Blocks,
    IReadOnlyList<string> FileNames);

/// <summary>Where a press clipping comes from, as far as the other system knew.</summary>
public sealed record IncomingSource(string Outlet, string? Reporter);

/// <summary>An article of which only the line in a list is known.</summary>
/// <param name="Date">Day of writing (Seoul).</param>
public sealed record IncomingTitle(string Title, bool IsTruncated, bool IsBest, string Author, DateOnly Date, long Views);

/// <summary>The article that something taken in is known to be.</summary>
/// <param name="TextVersion">The version of its text after the last import; null when its text never came from an import.</param>
public sealed record EarlierImport(int Id, long? TextVersion);

/// <summary>What became of something taken in.</summary>
/// <param name="Id">The article.</param>
/// <param name="TextVersion">The version of its text afterwards; a later one means that staff edited it since.</param>
public sealed record Taken(int Id, long TextVersion, TakenAs As);

/// <summary>How something was taken in.</summary>
public enum TakenAs
{
    /// <summary>It was not there.</summary>
    New,

    /// <summary>Only its title was there; now the text is too.</summary>
    Completed,

    /// <summary>It was there and is different now.</summary>
    Corrected,

    /// <summary>It was there like this already.</summary>
    Same,

    /// <summary>Staff changed it since, so it stays as they left it.</summary>
    LeftToStaff,
}

/// <summary>The door for importers. Works inside the caller's write, so a whole import is there or not at all.</summary>
public sealed class ArticleIntake(HtmlCleaner cleaner, TimeProvider clock)
{
    private const int MostOfADay = 500;

    /// <summary>True when there is such a board.</summary>
    public Task<bool> HasBoardAsync(PortalDb db, string board, CancellationToken ct) => db.Set<Board>().AnyAsync(b => b.Slug == board, ct);

    /// <summary>True when the article is there, before readers or not.</summary>
    public Task<bool> HasArticleAsync(PortalDb db, int id, CancellationToken ct) => db.Set<Article>().AnyAsync(a => a.Id == id, ct);

    /// <summary>Articles of a board that have this title and day (Seoul), those that wait for their text first; samples are nobody's.</summary>
    public Task<List<int>> NamedAsync(PortalDb db, string board, string title, DateOnly day, CancellationToken ct) => WrittenOn(db, board, day)
        .Where(a => a.Title == title && !a.IsSample).OrderByDescending(a => a.IsTextMissing).ThenBy(a => a.Id).Take(MostOfADay).Select(a => a.Id).ToListAsync(ct);

    /// <summary>
    /// Takes an article in: corrects the one of an earlier import when nobody else changed it since, completes a known
    /// title, or adds it.
    /// </summary>
    public async Task<Taken> TakeAsync(PortalDb db, string board, IncomingArticle incoming, EarlierImport? earlier, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        var known = earlier is null ? null : await db.LoadArticleAsync(earlier.Id, ct);
        if (known is { IsTextMissing: false } && known.TextVersion != earlier!.TextVersion)
            return new Taken(known.Id, earlier.TextVersion ?? known.TextVersion, TakenAs.LeftToStaff);
        known ??= await FindAwaitedAsync(db, board, incoming, ct);
        return known is null ? await AddAsync(db, board, incoming, ct) : Correct(db, known, incoming);
    }

    /// <summary>Takes a line of a list in. One that is known only gets the larger number of views.</summary>
    /// <param name="earlier">The article that the line is known to be.</param>
    public async Task<Taken> TakeAsync(PortalDb db, string board, IncomingTitle incoming, int? earlier, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        var known = earlier is { } id ? await db.Set<Article>().SingleOrDefaultAsync(a => a.Id == id, ct) : null;
        known ??= await FindTitleAsync(db, board, incoming.Title, incoming.IsTruncated, incoming.Date, ct);
        if (known is not null)
        {
            RaiseViews(db, known, incoming.Views);
            return new Taken(known.Id, known.TextVersion, TakenAs.Same);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var article = New(await BoardAsync(db, board, ct), incoming.Title, incoming.Author, SeoulTime.MidnightUtc(incoming.Date), null, null, incoming.Views);
        article.MarkTextMissing();
        article.Publish(null, now);
        if (incoming.IsBest)
        {
            var last = await db.Set<Article>().Where(a => a.Board.Slug == board && a.Best != null).MaxAsync(a => (int?)a.Best!.Order, ct) ?? 0;
            article.PickAsBest(new BestPick(last + 1, "", null, null, now));
        }

        await LogNewAsync(db, article, now, ct);
        return new Taken(article.Id, article.TextVersion, TakenAs.New);
    }

    /// <summary>Picks an article just taken in as Best, behind those that are; false when it is one.</summary>
    public async Task<bool> PickAsync(PortalDb db, Taken taken, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(taken);
        var article = (await db.LoadArticleAsync(taken.Id, ct))!;
        if (article.Best is not null) return false;
        var last = await db.Set<Article>().Where(a => a.BoardId == article.BoardId && a.Best != null).MaxAsync(a => (int?)a.Best!.Order, ct) ?? 0;
        var now = clock.GetUtcNow().UtcDateTime;
        article.PickAsBest(new BestPick(last + 1, "", null, null, now));
        db.LogArticle(article, "best", now);
        db.LogBoard(article.Board, "best", now);
        return true;
    }

    private async Task<Taken> AddAsync(PortalDb db, string board, IncomingArticle incoming, CancellationToken ct)
    {
        var article = New(await BoardAsync(db, board, ct), incoming.Title, incoming.Author, incoming.WrittenAt, incoming.MaskedAddress, Source(incoming), incoming.Views);
        article.Write(Clean(incoming));
        article.NameMissingFiles(incoming.FileNames);
        var now = clock.GetUtcNow().UtcDateTime;
        article.Publish(null, now);
        await LogNewAsync(db, article, now, ct);
        return new Taken(article.Id, article.TextVersion, TakenAs.New);
    }

    private Taken Correct(PortalDb db, Article article, IncomingArticle incoming)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (version, board, wasMissing) = (article.Version, article.Board.Version, article.IsTextMissing);
        var isHeadChanged = article.NameMissingFiles(incoming.FileNames) | article.SetOrigin(incoming.Author, incoming.MaskedAddress, Source(incoming));
        if (wasMissing) article.WriteMissingText(Clean(incoming), incoming.WrittenAt);
        var revision = article.Correct(incoming.Title, Clean(incoming), now, isHeadChanged || wasMissing);
        RaiseViews(db, article, incoming.Views);
        if (article.Version == version) return new Taken(article.Id, article.TextVersion, TakenAs.Same);
        if (article.IsPublic)
        {
            db.LogCorrection(article, revision, now);
            if (article.Board.Version != board) db.LogBoard(article.Board, "renamed", now);
        }

        return new Taken(article.Id, article.TextVersion, wasMissing ? TakenAs.Completed : TakenAs.Corrected);
    }

    private SanitizedHtml[] Clean(IncomingArticle incoming) => [.. incoming.Blocks.SelectMany(cleaner.CleanBlocks)];

    private static PressSource? Source(IncomingArticle incoming) =>
        incoming.Source is { } source ? new PressSource(source.Outlet, source.Reporter, null, null) : null;

    private static Article New(Board board, string title, string author, DateTime writtenAt, string? address, PressSource? source, long views) =>
        new() { Board = board, Title = title, Author = author, WrittenAt = writtenAt, MaskedAddress = address, Source = source, Views = views };

    private static Task<Board> BoardAsync(PortalDb db, string board, CancellationToken ct) => db.Set<Board>().SingleAsync(b => b.Slug == board, ct);

    // The log carries the id, which the database gives with the first save.
    private static async Task LogNewAsync(PortalDb db, Article article, DateTime now, CancellationToken ct)
    {
        db.Add(article);
        await db.SaveChangesAsync(ct);
        db.LogArticle(article, "published", now);
        db.LogBoard(article.Board, "published", now);
        // Each save compares all that is loaded; with what is done let go, thousands of lines stay as quick as the first.
        foreach (var done in db.ChangeTracker.Entries().Where(e => e.State == EntityState.Unchanged && (e.Entity is Article or ArticleBlock or Attachment || e.Metadata.IsOwned())).ToArray())
            done.State = EntityState.Detached;
    }

    private void RaiseViews(PortalDb db, Article article, long views)
    {
        if (views <= article.Views) return;
        article.Views = views;
        db.LogViews(article.Id, views, clock.GetUtcNow().UtcDateTime);
    }

    private static async Task<Article?> FindTitleAsync(PortalDb db, string board, string title, bool isTruncated, DateOnly day, CancellationToken ct)
    {
        var sameDay = WrittenOn(db, board, day);
        var start = Start(title);
        return await (isTruncated ? sameDay.Where(a => a.Title.StartsWith(start)) : sameDay.Where(a => a.Title == title)).OrderBy(a => a.Id).FirstOrDefaultAsync(ct);
    }

    // A list cuts long titles, so the line that waits for its text may hold only the beginning of the title.
    private static async Task<Article?> FindAwaitedAsync(PortalDb db, string board, IncomingArticle incoming, CancellationToken ct)
    {
        var waiting = await WrittenOn(db, board, SeoulTime.DateOf(incoming.WrittenAt)).Where(a => a.IsTextMissing)
            .OrderBy(a => a.Id).Take(MostOfADay).Select(a => new { a.Id, a.Title }).ToListAsync(ct);
        var found = waiting.Find(a => a.Title == incoming.Title)
            ?? waiting.Find(a => IsCutOf(a.Title, incoming.Title));
        return found is null ? null : await db.LoadArticleAsync(found.Id, ct);
    }

    private static IQueryable<Article> WrittenOn(PortalDb db, string board, DateOnly day)
    {
        var (from, to) = (SeoulTime.MidnightUtc(day), SeoulTime.MidnightUtc(day.AddDays(1)));
        return db.Set<Article>().Include(a => a.Board).Where(a => a.Board.Slug == board && a.WrittenAt >= from && a.WrittenAt < to);
    }

    /// <summary>A title without the sign that it was cut.</summary>
    internal static string Start(string title) => title.TrimEnd('.', '…', ' ');

    /// <summary>True when a title is the cut beginning of another.</summary>
    internal static bool IsCutOf(string cut, string whole) =>
        Start(cut) is { Length: > 0 } start && start.Length < cut.Length && whole.StartsWith(start, StringComparison.Ordinal);
}
