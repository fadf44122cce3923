using System.Diagnostics;
using CenterPortal.Data;
using CenterPortal.Features.Calendar;
using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Features.Calendar.Queries;
using CenterPortal.Features.MarketEvents;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Load.Live;
using CenterPortal.Load.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CenterPortal.Load.Planning;

/// <summary>The calendar among ten years of events: a month that nothing keeps, the feed of a year, and thousands who have a month open.</summary>
internal static class CalendarMeasure
{
    private const string Part = "calendar";
    private const int Years = 10;
    private const int Warm = 10;

    /// <summary>Measures all three on one portal in this process.</summary>
    public static async Task<IReadOnlyList<Figure>> RunAsync(string root, Options options)
    {
        var folder = Directory.CreateTempSubdirectory("portal-load-").FullName;
        var figures = new List<Figure>();
        try
        {
            await VisitMeasure.OnPortalAsync(root, async (portal, address) =>
            {
                await FillAsync(portal, options.Occurrences);
                figures.AddRange(await PagesAsync(portal, address, options));
                figures.AddRange(await LiveAsync(portal, address, Path.Combine(folder, "data", "portal.db"), options));
            }, folder);
            return figures;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Figure>> PagesAsync(IServiceProvider portal, Uri address, Options options)
    {
        var (reading, book, files) = (portal.GetRequiredService<CalendarReading>(), portal.GetRequiredService<CalendarBook>(), portal.GetRequiredService<CalendarFiles>());
        using var http = new HttpClient { BaseAddress = address };
        // A month of its own each time: no page of it is kept yet.
        var months = Enumerable.Range(0, Years * 12).Select(m => MonthOf(reading.Today).AddMonths(-m)).ToArray();
        var asked = await EachAsync(months, month => reading.PageAsync(CalendarQuestion.Read($"{month:yyyy-MM}", null, null, null, book.Kinds, reading.Today)!));
        var pages = await EachAsync(months, month => http.GetStringAsync(new Uri($"/events?month={month:yyyy-MM}", UriKind.Relative)));
        var feeds = await EachAsync(months[..40], _ => files.FeedAsync([], default));
        var name = $"of {options.Occurrences} events in {Years} years";
        return
        [
            new(Part, $"a month's questions to the database, {name}: median", Statistics.Median(asked), "ms"),
            Figure.Under(Part, $"a month's page that nothing keeps, {name}: median", Statistics.Median(pages), "ms", 15),
            new(Part, "the same: p99", Statistics.Percentile(pages, 0.99), "ms"),
            Figure.Under(Part, $"the feed of a year, {name}: median", Statistics.Median(feeds), "ms", 50),
        ];
    }

    private static async Task<IReadOnlyList<Figure>> LiveAsync(IServiceProvider portal, Uri address, string database, Options options)
    {
        using var http = new HttpClient { BaseAddress = address };
        await using var crowd = new Crowd(address, PageTopics.Of(await http.GetStringAsync(new Uri("/events", UriKind.Relative))));
        await crowd.OpenAsync(options.Readers);
        var spreads = new List<Spread>();
        for (var change = 1; change <= options.Corrections; change++)
        {
            var word = $"장터 {Guid.NewGuid():N}"[..24];
            crowd.ListenFor(word);
            using var log = new CommitWatch(database);
            await RenameAsync(portal, word);
            await crowd.AllHeardAsync();
            spreads.Add(new Spread(log.CommittedAt, crowd.HeardAt()));
        }

        crowd.RequireAll();
        return
        [
            new(Part, $"{options.Readers} open calendars, clients in the same process: commit to 50 %", Statistics.Median(spreads.Select(s => s.To(0.5))), "ms"),
            Figure.AtMost(Part, "the same: commit to the last", Statistics.Median(spreads.Select(s => s.To(1))), "ms", 250),
        ];
    }

    private static async Task RenameAsync(IServiceProvider portal, string name)
    {
        await using var db = await portal.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var month = MonthOf(portal.GetRequiredService<CalendarReading>().Today);
        var market = await db.Set<MarketEvent>().AsNoTracking().Where(e => e.From >= month && e.From < month.AddMonths(1)).OrderBy(e => e.Id).FirstAsync();
        await portal.GetRequiredService<SaveEvent>().HandleAsync(market.Id, market.Version, WantedEvent.Of(market.Plan) with { Name = name }, "", by: null, isDespite: true);
    }

    private static Task FillAsync(IServiceProvider portal, int occurrences) => portal.GetRequiredService<PortalWrites>().RunAsync(async (db, ct) =>
    {
        var (venues, now) = (await db.Set<Venue>().OrderBy(v => v.Id).Select(v => v.Id).ToListAsync(ct), DateTime.UtcNow);
        var (first, span) = (SeoulTime.DateOf(now).AddYears(1 - Years), Years * 365.0);
        for (var at = 0; at < occurrences; at++)
        {
            var starts = SeoulTime.ToUtc(first.AddDays((int)(at * span / occurrences)), new TimeOnly(10 + (at % 8), 0));
            var market = new MarketEvent();
            market.Take(new EventPlan($"장터 {at}", EventKind.Market, venues[at % venues.Count], starts, starts.AddHours(5), "반찬과 손바느질 소품을 팝니다.", "", "천막에서 엽니다.", null, 12), now);
            market.Publish(null, now);
            db.Add(market);
        }
    });

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static async Task<IReadOnlyList<double>> EachAsync(DateOnly[] months, Func<DateOnly, Task> act)
    {
        var took = new List<double>();
        foreach (var (at, month) in months.Index())
        {
            var begun = Stopwatch.GetTimestamp();
            await act(month);
            if (at >= Warm) took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        return took;
    }
}
