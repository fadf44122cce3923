using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CenterPortal.Data;
using CenterPortal.Features.Articles.Contract;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Import;

/// <summary>
/// Which article each title of the old site's lists became, by board, title and day as they stood there: staff may
/// change both in the portal, and the next import must still know the article.
/// </summary>
internal sealed class ListedTitles(PortalDb db, ArticleIntake intake, string board)
{
    private const int LongestKey = 120;
    private const int MostOfADay = 500;
    private const int HashLength = 16;
    private const string PageStart = "page:";

    // Tracked rows would be compared with each save, of which an import makes one for each new line.
    private readonly Dictionary<string, ImportedArticle> _new = new(StringComparer.Ordinal);

    /// <summary>The article of a line; a cut line is also the one whose title begins like it.</summary>
    public async Task<int?> FindLineAsync(string title, bool isTruncated, DateOnly day, CancellationToken ct)
    {
        if (await ExactAsync(Key(title, day), ct) is { } exact) return exact;
        var start = ArticleIntake.Start(title);
        return isTruncated ? (await OfDayAsync(day, ct)).Find(l => l.Title.StartsWith(start, StringComparison.Ordinal)).ArticleId : null;
    }

    /// <summary>The article that this page is about though it never made it: no other page's article.</summary>
    public async Task<int?> FindForPageAsync(string title, DateOnly day, CancellationToken ct)
    {
        if (await ExactAsync(Key(title, day), ct) is { } exact && !await HasPageAsync(exact, ct)) return exact;
        foreach (var line in await OfDayAsync(day, ct))
            if (ArticleIntake.IsCutOf(line.Title, title) && !await HasPageAsync(line.ArticleId!.Value, ct)) return line.ArticleId;
        foreach (var id in await intake.NamedAsync(db, board, title, day, ct))
            if (!await HasPageAsync(id, ct)) return id;
        return null;
    }

    /// <summary>Keeps what a title became. One that is kept already stays, unless its article is no more.</summary>
    public async Task RememberAsync(string title, DateOnly day, Taken taken, DateTime now, CancellationToken ct)
    {
        var key = Key(title, day);
        if (await ExactAsync(key, ct) is not { } known)
            _new.Add(key, new ImportedArticle { Key = key, ArticleId = taken.Id, TextVersion = taken.TextVersion, At = now });
        else if (known != taken.Id && !await intake.HasArticleAsync(db, known, ct))
            await db.Set<ImportedArticle>().Where(i => i.Key == key).ExecuteUpdateAsync(i => i.SetProperty(a => a.ArticleId, taken.Id).SetProperty(a => a.TextVersion, taken.TextVersion).SetProperty(a => a.At, now), ct);
    }

    /// <summary>Adds all that is new to the write.</summary>
    public void Keep() => db.AddRange(_new.Values);

    private async Task<int?> ExactAsync(string key, CancellationToken ct) => _new.TryGetValue(key, out var added)
        ? added.ArticleId
        : await db.Set<ImportedArticle>().Where(i => i.Key == key).Select(i => (int?)i.ArticleId).SingleOrDefaultAsync(ct);

    private Task<bool> HasPageAsync(int id, CancellationToken ct) => db.Set<ImportedArticle>().AnyAsync(i => i.ArticleId == id && i.Key.StartsWith(PageStart), ct);

    private async Task<List<(string Title, int? ArticleId)>> OfDayAsync(DateOnly day, CancellationToken ct)
    {
        var from = DayStart(day);
        var stored = await db.Set<ImportedArticle>().AsNoTracking().Where(i => i.Key.StartsWith(from))
            .OrderBy(i => i.Key).Take(MostOfADay).ToListAsync(ct);
        var added = _new.Values.Where(i => i.Key.StartsWith(from, StringComparison.Ordinal));
        return [.. stored.Concat(added).OrderBy(i => i.ArticleId).Select(i => (i.Key[from.Length..], (int?)i.ArticleId))];
    }

    private string DayStart(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"row:{board}:{day:yyyy-MM-dd}:");

    private string Key(string title, DateOnly day)
    {
        var key = DayStart(day) + title;
        if (key.Length <= LongestKey) return key;
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..HashLength];
        return $"{key[..(LongestKey - HashLength - 1)]}#{hash}";
    }
}
