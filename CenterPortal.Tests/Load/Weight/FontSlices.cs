using System.Globalization;
using System.Text.RegularExpressions;

namespace CenterPortal.Load.Weight;

/// <summary>A file of the font and the characters for which a browser fetches it.</summary>
internal sealed record FontSlice(string Address, IReadOnlyList<(int From, int To)> Ranges)
{
    /// <summary>True when the character is in the slice.</summary>
    public bool Has(int character) => Ranges.Any(r => character >= r.From && character <= r.To);
}

/// <summary>The slices that <c>fonts.css</c> names and those that a text needs.</summary>
internal static partial class FontSlices
{
    /// <summary>Reads the style sheet.</summary>
    public static async Task<IReadOnlyList<FontSlice>> ReadAsync(HttpClient http, string style)
    {
        var css = await Brotli.ReadAsync(await http.GetByteArrayAsync(new Uri(http.BaseAddress!, style)));
        return [.. Face().Matches(css).Select(m => new FontSlice(new Uri(new Uri(http.BaseAddress!, style), m.Groups["address"].Value).PathAndQuery, Ranges(m.Groups["ranges"].Value)))];
    }

    /// <summary>Octets and number of the slices that a browser fetches for the text; the preloaded first one always.</summary>
    public static async Task<(long Bytes, int Count)> NeededAsync(HttpClient http, IReadOnlyList<FontSlice> slices, string text)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal) { slices.First(s => s.Address.Contains("core", StringComparison.Ordinal)).Address };
        // Where ranges overlap the face declared last wins (CSS Fonts 4, 4.5).
        foreach (var rune in text.EnumerateRunes().Distinct())
            if (slices.LastOrDefault(s => s.Has(rune.Value)) is { } slice)
                needed.Add(slice.Address);
        long bytes = 0;
        foreach (var address in needed)
            bytes += (await http.GetByteArrayAsync(new Uri(http.BaseAddress!, address))).Length;
        return (bytes, needed.Count);
    }

    private static List<(int, int)> Ranges(string text) =>
        [.. text.Split(',').Select(r => r.Trim()[2..].Split('-')).Select(r => (Hex(r[0]), Hex(r[^1])))];

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"@font-face\s*\{[^}]*url\((?<address>[^)]+)\)[^}]*unicode-range:(?<ranges>[^;}]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Face();
}
