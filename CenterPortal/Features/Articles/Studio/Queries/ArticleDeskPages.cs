using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Studio.Queries;

/// <summary>Answers the staff's list; the page's tests put their own in its place.</summary>
public interface IArticleDesk
{
    /// <summary>One page for this person; a page past the end is the last.</summary>
    Task<DeskPage> PageAsync(ArticleAsk ask, Guid by, CancellationToken ct);

    /// <summary>What the filters offer this person.</summary>
    Task<DeskChoices> ChoicesAsync(Guid by, CancellationToken ct);
}

internal sealed class ArticleDeskPages(IDbContextFactory<PortalDb> contexts, StaffRoster roster, TimeProvider clock) : IArticleDesk
{
    private const int MostWriters = 50;
    private static readonly DeskState[] States = Enum.GetValues<DeskState>();

    public async Task<DeskPage> PageAsync(ArticleAsk ask, Guid by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(ask);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = (await db.ArticlesForAsync(by, ct)).Narrow(db, ask, by);
        var counts = new Dictionary<DeskState, int>();
        foreach (var state in States)
            counts[state] = await found.In(state).CountAsync(ct);
        var total = ask.State is { } one ? counts[one] : counts.Where(c => c.Key != DeskState.Trashed).Sum(c => c.Value);
        var kept = ask with { Page = Math.Clamp(ask.Page, 1, Math.Max(1, (total + ask.Size - 1) / ask.Size)) };
        var rows = await found.In(ask.State).Sorted(ask).Skip((kept.Page - 1) * ask.Size).Take(ask.Size)
            .ToDeskRows(by, clock.GetUtcNow().UtcDateTime).ToListAsync(ct);
        return new DeskPage(kept, rows, total, counts);
    }

    public async Task<DeskChoices> ChoicesAsync(Guid by, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var boards = await db.Set<Board>().AsNoTracking().OrderBy(b => b.Order).Take(BoardWords.MostBoards)
            .Select(b => new DeskBoard(b.Slug, b.Name, b.Closing != null)).ToListAsync(ct);
        var all = await db.ArticlesForAsync(by, ct);
        var writers = await all.Where(a => a.WriterId != null && a.WriterId != by).Select(a => a.WriterId!.Value).Distinct().OrderBy(w => w).Take(MostWriters).ToListAsync(ct);
        var names = await roster.ColleaguesAsync(by, writers, ct);
        var written = all.Select(a => (DateTime?)a.WrittenAt);
        var (first, last) = (await written.MinAsync(ct), await written.MaxAsync(ct));
        int[] years = first is { } f && last is { } l ? [.. Enumerable.Range(YearOf(f), YearOf(l) - YearOf(f) + 1).Reverse()] : [];
        return new DeskChoices(boards, [.. names.OrderBy(n => n.Value, StringComparer.CurrentCulture).Select(n => new DeskWriter(n.Key.ToString("N"), n.Value))], years);
    }

    private static int YearOf(DateTime utc) => SeoulTime.DateOf(utc).Year;
}
