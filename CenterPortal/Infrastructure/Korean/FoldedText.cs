using System.Globalization;
using System.Text;

namespace CenterPortal.Infrastructure.Korean;

/// <summary>Texts in the form in which words are compared. Folding keeps the length, so places in a composed text stay true.</summary>
public static class FoldedText
{
    /// <summary>The form in which texts are kept and words are compared: NFC, with broken surrogates replaced.</summary>
    public static string Compose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Normalize throws on half a surrogate pair, and a browser can send one.
        return (IsWhole(text) ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))).Normalize(NormalizationForm.FormC);
    }

    /// <summary>Folds for comparison; the length stays.</summary>
    public static string Fold(string composed)
    {
        ArgumentNullException.ThrowIfNull(composed);
        return string.Create(composed.Length, composed, (folded, text) =>
        {
            for (var i = 0; i < folded.Length; i++)
                folded[i] = Hangul.Fold(text[i]);
        });
    }

    /// <summary>Runs of letters and digits in a folded text.</summary>
    public static IEnumerable<string> Runs(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var start = 0;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && IsPart(folded, i)) continue;
            if (i > start) yield return folded[start..i];
            start = i + 1;
        }
    }

    private static bool IsPart(string text, int at) => char.IsSurrogate(text[at])
        ? char.IsLetterOrDigit(text, char.IsLowSurrogate(text[at]) ? at - 1 : at)
        : char.IsLetterOrDigit(text[at]) || CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }

        return true;
    }
}
