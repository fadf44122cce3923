using CenterPortal.Load.Support;

namespace CenterPortal.Load.Http;

/// <summary>A cached page beside a server that only returns its bytes.</summary>
internal static class HttpMeasure
{
    /// <summary>Measures the article's page as it is and compressed.</summary>
    public static async Task<IReadOnlyList<Figure>> RunAsync(FilledSite site, Options options)
    {
        await using var portal = site.Start();
        await portal.WaitAsync();
        return await CompareAsync("http", site, portal, site.ArticlePath, options);
    }

    /// <summary>Measures a page as it is and compressed.</summary>
    public static async Task<IReadOnlyList<Figure>> CompareAsync(string part, FilledSite site, RunningPortal portal, string path, Options options) =>
        [.. await CompareAsync(part, site, portal, path, null, options), .. await CompareAsync(part, site, portal, path, "br", options)];

    private static async Task<IReadOnlyList<Figure>> CompareAsync(string part, FilledSite site, RunningPortal portal, string path, string? encoding, Options options)
    {
        var answer = await AnswerAsync(portal, path, encoding);
        await BareServer.PrepareAsync(site.Folder, answer);
        var port = OwnProcess.FreePort();
        var process = OwnProcess.Start("dotnet", site.Folder, [typeof(BareServer).Assembly.Location, "bare", $"{port}", site.Folder]);
        await using var bare = new RunningPortal(process, new Uri($"http://127.0.0.1:{port}"));
        await bare.WaitAsync();

        var (ours, theirs) = (new List<Run>(), new List<Run>());
        // The first pairs let both servers reach their optimised code, which the runtime makes beside the work; they are thrown away.
        for (var pair = 1 - options.WarmPairs; pair <= options.Pairs; pair++)
        {
            var a = await RunAsync(portal, path, encoding, 0.5, options.RunSeconds);
            var b = await RunAsync(bare, path, encoding, 0.5, options.RunSeconds);
            if (pair < 1) continue;
            ours.Add(a);
            theirs.Add(b);
            Console.WriteLine($"{encoding ?? "identity"} pair {pair}: page {a.Loop.PerSecond:#,0}/s p99 {a.Loop.P99:0.0} ms, array {b.Loop.PerSecond:#,0}/s p99 {b.Loop.P99:0.0} ms");
        }

        var label = $"{encoding ?? "identity"} {answer.Body.Length / 1000.0:0.0} kB";
        List<Figure> figures =
        [
            new(part, $"{label}: cached page", Statistics.Median(ours.Select(r => r.Loop.PerSecond)), "req/s"),
            new(part, $"{label}: array", Statistics.Median(theirs.Select(r => r.Loop.PerSecond)), "req/s"),
            Figure.AtLeast(part, $"{label}: page / array (median of pairs)", Statistics.Median(ours.Zip(theirs, (a, b) => a.Loop.PerSecond / b.Loop.PerSecond)), "", 0.75),
            new(part, $"{label}: p50 of the page", Statistics.Median(ours.Select(r => r.Loop.P50)), "ms"),
            Figure.Under(part, $"{label}: p99 of the page", Statistics.Median(ours.Select(r => r.Loop.P99)), "ms", 10),
            new(part, $"{label}: p99 of the array", Statistics.Median(theirs.Select(r => r.Loop.P99)), "ms"),
            new(part, $"{label}: server's processor time of a page", Statistics.Median(ours.Select(r => r.Microseconds)), "µs"),
            new(part, $"{label}: server's processor time of an array", Statistics.Median(theirs.Select(r => r.Microseconds)), "µs"),
        ];
        return [.. figures, .. await Wrk.CompareAsync(part, label, portal.Address.Port, port, path, encoding, options)];
    }

    private static async Task<Run> RunAsync(RunningPortal server, string path, string? encoding, double warmSeconds, double seconds)
    {
        var worked = server.Process.Worked;
        var loop = await ClosedLoop.RunAsync(server.Address.Port, path, encoding, warmSeconds, seconds);
        return new Run(loop, (server.Process.Worked - worked).TotalMicroseconds / loop.Answers);
    }

    private static async Task<Answer> AnswerAsync(RunningPortal portal, string path, string? encoding)
    {
        using var http = portal.Client(encoding);
        // The first answer is made, the second comes from the cache.
        (await http.GetAsync(new Uri(path, UriKind.Relative))).Dispose();
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        if (!answer.Headers.Contains("Age")) throw new BenchFailedException($"The page {path} does not come from the cache.");
        var headers = answer.Headers.Concat(answer.Content.Headers)
            .Where(h => h.Key is not ("Date" or "Content-Length" or "Transfer-Encoding"))
            .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(headers, await answer.Content.ReadAsByteArrayAsync());
    }

    // Processor time of the server tells more than its rate while others use the machine.
    private sealed record Run(LoopResult Loop, double Microseconds);
}
