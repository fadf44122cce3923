using System.Globalization;
using CenterPortal.Data;
using CenterPortal.Features.Articles.Contract;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Import;

/// <summary>What an import did, in Korean sentences; a refusal changed nothing.</summary>
public sealed record ImportReport(IReadOnlyList<string> Done, string? Refusal = null);

/// <summary>Takes a saved press page in: its article and the lines of the list under it, all or nothing.</summary>
public sealed class ImportPage(PortalWrites writes, ArticleIntake intake, TimeProvider clock)
{
    private const string UnknownAuthor = "글쓴이 모름";

    /// <summary>Imports; with <paramref name="isDryRun"/> it does everything but keep it.</summary>
    public async Task<ImportReport> HandleAsync(string board, PressPage page, bool isDryRun, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        try
        {
            return await writes.RunAsync(async (db, token) =>
            {
                var report = await ImportAsync(db, board, page, token);
                return isDryRun && report.Refusal is null ? throw new DryRunException(report) : report;
            }, ct);
        }
        catch (DryRunException dryRun)
        {
            return dryRun.Report;
        }
    }

    private async Task<ImportReport> ImportAsync(PortalDb db, string board, PressPage page, CancellationToken ct)
    {
        if (!await intake.HasBoardAsync(db, board, ct))
            return new ImportReport([], $"‘{board}’ 게시판이 없습니다. --board에 press, notice처럼 있는 게시판을 적어 주세요.");
        var listed = new ListedTitles(db, intake, board);
        var (own, line) = await TakePageAsync(db, board, page, listed, ct);
        var done = new List<string> { line };
        foreach (var row in page.Listed)
            done.Add(row.IsThisPage ? await PickOwnAsync(db, own, row, ct) : await TakeRowAsync(db, board, page, row, listed, ct));
        listed.Keep();
        return new ImportReport([.. done.Where(line => line.Length > 0)]);
    }

    private async Task<(Taken? Own, string Line)> TakePageAsync(PortalDb db, string board, PressPage page, ListedTitles listed, CancellationToken ct)
    {
        var (key, day) = (Key(board, page), DateOnly.FromDateTime(page.WrittenLocal));
        var earlier = await db.Set<ImportedArticle>().SingleOrDefaultAsync(i => i.Key == key, ct);
        var known = earlier is not null ? new EarlierImport(earlier.ArticleId, earlier.TextVersion)
            : await listed.FindForPageAsync(page.Title, day, ct) is { } id ? new EarlierImport(id, null) : null;
        var taken = await intake.TakeAsync(db, board, Incoming(page), known, ct);
        if (taken.As is not TakenAs.LeftToStaff) Remember(db, key, earlier, taken);
        await listed.RememberAsync(page.Title, day, taken, clock.GetUtcNow().UtcDateTime, ct);
        // Only the first import believes the old site's Best: afterwards the order is the staff's.
        return (taken.As is TakenAs.New or TakenAs.Completed ? taken : null, taken.As switch
        {
            TakenAs.New => $"글 {taken.Id}번을 새로 넣었습니다: {page.Title}",
            TakenAs.Completed => $"제목만 있던 글 {taken.Id}번에 본문을 넣었습니다: {page.Title}",
            TakenAs.Corrected => $"글 {taken.Id}번을 고쳤습니다: {page.Title}",
            TakenAs.Same => $"글 {taken.Id}번은 이미 같습니다: {page.Title}",
            _ when earlier is null => $"글 {taken.Id}번은 직원이 본문을 넣었으므로 그대로 두었습니다: {page.Title}",
            _ => $"글 {taken.Id}번은 가져온 뒤에 직원이 고쳤으므로 그대로 두었습니다: {page.Title}",
        });
    }

    private async Task<string> PickOwnAsync(PortalDb db, Taken? own, ListedRow row, CancellationToken ct) =>
        row.IsBest && own is not null && await intake.PickAsync(db, own, ct) ? $"글 {own.Id}번을 Best로 두었습니다." : "";

    private async Task<string> TakeRowAsync(PortalDb db, string board, PressPage page, ListedRow row, ListedTitles listed, CancellationToken ct)
    {
        var title = new IncomingTitle(row.Title, row.IsTruncated, row.IsBest, row.Author ?? page.Author ?? UnknownAuthor, row.Date, row.Views ?? 0);
        var taken = await intake.TakeAsync(db, board, title, await listed.FindLineAsync(row.Title, row.IsTruncated, row.Date, ct), ct);
        await listed.RememberAsync(row.Title, row.Date, taken, clock.GetUtcNow().UtcDateTime, ct);
        return taken.As == TakenAs.New
            ? $"목록에서 글 {taken.Id}번을 제목만 넣었습니다: {row.Title}"
            : $"목록의 글 {taken.Id}번은 이미 있습니다: {row.Title}";
    }

    private void Remember(PortalDb db, string key, ImportedArticle? earlier, Taken taken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (earlier is null) db.Add(new ImportedArticle { Key = key, ArticleId = taken.Id, TextVersion = taken.TextVersion, At = now });
        else (earlier.ArticleId, earlier.TextVersion, earlier.At) = (taken.Id, taken.TextVersion, taken.As == TakenAs.Same ? earlier.At : now);
    }

    // Within a board the second of writing names an article better than its title, which people correct.
    private static string Key(string board, PressPage page) =>
        string.Create(CultureInfo.InvariantCulture, $"page:{board}:{page.WrittenLocal:yyyy-MM-ddTHH:mm:ss}");

    private static IncomingArticle Incoming(PressPage page) => new(
        page.Title,
        page.Author ?? UnknownAuthor,
        SeoulTime.ToUtc(page.WrittenLocal),
        page.Views ?? 0,
        page.MaskedAddress,
        page.Outlet is { } outlet ? new IncomingSource(outlet.Name, outlet.Reporter) : null,
        [.. page.Blocks, .. Loose(page)],
        page.AttachmentNames);

    // The old page says these words of some picture, but not of which; dropping them would lose what the page held.
    private static IEnumerable<string> Loose(PressPage page) => page.LooseCaptions.Count == 0
        ? []
        : ["<p class=\"note\">사진 설명: " + string.Join(" · ", page.LooseCaptions.Select(System.Net.WebUtility.HtmlEncode)) + "</p>"];

    private sealed class DryRunException(ImportReport report) : Exception
    {
        public ImportReport Report { get; } = report;
    }
}
