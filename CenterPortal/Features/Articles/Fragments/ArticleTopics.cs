using System.Globalization;

namespace CenterPortal.Features.Articles.Fragments;

/// <summary>The names of this feature's live topics and cache tags, written in one place.</summary>
internal static class ArticleTopics
{
    public const string Article = "article";
    public const string Block = "block";
    public const string Meta = "meta";
    public const string Row = "row";
    public const string Views = "views";
    public const string List = "list";
    public const string Around = "around";
    public const string Tabs = "tabs";
    public const string Latest = "latest-news";
    public const string AllBoards = "all";

    /// <summary>Change topic of a board's list.</summary>
    public const string Board = "board";

    /// <summary>Change topic of an article that only staff see.</summary>
    public const string Draft = "draft";

    /// <summary>Cache tag of every page that lists articles.</summary>
    public const string NewsTag = "news";

    /// <summary>A version greater than any; what is gone for good has no other.</summary>
    public const long Gone = 9_007_199_254_740_991;

    public static string ArticleOf(int id) => Name(Article, Text(id));

    public static string BlockOf(int id, int number) => Name(Block, $"{Text(id)}/{Text(number)}");

    public static string MetaOf(int id) => Name(Meta, Text(id));

    public static string RowOf(string? board, int id) => Name(Row, $"{board ?? AllBoards}/{Text(id)}");

    public static string TabsOf(string? board) => Name(Tabs, board ?? AllBoards);

    public static string ViewsOf(int id) => Name(Views, Text(id));

    public static string AroundOf(string board, int id) => Name(Around, $"{board}/{Text(id)}");

    public static string ListOf(string? board, int? year, int page) =>
        Name(List, $"{board ?? AllBoards}/{(year is { } y ? Text(y) : "-")}/{Text(page)}");

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;

    private static string Name(string prefix, string id) => $"{prefix}:{id}";
}
