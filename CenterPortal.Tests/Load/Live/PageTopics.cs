using System.Globalization;
using System.Text.RegularExpressions;
using CenterPortal.Load.Support;

namespace CenterPortal.Load.Live;

/// <summary>A topic that a page shows, and the version it shows.</summary>
internal sealed record PageTopic(string Topic, long Version);

/// <summary>What the page's own script would follow, read from its HTML.</summary>
internal static partial class PageTopics
{
    /// <summary>Fetches the page and reads its <c>data-live</c> elements.</summary>
    public static async Task<IReadOnlyList<PageTopic>> ReadAsync(RunningPortal portal, string path)
    {
        using var http = portal.Client();
        return Of(await http.GetStringAsync(new Uri(path, UriKind.Relative)));
    }

    /// <summary>The topics of a page; of one that occurs twice the first.</summary>
    public static IReadOnlyList<PageTopic> Of(string html)
    {
        PageTopic[] topics = [.. Element().Matches(html).Select(m => m.Value).Select(tag => new PageTopic(Topic().Match(tag).Groups["value"].Value, Number(Version().Match(tag).Groups["value"].Value))).DistinctBy(t => t.Topic)];
        return topics.Length > 0 ? topics : throw new BenchFailedException("The page follows nothing.");
    }

    private static long Number(string digits) => long.TryParse(digits, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex("<[a-z][^>]* data-live=\"[^\"]+\"[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Element();

    [GeneratedRegex(" data-live=\"(?<value>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Topic();

    [GeneratedRegex(" data-version=\"(?<value>[0-9]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Version();
}
