namespace CenterPortal.Infrastructure.Korean;

/// <summary>What a person typed, as folded runs of letters and digits. Initial consonants stand for syllables: ㅅㄱ finds 송강.</summary>
/// <param name="Words">Without those that are the same.</param>
public sealed record TypedWords(IReadOnlyList<string> Words)
{
    /// <summary>The longest text of which words are read, in characters.</summary>
    public const int Longest = 60;

    /// <summary>Reads any text; what is beyond the longest is left out.</summary>
    public static TypedWords Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return new TypedWords([]);
        var folded = FoldedText.Fold(FoldedText.Compose(text.Length > Longest ? text[..Longest] : text));
        return new TypedWords([.. FoldedText.Runs(Hangul.SplitClusters(folded)).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Whether each of the words stands in a line of names or of a text; where people put spaces is not asked.</summary>
    /// <param name="names">Where initial consonants alone are looked for: in sentences they stand everywhere.</param>
    public bool AreAllIn(string names, string text)
    {
        if (Words.Count == 0) return true;
        var (called, said) = (Tight(names), Tight(text));
        return Words.All(word => IsIn(word, called) || (!word.All(Hangul.IsInitial) && IsIn(word, said)));
    }

    /// <summary>Whether a word stands at a place of a folded text.</summary>
    public static bool StandsAt(string word, string folded, int at)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(folded);
        for (var i = 0; i < word.Length; i++)
            if (!Hangul.Matches(word[i], folded[at + i]))
                return false;
        return true;
    }

    private static string Tight(string text) => FoldedText.Fold(FoldedText.Compose(text)).Replace(" ", "", StringComparison.Ordinal);

    private static bool IsIn(string word, string folded)
    {
        for (var at = 0; at + word.Length <= folded.Length; at++)
            if (StandsAt(word, folded, at)) return true;
        return false;
    }
}
