using System.Globalization;
using System.Text;

namespace CenterPortal.Features.Media;

/// <summary>
/// Names of files that came from a browser. They are only shown and sent along, never a path; signs that hide or turn
/// what follows would show another name than the one that is saved.
/// </summary>
internal static class UploadNames
{
    /// <summary>The longest name.</summary>
    public const int Longest = 120;

    /// <summary>The name without folders, control and format signs; the ending is kept when it is cut.</summary>
    public static string Clean(string? given)
    {
        // Browsers write a quotation mark in a form's file name so (WHATWG HTML, multipart/form-data).
        // Half a character cannot be normalised; the round trip turns it into the sign for "unreadable".
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes((given ?? "").Replace("%22", "\"", StringComparison.Ordinal))).Normalize(NormalizationForm.FormC);
        var last = whole[(whole.LastIndexOfAny(['/', '\\']) + 1)..].Replace(':', '-');
        var shown = string.Concat(last.EnumerateRunes().Where(IsShown).Select(r => r.ToString())).Trim().TrimStart('.').Trim();
        var ending = shown[^EndingOf(shown).Length..];
        var stem = shown[..^ending.Length].Trim(' ', '.');
        if (stem.Length == 0) stem = "파일";
        var room = Longest - ending.Length;
        if (stem.Length > room) stem = stem[..(char.IsHighSurrogate(stem[room - 1]) ? room - 1 : room)];
        return stem + ending;
    }

    /// <summary>The ending with its dot in small letters; empty when it has none.</summary>
    public static string EndingOf(string name)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        return ending.Length is > 1 and <= 10 && ending.Skip(1).All(char.IsAsciiLetterOrDigit) ? ending : "";
    }

    private static bool IsShown(Rune sign) => Rune.GetUnicodeCategory(sign) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
}
