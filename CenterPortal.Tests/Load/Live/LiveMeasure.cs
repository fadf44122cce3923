using System.Diagnostics;
using System.Globalization;
using CenterPortal.Load.Support;

namespace CenterPortal.Load.Live;

/// <summary>Thousands of open pages: what they cost, and how soon all of them hear of a correction.</summary>
internal static class LiveMeasure
{
    private const string Part = "live";
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(5);

    /// <summary>Opens the readers, corrects one block some times, counts one view as often.</summary>
    public static async Task<IReadOnlyList<Figure>> RunAsync(FilledSite site, Options options)
    {
        await using var portal = site.Start();
        await portal.WaitAsync();
        var topics = await PageTopics.ReadAsync(portal, site.ArticlePath);
        await WarmAsync(portal, topics);
        var before = portal.Process.Resident;

        await using var crowd = new Crowd(portal.Address, topics);
        var opening = await crowd.OpenAsync(options.Readers);
        await Task.Delay(Settle);
        var after = portal.Process.Resident;

        var (corrections, views) = (new List<Spread>(), new List<Spread>());
        for (var i = 1; i <= options.Corrections; i++)
        {
            var word = string.Create(CultureInfo.InvariantCulture, $"{i}번째 {Guid.NewGuid():N}");
            corrections.Add(await SpreadAsync(site, crowd, word, () => site.ImportAsync(word)));
            views.Add(await SpreadAsync(site, crowd, "\"topic\":\"views:", () => ViewAsync(portal, site.ArticlePath, i)));
        }

        var idle = await IdleAsync(portal);
        crowd.RequireAll();
        return
        [
            new(Part, "open readers", options.Readers, ""),
            new(Part, "topics that each follows", topics.Count, ""),
            new(Part, "opened in a second", options.Readers / opening.TotalSeconds, "/s"),
            new(Part, "resident memory before", before / 1024.0 / 1024, "MiB"),
            new(Part, "resident memory with the readers", after / 1024.0 / 1024, "MiB"),
            Figure.AtMost(Part, "resident memory of a reader", (after - before) / 1024.0 / options.Readers, "KiB", 40),
            new(Part, "processor while nothing happens, pings included", idle, "% of a core"),
            .. Figures("correction by another process", corrections),
            .. Figures("a view counted by the portal itself", views),
        ];
    }

    // One reader comes and goes first, so that code and caches that every portal needs are not put on the readers' account.
    private static async Task WarmAsync(RunningPortal portal, IReadOnlyList<PageTopic> topics)
    {
        await using var first = new Crowd(portal.Address, topics);
        await first.OpenAsync(20);
        await Task.Delay(TimeSpan.FromSeconds(1));
    }

    private static async Task<double> IdleAsync(RunningPortal portal)
    {
        var (worked, from) = (portal.Process.Worked, Stopwatch.GetTimestamp());
        await Task.Delay(Settle);
        return (portal.Process.Worked - worked) / Stopwatch.GetElapsedTime(from) * 100;
    }

    private static async Task<Spread> SpreadAsync(FilledSite site, Crowd crowd, string word, Func<Task> change)
    {
        crowd.ListenFor(word);
        using var log = new CommitWatch(site.Database);
        await change();
        await crowd.AllHeardAsync();
        return new Spread(log.CommittedAt, crowd.HeardAt());
    }

    private static async Task ViewAsync(RunningPortal portal, string path, int number)
    {
        using var http = portal.Client();
        http.DefaultRequestHeaders.UserAgent.ParseAdd($"Mozilla/5.0 (reader {number})");
        (await http.GetAsync(new Uri(path, UriKind.Relative))).Dispose();
    }

    private static IEnumerable<Figure> Figures(string what, List<Spread> spreads) =>
    [
        new(Part, $"{what}: commit to first reader", Statistics.Median(spreads.Select(s => s.ToFirst)), "ms"),
        new(Part, $"{what}: commit to 50 %", Statistics.Median(spreads.Select(s => s.To(0.5))), "ms"),
        new(Part, $"{what}: commit to 95 %", Statistics.Median(spreads.Select(s => s.To(0.95))), "ms"),
        Figure.AtMost(Part, $"{what}: commit to the last", Statistics.Median(spreads.Select(s => s.To(1))), "ms", 250),
        new(Part, $"{what}: first reader to the last", Statistics.Median(spreads.Select(s => s.To(1) - s.ToFirst)), "ms"),
        new(Part, $"{what}: slowest commit to the last", spreads.Max(s => s.To(1)), "ms"),
    ];
}

/// <summary>One change on its way: when it was committed and when each reader had it, in stopwatch ticks.</summary>
internal sealed record Spread(long CommittedAt, IReadOnlyList<long> HeardAt)
{
    /// <summary>Milliseconds to the first reader.</summary>
    public double ToFirst => Milliseconds(HeardAt.Min());

    /// <summary>Milliseconds until this share of the readers had it.</summary>
    public double To(double share) => Statistics.Percentile(HeardAt.Select(Milliseconds), share);

    private double Milliseconds(long at) => (at - CommittedAt) * 1000.0 / Stopwatch.Frequency;
}
