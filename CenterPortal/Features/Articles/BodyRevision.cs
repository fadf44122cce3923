using CenterPortal.Infrastructure.Html;

namespace CenterPortal.Features.Articles;

/// <summary>
/// How a text became another, block by block: what stays keeps its number, what was rewritten in place keeps its
/// number with new markup, the rest is new or gone.
/// </summary>
public sealed class BodyRevision
{
    // 16 MB of table; a text of which more was rewritten at once is told as rewritten line by line.
    private const long MostCompared = 4_000_000;

    private sealed record Step(int? Number, SanitizedHtml Html, bool IsChanged);

    private readonly List<Step> _steps;

    private BodyRevision(List<Step> steps, bool isReordered)
    {
        _steps = steps;
        IsWhole = isReordered;
    }

    /// <summary>True when anything differs.</summary>
    public bool IsAny => IsWhole || _steps.Exists(s => s.IsChanged);

    /// <summary>True when blocks came or went, or the head changed: readers need the whole article again.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>Numbers of the blocks rewritten in place.</summary>
    public IReadOnlyList<int> Rewritten => [.. _steps.Where(s => s is { IsChanged: true, Number: not null }).Select(s => s.Number!.Value)];

    /// <summary>Compares the text as it is with the text as it shall be.</summary>
    public static BodyRevision Between(IReadOnlyList<ArticleBlock> before, IReadOnlyList<SanitizedHtml> after)
    {
        var old = before.OrderBy(b => b.Position).ToArray();
        var steps = new List<Step>(after.Count);
        var isReordered = false;
        var (o, n) = (0, 0);
        foreach (var (keptOld, keptNew) in LongestCommon(old, after).Append((old.Length, after.Count)))
        {
            while (o < keptOld && n < keptNew)
                steps.Add(new Step(old[o++].Number, after[n++], IsChanged: true));
            isReordered |= o < keptOld || n < keptNew;
            for (o = keptOld; n < keptNew; n++)
                steps.Add(new Step(null, after[n], IsChanged: true));
            if (keptOld < old.Length)
                steps.Add(new Step(old[o++].Number, after[n++], IsChanged: false));
        }

        return new BodyRevision(steps, isReordered);
    }

    internal BodyRevision WithHead() => new(_steps, isReordered: true);

    internal void Apply(List<ArticleBlock> blocks, long version)
    {
        var byNumber = blocks.ToDictionary(b => b.Number);
        var next = blocks.Count == 0 ? 1 : blocks.Max(b => b.Number) + 1;
        var kept = new HashSet<int>();
        foreach (var (position, step) in _steps.Index())
        {
            if (step.Number is { } number && byNumber.TryGetValue(number, out var block))
            {
                kept.Add(number);
                block.Position = position;
                if (!step.IsChanged) continue;
                block.Html = step.Html;
                block.Version = version;
            }
            else
            {
                kept.Add(next);
                blocks.Add(new ArticleBlock { Number = next++, Position = position, Html = step.Html, Version = version });
            }
        }

        blocks.RemoveAll(b => !kept.Contains(b.Number));
    }

    // Most corrections touch a few blocks, so what is the same at both ends is set apart before the middle is compared.
    private static IEnumerable<(int Old, int New)> LongestCommon(ArticleBlock[] old, IReadOnlyList<SanitizedHtml> after)
    {
        var shorter = Math.Min(old.Length, after.Count);
        var head = 0;
        while (head < shorter && old[head].Html.Equals(after[head])) head++;
        var tail = 0;
        while (tail < shorter - head && old[^(tail + 1)].Html.Equals(after[^(tail + 1)])) tail++;
        var middle = Middle(old.AsSpan(head..^tail), [.. after.Skip(head).Take(after.Count - head - tail)]);
        return Enumerable.Range(0, head).Select(i => (i, i))
            .Concat(middle.Select(pair => (pair.Old + head, pair.New + head)))
            .Concat(Enumerable.Range(0, tail).Select(i => (old.Length - tail + i, after.Count - tail + i)));
    }

    private static List<(int Old, int New)> Middle(ReadOnlySpan<ArticleBlock> old, SanitizedHtml[] after)
    {
        var pairs = new List<(int, int)>();
        if ((long)old.Length * after.Length > MostCompared) return pairs;
        var length = new int[old.Length + 1, after.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
            for (var j = after.Length - 1; j >= 0; j--)
                length[i, j] = old[i].Html.Equals(after[j]) ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        for (int i = 0, j = 0; i < old.Length && j < after.Length;)
        {
            if (old[i].Html.Equals(after[j])) pairs.Add((i++, j++));
            else if (length[i + 1, j] >= length[i, j + 1]) i++;
            else j++;
        }

        return pairs;
    }
}
