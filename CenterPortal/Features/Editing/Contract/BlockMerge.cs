using CenterPortal.Infrastructure.Html;

namespace CenterPortal.Features.Editing.Contract;

/// <summary>A stretch of two texts: the same in both, or different.</summary>
/// <param name="Stored">The blocks of the saved text.</param>
/// <param name="Mine">The blocks of the person's own text.</param>
public sealed record MergePart(IReadOnlyList<SanitizedHtml> Stored, IReadOnlyList<SanitizedHtml> Mine)
{
    /// <summary>True when there is nothing to choose.</summary>
    public bool IsSame => Stored.SequenceEqual(Mine);
}

/// <summary>What is taken of a part that differs.</summary>
public enum MergeChoice
{
    /// <summary>Not chosen yet; taken as <see cref="Both"/>, so that nothing is lost.</summary>
    None,

    /// <summary>내 글.</summary>
    Mine,

    /// <summary>저장된 글.</summary>
    Stored,

    /// <summary>둘 다: the saved blocks and then one's own.</summary>
    Both,
}

/// <summary>Lays two versions of a text side by side, block by block.</summary>
public static class BlockMerge
{
    // 16 MB of table; longer texts that differ so much are laid side by side as a whole.
    private const long MostCompared = 4_000_000;

    /// <summary>The parts, in order.</summary>
    public static IReadOnlyList<MergePart> Between(IReadOnlyList<SanitizedHtml> stored, IReadOnlyList<SanitizedHtml> mine)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(mine);
        var parts = new List<MergePart>();
        var (s, m) = (0, 0);
        foreach (var (keptStored, keptMine) in Common(stored, mine).Append((stored.Count, mine.Count)))
        {
            var (others, own) = (stored.Take(s..keptStored).ToArray(), mine.Take(m..keptMine).ToArray());
            // As many on either side are the same paragraphs, each written anew, and each is a choice of its own.
            if (others.Length == own.Length) parts.AddRange(others.Zip(own, (other, mine) => new MergePart([other], [mine])));
            else parts.Add(new MergePart(others, own));
            (s, m) = (keptStored, keptMine);
            if (s < stored.Count) parts.Add(new MergePart([stored[s++]], [mine[m++]]));
        }

        return parts;
    }

    /// <summary>The text that the choices make; one choice for each part that differs, in order.</summary>
    public static IEnumerable<SanitizedHtml> Choose(IReadOnlyList<MergePart> parts, IReadOnlyList<MergeChoice> choices)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(choices);
        var next = 0;
        foreach (var part in parts)
        {
            var choice = part.IsSame ? MergeChoice.Stored : choices.ElementAtOrDefault(next++);
            if (choice != MergeChoice.Mine)
                foreach (var block in part.Stored)
                    yield return block;
            if (choice == MergeChoice.Stored) continue;
            foreach (var block in part.Mine)
                yield return block;
        }
    }

    private static List<(int Stored, int Mine)> Common(IReadOnlyList<SanitizedHtml> stored, IReadOnlyList<SanitizedHtml> mine)
    {
        var pairs = new List<(int, int)>();
        if ((long)stored.Count * mine.Count > MostCompared) return pairs;
        var length = new int[stored.Count + 1, mine.Count + 1];
        for (var i = stored.Count - 1; i >= 0; i--)
            for (var j = mine.Count - 1; j >= 0; j--)
                length[i, j] = stored[i].Equals(mine[j]) ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        for (int i = 0, j = 0; i < stored.Count && j < mine.Count;)
        {
            if (stored[i].Equals(mine[j])) pairs.Add((i++, j++));
            else if (length[i + 1, j] >= length[i, j + 1]) i++;
            else j++;
        }

        return pairs;
    }
}
