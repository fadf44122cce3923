namespace CenterPortal.Features.Import;

/// <summary>Gathers the sentences of <see cref="ReadingNotes"/> while a page is read.</summary>
internal sealed class NoteTaker
{
    // A page of junk must not make a report of junk.
    private const int Longest = 100;
    private const int Most = 200;

    private readonly List<string> _found = [];
    private readonly List<string> _missing = [];
    private readonly List<string> _guessed = [];

    public void Found(string sentence) => Add(_found, sentence);

    public void Missing(string sentence) => Add(_missing, sentence);

    public void Guessed(string sentence) => Add(_guessed, sentence);

    /// <summary>Says what was found, or that it was not.</summary>
    public void FoundOrMissing(string what, string? value)
    {
        if (value is null)
            Missing($"찾지 못했습니다: {what}");
        else
            Found($"{what}: {Short(value)}");
    }

    public ReadingNotes ToNotes() => new([.. _found], [.. _missing], [.. _guessed]);

    /// <summary>A value short enough to be quoted in a sentence.</summary>
    public static string Short(string value) => value.Length <= Longest ? value : $"{value[..Longest]}…";

    /// <summary>Values quoted one after another.</summary>
    public static string Short(IReadOnlyCollection<string> values) =>
        string.Join(", ", values.Take(20).Select(Short)) + (values.Count > 20 ? " …" : "");

    private static void Add(List<string> sentences, string sentence)
    {
        if (sentences.Count < Most)
            sentences.Add(sentence);
    }
}
