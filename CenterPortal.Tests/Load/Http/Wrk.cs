using System.Globalization;
using System.Text.RegularExpressions;
using CenterPortal.Load.Support;

namespace CenterPortal.Load.Http;

/// <summary>The same comparison with <c>wrk</c>, a client of another make, on machines that have it.</summary>
internal static partial class Wrk
{
    /// <summary>Nothing when there is no wrk.</summary>
    public static async Task<IReadOnlyList<Figure>> CompareAsync(string part, string label, int page, int array, string path, string? encoding, Options options)
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "wrk")))) return [];
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var pair = 0; pair < Math.Min(options.Pairs, 3); pair++)
        {
            ours.Add(await OnceAsync(page, path, encoding, options));
            theirs.Add(await OnceAsync(array, path, encoding, options));
        }

        return
        [
            new(part, $"{label}: cached page by wrk", Statistics.Median(ours), "req/s"),
            new(part, $"{label}: array by wrk", Statistics.Median(theirs), "req/s"),
            new(part, $"{label}: page / array by wrk", Statistics.Median(ours.Zip(theirs, (a, b) => a / b)), ""),
        ];
    }

    private static async Task<double> OnceAsync(int port, string path, string? encoding, Options options)
    {
        string[] compressed = encoding is null ? [] : ["-H", $"Accept-Encoding: {encoding}"];
        var output = await OwnProcess.RunAsync(
            "wrk", Path.GetTempPath(), ["-t", "1", "-c", $"{ClosedLoop.Connections}", "-d", $"{options.RunSeconds:0}s", "-H", "User-Agent: Mozilla/5.0 (load)", .. compressed, $"http://127.0.0.1:{port}{path}"]);
        return double.Parse(PerSecond().Match(output).Groups["rate"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[0-9.]+)", RegexOptions.NonBacktracking)]
    private static partial Regex PerSecond();
}
