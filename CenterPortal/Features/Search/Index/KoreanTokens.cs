using System.Globalization;
using System.Text;

namespace CenterPortal.Features.Search.Index;

/// <summary>
/// Cuts texts into the tokens of the index. A text is a row of runs of letters and digits. A run gives its bigrams and
/// its last character alone: 자활기업 → 자활 활기 기업 업. A phrase of bigrams then finds any part of a run and never
/// reaches over its end, and a single character is found as the beginning of a token. The same is done with the
/// initials (ㅈㅎㄱㅇ) in a column of their own. A token is written as four hexadecimal digits for each UTF-16 unit:
/// the index needs no Unicode tables, and no word that a person types can be read as an operator.
/// </summary>
public static class KoreanTokens
{
    /// <summary>The form in which texts are kept and words are compared: NFC, with broken surrogates replaced.</summary>
    public static string Compose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Normalize throws on half a surrogate pair, and a browser can send one.
        return (IsWhole(text) ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))).Normalize(NormalizationForm.FormC);
    }

    /// <summary>Folds for comparison; the length stays.</summary>
    public static string Fold(string composed) => string.Create(composed.Length, composed, (folded, text) =>
    {
        for (var i = 0; i < folded.Length; i++)
            folded[i] = Hangul.Fold(text[i]);
    });

    /// <summary>Runs of letters and digits in a folded text.</summary>
    public static IEnumerable<string> Runs(string folded)
    {
        var start = 0;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && IsPart(folded, i)) continue;
            if (i > start) yield return folded[start..i];
            start = i + 1;
        }
    }

    /// <summary>The tokens of a text, for the column of words.</summary>
    public static string OfText(string text) => Write(Fold(Compose(text)), c => c);

    /// <summary>The tokens of a text's initials.</summary>
    public static string OfInitials(string text) => Write(Fold(Compose(text)), Hangul.InitialOf);

    /// <summary>The part of a query that finds a run of characters: a phrase of bigrams, or the beginning of a token.</summary>
    public static string Phrase(string run) => run.Length == 1
        ? Hex(run[0]) + "*"
        : $"\"{string.Join(' ', Enumerable.Range(0, run.Length - 1).Select(i => Hex(run[i]) + Hex(run[i + 1])))}\"";

    /// <summary>A word that is found only whole, such as a place's slug.</summary>
    public static string Whole(char space, string word) => space + string.Concat(word.Select(Hex));

    private static string Write(string folded, Func<char, char> map)
    {
        var tokens = new StringBuilder(folded.Length * 9);
        foreach (var run in Runs(folded))
        {
            for (var i = 0; i < run.Length; i++)
            {
                tokens.Append(Hex(map(run[i])));
                if (i + 1 < run.Length) tokens.Append(Hex(map(run[i + 1])));
                tokens.Append(' ');
            }
        }

        return tokens.ToString();
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

    private static string Hex(char c) => ((int)c).ToString("x4", CultureInfo.InvariantCulture);
}
