using CenterPortal.Infrastructure.Html;

namespace CenterPortal.Features.Articles;

/// <summary>
/// How a text became another, block by block: what stays keeps its number, what was rewritten in place keeps its
/// number with new markup, the rest is new or gone.
/// </summary>
public sealed class BodyRevision
{
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

    private static List<(int Old, int New)> LongestCommon(ArticleBlock[] old, IReadOnlyList<SanitizedHtml> after)
    {
        var length = new int[old.Length + 1, after.Count + 1];
        for (var i = old.Length - 1; i >= 0; i--)
            for (var j = after.Count - 1; j >= 0; j--)
                length[i, j] = old[i].Html.Equals(after[j]) ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        var pairs = new List<(int, int)>();
        for (int i = 0, j = 0; i < old.Length && j < after.Count;)
        {
            if (old[i].Html.Equals(after[j])) pairs.Add((i++, j++));
            else if (length[i + 1, j] >= length[i, j + 1]) i++;
            else j++;
        }

        return pairs;
    }
}
