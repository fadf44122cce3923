using System.Text;
using System.Text.RegularExpressions;
using CenterPortal.Load.Support;

namespace CenterPortal.Load.Weight;

/// <summary>What a first visit to the long article costs a reader, as a browser with Brotli would fetch it.</summary>
internal static partial class WeightMeasure
{
    private const string Part = "weight";
    private const double Kilo = 1000;

    /// <summary>Fetches the page and everything it names.</summary>
    public static async Task<IReadOnlyList<Figure>> RunAsync(FilledSite site)
    {
        await using var portal = site.Start();
        await portal.WaitAsync();
        using var http = portal.Client("br");
        var document = await http.GetByteArrayAsync(new Uri(site.ArticlePath, UriKind.Relative));
        var html = await Brotli.ReadAsync(document);
        var figures = new List<Figure> { new(Part, "document", document.Length / Kilo, "kB") };
        foreach (var address in Assets(html))
            figures.Add(new Figure(Part, address, (await http.GetByteArrayAsync(new Uri(portal.Address, address))).Length / Kilo, "kB"));
        figures.Add(Figure.AtMost(Part, "document, styles and scripts", figures.Sum(f => f.Value), "kB", 60));

        var slices = await FontSlices.ReadAsync(http, Assets(html).First(a => a.Contains("fonts", StringComparison.Ordinal)));
        var (bytes, needed) = await FontSlices.NeededAsync(http, slices, VisibleText(html));
        figures.Add(Figure.AtMost(Part, $"fonts: {needed} of {slices.Count} slices", bytes / Kilo, "kB", 500));
        figures.Add(Figure.AtMost(Part, "published text assets without Brotli", Uncompressed(site.Program.Folder), "files", 0));
        return figures;
    }

    private static List<string> Assets(string html) =>
        [.. Tag().Matches(html).Select(m => m.Value).Where(t => t.StartsWith("<script", StringComparison.Ordinal) || t.Contains("rel=\"stylesheet\"", StringComparison.Ordinal))
            .Select(t => Address().Match(t).Groups["address"].Value).Where(a => a.Length > 0).Distinct(StringComparer.Ordinal)];

    private static string VisibleText(string html) =>
        System.Net.WebUtility.HtmlDecode(Markup().Replace(html[html.IndexOf("<body", StringComparison.Ordinal)..], " "));

    private static int Uncompressed(string folder)
    {
        var web = Path.Combine(folder, "wwwroot");
        var plain = Directory.EnumerateFiles(web, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".css" or ".js" or ".svg" or ".json" or ".txt" or ".webmanifest" && !File.Exists(f + ".br")).ToList();
        foreach (var file in plain)
            Console.WriteLine($"Without a Brotli variant: {Path.GetRelativePath(web, file)}");
        return plain.Count;
    }

    [GeneratedRegex("<(?:link|script)[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("(?:href|src)=\"(?<address>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Markup();
}

/// <summary>Brotli as a browser undoes it.</summary>
internal static class Brotli
{
    /// <summary>The text that was compressed.</summary>
    public static async Task<string> ReadAsync(byte[] compressed)
    {
        await using var stream = new System.IO.Compression.BrotliStream(new MemoryStream(compressed), System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
