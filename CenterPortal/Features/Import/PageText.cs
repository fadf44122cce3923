using System.Globalization;
using System.Text;

namespace CenterPortal.Features.Import;

/// <summary>Turns saved text into lines that the rest of the reader can compare: one kind of line end, one kind of space, nothing invisible.</summary>
internal static class PageText
{
    /// <summary>Lines without space at either end; tabs inside stay, since they part the cells of a list.</summary>
    public static string[] Lines(string text)
    {
        var clean = new StringBuilder(text.Length);
        // Runes, because half a surrogate pair from a cut file would not survive storing.
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
            Append(clean, rune);

        return [.. Composed(clean.ToString()).Split('\n').Select(line => line.Trim())];
    }

    /// <summary>The text with every run of spaces and tabs made one space.</summary>
    public static string Collapse(string text) =>
        string.Join(' ', text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text without any space, for comparing.</summary>
    public static string Squeeze(string text) =>
        string.Concat(text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static void Append(StringBuilder clean, Rune rune)
    {
        if (rune.Value is '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029)
            clean.Append('\n');
        else if (rune.Value is '\t')
            clean.Append('\t');
        else if (Rune.IsWhiteSpace(rune))
            clean.Append(' ');
        else if (!IsInvisible(rune))
            clean.Append(rune.ToString());
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format && rune.Value is not 0x200D;

    // A Mac may save Hangul in pieces; anything else is left as it is written.
    private static string Composed(string text) =>
        text.AsSpan().ContainsAnyInRange('\u1100', '\u11FF') ? text.Normalize(NormalizationForm.FormC) : text;
}
