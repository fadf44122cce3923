using System.Globalization;
using System.Text;
using CenterPortal.Infrastructure.Korean;

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
    /// <summary>The tokens of a text, for the column of words.</summary>
    public static string OfText(string text) => Write(FoldedText.Fold(FoldedText.Compose(text)), c => c);

    /// <summary>The tokens of a text's initials.</summary>
    public static string OfInitials(string text) => Write(FoldedText.Fold(FoldedText.Compose(text)), Hangul.InitialOf);

    /// <summary>The part of a query that finds a run of characters: a phrase of bigrams, or the beginning of a token.</summary>
    public static string Phrase(string run) => run.Length == 1
        ? Hex(run[0]) + "*"
        : $"\"{string.Join(' ', Enumerable.Range(0, run.Length - 1).Select(i => Hex(run[i]) + Hex(run[i + 1])))}\"";

    /// <summary>A word that is found only whole, such as a place's slug.</summary>
    public static string Whole(char space, string word) => space + string.Concat(word.Select(Hex));

    private static string Write(string folded, Func<char, char> map)
    {
        var tokens = new StringBuilder(folded.Length * 9);
        foreach (var run in FoldedText.Runs(folded))
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

    private static string Hex(char c) => ((int)c).ToString("x4", CultureInfo.InvariantCulture);
}
