using CenterPortal.Features.Editing.Contract;
using CenterPortal.Infrastructure.Html;
using DiffPlex;
using DiffPlex.Chunkers;

namespace CenterPortal.Features.Articles.Studio;

/// <summary>What happened to a block between two texts.</summary>
public enum DiffKind
{
    /// <summary>Nothing.</summary>
    Same,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>Its words are others.</summary>
    Reworded,

    /// <summary>Its words are the same, something else about it is not; or it has no words to compare, such as a picture or a table.</summary>
    Redrawn,
}

/// <summary>What happened to a few words.</summary>
public enum WordKind
{
    /// <summary>Nothing.</summary>
    Same,

    /// <summary>They are new.</summary>
    Added,

    /// <summary>They are gone.</summary>
    Removed,
}

/// <summary>Some words in a row to which the same happened.</summary>
public sealed record DiffWords(WordKind Kind, string Text);

/// <summary>A block of either text or of both.</summary>
/// <param name="Before">Null when it is new.</param>
/// <param name="After">Null when it is gone.</param>
/// <param name="Words">For <see cref="DiffKind.Reworded"/>, what goes and what comes in the order of reading.</param>
public sealed record DiffBlock(DiffKind Kind, SanitizedHtml? Before, SanitizedHtml? After, IReadOnlyList<DiffWords> Words);

/// <summary>Compares two texts block by block, and rewritten blocks word by word.</summary>
internal static class TextDiff
{
    private static readonly char[] Spaces = [' '];

    public static IEnumerable<DiffBlock> Between(IReadOnlyList<SanitizedHtml> before, IReadOnlyList<SanitizedHtml> after)
    {
        foreach (var part in BlockMerge.Between(before, after))
        {
            if (part.IsSame)
            {
                yield return new DiffBlock(DiffKind.Same, part.Stored[0], part.Mine[0], []);
                continue;
            }

            // What stands at the same place of a stretch is taken for the same block rewritten.
            for (var i = 0; i < Math.Max(part.Stored.Count, part.Mine.Count); i++)
                yield return Pair(part.Stored.ElementAtOrDefault(i), part.Mine.ElementAtOrDefault(i));
        }
    }

    /// <summary>Two lines of words, such as titles.</summary>
    public static IReadOnlyList<DiffWords> Words(string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new DelimiterChunker(Spaces));
        var words = new List<DiffWords>();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(words, WordKind.Same, diff.PiecesNew.Take(at..block.InsertStartB));
            Add(words, WordKind.Removed, diff.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA));
            Add(words, WordKind.Added, diff.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB));
            at = block.InsertStartB + block.InsertCountB;
        }

        Add(words, WordKind.Same, diff.PiecesNew.Skip(at));
        return words;
    }

    private static DiffBlock Pair(SanitizedHtml? before, SanitizedHtml? after)
    {
        if (before is null || after is null) return new DiffBlock(before is null ? DiffKind.Added : DiffKind.Removed, before, after, []);
        var (old, now) = (PlainText.Of(before), PlainText.Of(after));
        return old == now || IsDrawn(before) || IsDrawn(after)
            ? new DiffBlock(DiffKind.Redrawn, before, after, [])
            : new DiffBlock(DiffKind.Reworded, before, after, Words(old, now));
    }

    private static bool IsDrawn(SanitizedHtml block) => block.Html.StartsWith("<figure", StringComparison.Ordinal) || block.Html.Contains("<table", StringComparison.Ordinal) || block.Html.Contains("<img", StringComparison.Ordinal);

    private static void Add(List<DiffWords> words, WordKind kind, IEnumerable<string> pieces)
    {
        var text = string.Concat(pieces);
        if (text.Length > 0) words.Add(new DiffWords(kind, text));
    }
}
