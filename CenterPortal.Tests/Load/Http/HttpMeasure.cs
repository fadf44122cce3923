using CenterPortal.Load.Support;

namespace CenterPortal.Load.Http;

/// <summary>The cached article page beside a server that only returns its bytes.</summary>
internal static class HttpMeasure
{
    private const string Part = "http";

    /// <summary>Measures the page as it is and compressed.</summary>
    public static async Task<IReadOnlyList<Figure>> RunAsync(FilledSite site, Options options)
    {
        await using var portal = site.Start();
        await portal.WaitAsync();
        return [.. await CompareAsync(site, portal, null, options), .. await CompareAsync(site, portal, "br", options)];
    }

    private static async Task<IReadOnlyList<Figure>> CompareAsync(FilledSite site, RunningPortal portal, string? encoding, Options options)
    {
        var answer = await AnswerAsync(portal, site.ArticlePath, encoding);
        await BareServer.PrepareAsync(site.Folder, answer);
        var port = OwnProcess.FreePort();
        var process = OwnProcess.Start("dotnet", site.Folder, [typeof(BareServer).Assembly.Location, "bare", $"{port}", site.Folder]);
        await using var bare = new RunningPortal(process, new Uri($"http://127.0.0.1:{port}"));
        await bare.WaitAsync();

        var (ours, theirs) = (new List<LoopResult>(), new List<LoopResult>());
        // The first pair lets both servers reach their optimised code and is thrown away.
        for (var pair = 0; pair <= options.Pairs; pair++)
        {
            var seconds = pair == 0 ? Math.Min(options.RunSeconds, 5) : options.RunSeconds;
            var a = await ClosedLoop.RunAsync(portal.Address.Port, site.ArticlePath, encoding, 0.5, seconds);
            var b = await ClosedLoop.RunAsync(port, site.ArticlePath, encoding, 0.5, seconds);
            if (pair == 0) continue;
            ours.Add(a);
            theirs.Add(b);
            Console.WriteLine($"{encoding ?? "identity"} pair {pair}: page {a.PerSecond:#,0}/s p99 {a.P99:0.0} ms, array {b.PerSecond:#,0}/s p99 {b.P99:0.0} ms");
        }

        var label = $"{encoding ?? "identity"} {answer.Body.Length / 1000.0:0.0} kB";
        List<Figure> figures =
        [
            new(Part, $"{label}: cached page", Statistics.Median(ours.Select(r => r.PerSecond)), "req/s"),
            new(Part, $"{label}: array", Statistics.Median(theirs.Select(r => r.PerSecond)), "req/s"),
            Figure.AtLeast(Part, $"{label}: page / array (median of pairs)", Statistics.Median(ours.Zip(theirs, (a, b) => a.PerSecond / b.PerSecond)), "", 0.75),
            new(Part, $"{label}: p50 of the page", Statistics.Median(ours.Select(r => r.P50)), "ms"),
            Figure.Under(Part, $"{label}: p99 of the page", Statistics.Median(ours.Select(r => r.P99)), "ms", 10),
            new(Part, $"{label}: p99 of the array", Statistics.Median(theirs.Select(r => r.P99)), "ms"),
        ];
        return [.. figures, .. await Wrk.CompareAsync(Part, label, portal.Address.Port, port, site.ArticlePath, encoding, options)];
    }

    private static async Task<Answer> AnswerAsync(RunningPortal portal, string path, string? encoding)
    {
        using var http = portal.Client(encoding);
        // The first answer is made, the second comes from the cache.
        (await http.GetAsync(new Uri(path, UriKind.Relative))).Dispose();
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        if (!answer.Headers.Contains("Age")) throw new BenchFailedException("The article's page does not come from the cache.");
        var headers = answer.Headers.Concat(answer.Content.Headers)
            .Where(h => h.Key is not ("Date" or "Content-Length" or "Transfer-Encoding"))
            .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(headers, await answer.Content.ReadAsByteArrayAsync());
    }
}
