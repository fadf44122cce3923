using System.Diagnostics;
using CenterPortal.Data;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Features.Visits.Studio.Queries;
using CenterPortal.Identity;
using CenterPortal.Load.Support;
using CenterPortal.Load.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CenterPortal.Load.Planning;

/// <summary>What staff wait for: the week board and the inbox, on a portal that <see cref="ManyVisits"/> filled.</summary>
internal static class BoardMeasure
{
    private const string Part = "planning";
    private const int Warm = 5;
    private const int Times = 40;

    /// <summary>Measures both, one after another.</summary>
    public static async Task<IReadOnlyList<Figure>> RunAsync(string root, Options options)
    {
        IReadOnlyList<Figure> figures = [];
        await VisitMeasure.OnPortalAsync(root, async (portal, _) =>
        {
            await ManyVisits.FillAsync(portal, options.Programmes, options.Requests);
            figures = await RunAsync(portal, options);
        });
        return figures;
    }

    private static async Task<IReadOnlyList<Figure>> RunAsync(IServiceProvider portal, Options options)
    {
        await portal.GetRequiredService<ManagePeople>().InviteAsync(by: null, "load@example.org", "load", PortalRole.Editor);
        await using var db = await portal.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var editor = await db.Set<PortalUser>().Select(u => u.Id).FirstAsync();
        var (board, inbox, monday) = (portal.GetRequiredService<WeekBoard>(), portal.GetRequiredService<VisitInbox>(), BoardWeek.MondayOf(portal.GetRequiredService<VisitDays>().Today));
        var cards = 0;
        var weeks = await EachAsync(async i => cards = Math.Max(cards, (await board.LoadAsync(monday.AddDays(7 * (1 + (i % 12))), null, editor))!.Visits));
        var pages = await EachAsync(i => inbox.PageAsync(new InboxAsk((InboxTab)(i % 5)), editor));
        var words = await EachAsync(_ => inbox.PageAsync(new InboxAsk(InboxTab.All, "p49"), editor));
        var name = $"of {options.Programmes} programmes and {options.Requests} requests";
        return
        [
            Figure.Under(Part, $"a week of the board, {cards} visits, {name}: median", Statistics.Median(weeks), "ms", 200),
            new(Part, "the same: p99", Statistics.Percentile(weeks, 0.99), "ms"),
            new(Part, $"a page of the inbox with its counts, {name}: median", Statistics.Median(pages), "ms"),
            new(Part, "the same by words: median", Statistics.Median(words), "ms"),
        ];
    }

    private static async Task<IReadOnlyList<double>> EachAsync(Func<int, Task> work)
    {
        for (var i = 0; i < Warm; i++) await work(i);
        var took = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            await work(i);
            took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        return took;
    }
}
