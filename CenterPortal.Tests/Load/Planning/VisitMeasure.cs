using System.Diagnostics;
using CenterPortal.Commands;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Load.Support;
using CenterPortal.Load.Visits;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CenterPortal.Load.Planning;

/// <summary>The race for the last days, over HTTP on a fresh portal each time, and the free days of a month among many.</summary>
internal static class VisitMeasure
{
    private const string Part = "visits";
    private static readonly TimeSpan Rush = TimeSpan.FromSeconds(5);

    /// <summary>Runs them; the short form leaves out the race in which nobody leaves anyone time.</summary>
    public static async Task<IReadOnlyList<Figure>> RunAsync(string root, Options options) =>
        [
            .. await RaceAsync(root, options, Rush, "within 5 s"),
            .. options.IsShort ? [] : await RaceAsync(root, options with { Races = Math.Min(options.Races, 3) }, TimeSpan.Zero, "at once"),
            .. await MonthAsync(root, options),
        ];

    private static async Task<IReadOnlyList<Figure>> RaceAsync(string root, Options options, TimeSpan within, string how)
    {
        var (took, cold, errors, unanswered, wrong, cost) = (new List<double>(), new List<double>(), 0, 0, new List<string>(), 0.0);
        // The first race is run by code that has never run: it counts for what is right and is told apart for how long it took.
        for (var race = 0; race <= options.Races; race++)
            await OnPortalAsync(root, async (portal, address) =>
            {
                var result = await VisitRace.RunAsync(portal, address, options.Racers, within, seed: race);
                (race == 0 ? cold : took).AddRange(result.Milliseconds);
                (errors, unanswered) = (errors + result.ServerErrors, unanswered + result.Unanswered);
                wrong.AddRange(result.Wrong);
                if (race > 0) cost += result.ProcessorMilliseconds / options.Races;
            });
        foreach (var sentence in wrong.Take(10)) Console.WriteLine(sentence);
        var name = $"{options.Racers} race {how}, {options.Races} times";
        var slow = Statistics.Percentile(took, 0.99);
        return
        [
            Figure.AtMost(Part, $"{name}: one too many, or left over", wrong.Count, "", 0),
            Figure.AtMost(Part, $"{name}: answers of 500 and above", errors, "", 0),
            Figure.AtMost(Part, $"{name}: without a receipt", unanswered, "", 0),
            within > TimeSpan.Zero ? Figure.Under(Part, $"{name}: p99", slow, "ms", 1000) : new(Part, $"{name}: p99", slow, "ms"),
            new(Part, $"{name}: p99 of one race before them, in a process just started", Statistics.Percentile(cold, 0.99), "ms"),
            // Clients and portal are one process here: this is what both together cost.
            new(Part, $"{name}: processor time of a last step", cost, "ms"),
            new(Part, $"{name}: median", Statistics.Median(took), "ms"),
        ];
    }

    private static async Task<IReadOnlyList<Figure>> MonthAsync(string root, Options options)
    {
        var (took, cost, summary) = (new List<double>(), 0.0, 0.0);
        await OnPortalAsync(root, async (portal, _) =>
        {
            var ids = await ManyVisits.FillAsync(portal, options.Programmes, options.Requests);
            var months = portal.GetRequiredService<MonthReading>();
            foreach (var id in ids.Take(20)) await months.FindAsync(id, null, 25, "seo");
            var processor = Environment.CpuUsage.TotalTime;
            foreach (var id in ids.Take(200))
            {
                var begun = Stopwatch.GetTimestamp();
                await months.FindAsync(id, null, 25, "seo");
                took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            cost = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / took.Count;
            var days = portal.GetRequiredService<CenterPortal.Features.Programmes.Contract.IProgrammeDays>();
            await days.SummaryAsync([.. ids], default);
            var all = Stopwatch.GetTimestamp();
            await days.SummaryAsync([.. ids], default);
            summary = Stopwatch.GetElapsedTime(all).TotalMilliseconds;
        });
        return
        [
            Figure.Under(Part, $"free days of a month, one of {options.Programmes} programmes, {options.Requests} requests: median", Statistics.Median(took), "ms", 20),
            new(Part, "the same: processor time", cost, "ms"),
            new(Part, "the same: p99", Statistics.Percentile(took, 0.99), "ms"),
            new(Part, "free days of all programmes, as for cards", summary, "ms"),
        ];
    }

    /// <summary>Runs work on a fresh portal in this process; its folder goes afterwards unless it is the caller's.</summary>
    internal static async Task OnPortalAsync(string root, Func<IServiceProvider, Uri, Task> work, string? kept = null)
    {
        var folder = kept ?? Directory.CreateTempSubdirectory("portal-load-").FullName;
        string[] settings =
        [
            "--environment=Production", "--applicationName=CenterPortal", $"--contentRoot={root}", "--urls=http://127.0.0.1:0", $"--Portal:DataDirectory={folder}/data", $"--Portal:KeyDirectory={folder}/keys",
            "--Portal:RateLimits:Enabled=false", "--Logging:LogLevel:Default=Error",
        ];
        await using (var app = Portal.Build(settings))
        {
            await app.Services.GetRequiredService<PortalStart>().RunAsync();
            await app.StartAsync();
            await work(app.Services, new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()));
            await app.StopAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (kept is null) Directory.Delete(folder, recursive: true);
    }
}
