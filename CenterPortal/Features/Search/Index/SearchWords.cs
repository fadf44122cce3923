using CenterPortal.Infrastructure.Korean;

namespace CenterPortal.Features.Search.Index;

/// <summary>What a person typed, as words of which all must be found.</summary>
/// <param name="Words">Folded runs of letters and digits.</param>
public sealed record SearchWords(IReadOnlyList<string> Words)
{
    /// <summary>The longest text that is searched for, in characters.</summary>
    public const int Longest = TypedWords.Longest;

    /// <summary>The words as a question to the index; null when there are none.</summary>
    public string? Question => Words.Count == 0 ? null : string.Join(" AND ", Words.Select(Part));

    /// <summary>Reads any text; what is beyond the longest is left out.</summary>
    public static SearchWords Read(string? text) => new(TypedWords.Read(text).Words);

    // ㅈㅎ is looked for among initials. 자ㅎ, a word half typed, must have these initials and its syllables.
    private static string Part(string word)
    {
        if (!word.Any(Hangul.IsInitial)) return "grams:" + KoreanTokens.Phrase(word);
        var initials = "initials:" + KoreanTokens.Phrase(string.Concat(word.Select(Hangul.InitialOf)));
        var syllables = Syllables(word).Select(part => "grams:" + KoreanTokens.Phrase(part));
        return string.Join(" AND ", syllables.Prepend(initials));
    }

    private static IEnumerable<string> Syllables(string word) =>
        FoldedText.Runs(string.Concat(word.Select(c => Hangul.IsInitial(c) ? ' ' : c)));
}
