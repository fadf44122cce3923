using System.Buffers;
using System.Text.RegularExpressions;

namespace CenterPortal.Infrastructure.Html;

/// <summary>
/// How deep elements stand in each other, counted from the tags alone. Cleaning takes time with the square of it, and no
/// text that a person writes or pastes comes near the limit.
/// </summary>
internal static partial class Nesting
{
    private const int Most = 200;

    // These close by themselves or have no content, so that leaving out their end is no depth.
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "td", "th", "tr", "thead", "tbody", "tfoot", "colgroup", "option", "dt", "dd", "br", "hr", "img", "input", "col", "link", "meta", "wbr",
        "source", "area", "base", "embed", "param", "track", "html", "head", "body",
    };

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

    [GeneratedRegex("<(?<end>/?)(?<name>[A-Za-z][^\\s/>]*)[^>]*>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tag { get; }

    /// <summary>True when the markup is deeper than any text is.</summary>
    public static bool IsTooDeep(string html)
    {
        var depth = 0;
        foreach (var tag in Tag.EnumerateMatches(html))
        {
            var match = html.AsSpan(tag.Index, tag.Length);
            var isEnd = match[1] == '/';
            var name = match[(isEnd ? 2 : 1)..];
            name = name[..name.IndexOfAny(NameEnds)];
            if (Flat.Contains(name.ToString())) continue;
            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Most) return true;
        }

        return false;
    }

    /// <summary>The words alone, every tag taken for a space.</summary>
    public static string Flatten(string html) => Tag.Replace(html, " ");
}
