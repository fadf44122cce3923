using CenterPortal.Features.Editing.Contract;

namespace CenterPortal.Features.Articles.Studio;

/// <summary>
/// Two people's fields against those from which the draft began: what one of them changed stands, and what both changed is asked.
/// Past texts hold no fields, so the draft carries its beginning with it; one without (begun before this was kept) is asked about every difference.
/// </summary>
internal sealed class FieldMerge
{
    private const string Empty = "(비어 있음)";

    private static readonly Field BoardField = new("게시판", f => Text(f.Board), (f, value) => f with { Board = value });
    private static readonly Field WrittenField = new("작성한 때", f => f.WrittenAt is { } at ? ArticleFields.Local(at) : Text(f.Written), (f, value) => f with { Written = value });

    private static readonly Field[] Known =
    [
        BoardField,
        new("작성자", f => Text(f.Author), (f, value) => f with { Author = value }),
        WrittenField,
        new("매체", f => Text(f.Outlet), (f, value) => f with { Outlet = value }),
        new("기자", f => Text(f.Reporter), (f, value) => f with { Reporter = value }),
        new("보도한 날", f => Text(f.Published), (f, value) => f with { Published = value }),
        new("원문 주소", f => Text(f.Link), (f, value) => f with { Link = value }),
    ];

    private readonly ArticleFields _stored;
    private readonly IReadOnlyDictionary<string, string> _boards;
    private ArticleFields _settled;
    private readonly List<Field> _clashes = [];
    private readonly List<string> _taken = [];

    private FieldMerge(Article article, ArticleFields mine, IReadOnlyDictionary<string, string> boards)
    {
        _boards = boards;
        _stored = ArticleFields.Of(article);
        // The page does not let go of the board once readers have seen the article, and a save would not move it.
        _settled = mine with { Board = article.Publication is null ? mine.Board : _stored.Board };
        foreach (var field in Known)
        {
            var (theirs, own) = (field.Of(_stored), field.Of(_settled));
            if (theirs == own) continue;
            if (mine.Base is { } began && field.Of(began) == own) Take(field, theirs);
            else if (mine.Base is null || field.Of(mine.Base) != theirs) _clashes.Add(field);
        }

        var (files, added) = FileMerge.Between(article, mine.Files, mine.Base?.Files ?? []);
        _settled = _settled with { Files = files };
        _taken.AddRange(added.Select(f => $"첨부: {f.Name}"));
    }

    /// <summary>What both changed.</summary>
    public IReadOnlyList<FieldClash> Clashes => [.. _clashes.Select(f => new FieldClash(f.Name, Shown(f, f.Of(_stored)), Shown(f, f.Of(_settled))))];

    /// <summary>What is taken over from the saved version without asking, as people read it.</summary>
    public IReadOnlyList<string> Taken => _taken;

    /// <summary>Lays them side by side.</summary>
    /// <param name="boards">The names of the boards by their words.</param>
    public static FieldMerge Between(Article article, ArticleFields mine, IReadOnlyDictionary<string, string> boards) => new(article, mine, boards);

    /// <summary>The fields that the choices make; they begin from the saved version.</summary>
    public ArticleFields Choose(IReadOnlyList<MergeChoice>? choices)
    {
        var chosen = _clashes.Index().Where(c => choices?.ElementAtOrDefault(c.Index) == MergeChoice.Stored)
            .Aggregate(_settled, (fields, c) => c.Item.Put(fields, c.Item.Of(_stored)));
        return chosen with { Base = _stored };
    }

    private void Take(Field field, string? value)
    {
        _settled = field.Put(_settled, value);
        _taken.Add($"{field.Name}: {Shown(field, value)}");
    }

    private string Shown(Field field, string? value) => value switch
    {
        null => Empty,
        _ when field == BoardField => _boards.GetValueOrDefault(value, value),
        _ when field == WrittenField => value.Replace('T', ' '),
        _ => value,
    };

    private static string? Text(string? field) => string.IsNullOrWhiteSpace(field) ? null : field.Trim();

    private sealed record Field(string Name, Func<ArticleFields, string?> Of, Func<ArticleFields, string?, ArticleFields> Put);
}
