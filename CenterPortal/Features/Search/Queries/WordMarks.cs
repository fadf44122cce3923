using CenterPortal.Features.Search.Index;
using CenterPortal.Infrastructure.Korean;

namespace CenterPortal.Features.Search.Queries;

/// <summary>A piece of a text; marked when it is what the person looked for.</summary>
public sealed record TextPart(string Text, bool IsMark);

/// <summary>Finds the words in texts that are shown, by the rules by which the index found them.</summary>
public static class WordMarks
{
    private const char Ellipsis = '…';

    /// <summary>The whole text in pieces.</summary>
    public static IReadOnlyList<TextPart> Mark(string text, SearchWords words)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Cut(text, Marked(text, words));
    }

    /// <summary>The part of a text in which the words first stand, at most so many characters; its beginning when they stand nowhere.</summary>
    public static IReadOnlyList<TextPart> Snippet(string text, SearchWords words, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        var marked = Marked(text, words);
        var first = Math.Max(0, Array.IndexOf(marked, true));
        var start = first <= most / 2 ? 0 : AfterSpace(text, first - (most / 3), first);
        var end = start + most >= text.Length ? text.Length : BeforeSpace(text, start + most, Math.Max(first + 1, start + (most / 2)));
        var parts = Cut(text[start..end], marked[start..end]);
        if (start > 0) parts.Insert(0, new TextPart($"{Ellipsis} ", false));
        if (end < text.Length) parts.Add(new TextPart($" {Ellipsis}", false));
        return parts;
    }

    private static bool[] Marked(string text, SearchWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var folded = FoldedText.Fold(text);
        var marked = new bool[text.Length];
        foreach (var word in words.Words)
            for (var at = 0; at + word.Length <= folded.Length; at++)
                if (TypedWords.StandsAt(word, folded, at))
                    Array.Fill(marked, true, at, word.Length);
        return marked;
    }

    private static List<TextPart> Cut(string text, bool[] marked)
    {
        var parts = new List<TextPart>();
        for (int start = 0, i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && marked[i] == marked[start]) continue;
            parts.Add(new TextPart(text[start..i], marked[start]));
            start = i;
        }

        return parts;
    }

    private static int AfterSpace(string text, int from, int most)
    {
        var space = text.IndexOf(' ', from, most - from);
        return space < 0 ? WholeCharacter(text, from) : space + 1;
    }

    private static int BeforeSpace(string text, int from, int least)
    {
        var space = text.LastIndexOf(' ', from, from - least + 1);
        return space < 0 ? WholeCharacter(text, from) : space;
    }

    private static int WholeCharacter(string text, int at) => char.IsLowSurrogate(text[at]) ? at + 1 : at;
}
