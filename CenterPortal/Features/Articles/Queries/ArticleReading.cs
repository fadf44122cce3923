using CenterPortal.Data;
using CenterPortal.Infrastructure.Html;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Queries;

/// <summary>A block as readers see it.</summary>
public sealed record BlockView(int ArticleId, int Number, SanitizedHtml Html, long Version);

/// <summary>A file as readers see it; one without <see cref="IsThere"/> has only a name.</summary>
public sealed record FileView(int Id, string Name, long Size, long Downloads, bool IsThere);

/// <summary>An article as readers see it.</summary>
/// <param name="WrittenAt">UTC.</param>
/// <param name="ChangedAt">UTC, null when never corrected.</param>
public sealed record ArticleView(
    int Id,
    string BoardSlug,
    string BoardName,
    string Title,
    string Author,
    DateTime WrittenAt,
    DateTime? ChangedAt,
    string? MaskedAddress,
    PressSource? Source,
    long Views,
    bool IsBest,
    bool IsPinned,
    bool IsSample,
    bool IsTextMissing,
    bool IsWithdrawn,
    long Version,
    IReadOnlyList<BlockView> Blocks,
    IReadOnlyList<FileView> Files)
{
    /// <summary>The first sentence or two, for feeds and previews; plain text.</summary>
    public string Summary(int most) => PlainText.Summary(Blocks.Where(b => b.Html.Html.StartsWith("<p", StringComparison.Ordinal)).Select(b => b.Html), most);

    /// <summary>The first uploaded picture of the text, for apps that show shared links; null when there is none.</summary>
    public SharedPicture? Shared => SharedPicture.FirstOf(Blocks.Select(b => b.Html));
}

/// <summary>Reads single articles. Those never published are not there for readers.</summary>
public sealed class ArticleReading(IDbContextFactory<PortalDb> contexts, TimeProvider clock)
{
    /// <summary>The article, also when it was withdrawn or thrown away (then without content); null when there is none on that board.</summary>
    public async Task<ArticleView?> FindAsync(string? board, int id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var a = await db.Set<Article>().AsNoTracking().Include(x => x.Board).Include(x => x.Blocks).Include(x => x.Attachments).AsSplitQuery()
            .SingleOrDefaultAsync(x => x.Id == id && x.Publication != null && (board == null || x.Board.Slug == board), ct);
        return a is null ? null : a.IsPublic ? View(a, clock.GetUtcNow().UtcDateTime) : Gone(a);
    }

    /// <summary>One block; null when it is not there for readers.</summary>
    public async Task<BlockView?> BlockAsync(int id, int number, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.PublicArticlesOf(null).Where(a => a.Id == id).SelectMany(a => a.Blocks).Where(b => b.Number == number)
            .Select(b => new BlockView(b.ArticleId, b.Number, b.Html, b.Version)).SingleOrDefaultAsync(ct);
    }

    /// <summary>The number of views; null when the article is not there for readers.</summary>
    public async Task<long?> ViewsAsync(int id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.PublicArticlesOf(null).Where(a => a.Id == id).Select(a => (long?)a.Views).SingleOrDefaultAsync(ct);
    }

    internal static ArticleView View(Article a, DateTime now) => new(
        a.Id, a.Board.Slug, a.Board.Name, a.Title, a.Author, a.WrittenAt, a.ChangedAt, a.MaskedAddress, a.Source, a.Views,
        a.Best is not null && (a.Best.Until is null || a.Best.Until > now), a.Pin is not null && (a.Pin.Until is null || a.Pin.Until > now),
        a.IsSample, a.IsTextMissing, IsWithdrawn: false, a.Version,
        [.. a.Blocks.OrderBy(b => b.Position).Select(b => new BlockView(a.Id, b.Number, b.Html, b.Version))],
        [.. a.Attachments.OrderBy(f => f.Position).Select(f => new FileView(f.Id, f.Name, f.Size, f.Downloads, f.StoredName is not null))]);

    private static ArticleView Gone(Article a) => new(
        a.Id, a.Board.Slug, a.Board.Name, "내려간 글", a.Author, a.WrittenAt, null, null, null, 0,
        IsBest: false, IsPinned: false, a.IsSample, IsTextMissing: false, IsWithdrawn: true, a.Version, [], []);
}
