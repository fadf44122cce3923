using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace CenterPortal.Infrastructure.Web;

/// <summary>Every address of the portal is built here (the contract is the list of addresses in docs/decisions/0001).</summary>
public static class Urls
{
    /// <summary>The first page.</summary>
    public const string Home = "/";

    /// <summary>All boards together.</summary>
    public const string News = "/news";

    /// <summary>Search.</summary>
    public const string SearchPage = "/search";

    /// <summary>Newest articles of all boards as Atom.</summary>
    public const string Feed = "/feed.xml";

    /// <summary>A list of articles; null board means all boards.</summary>
    public static string Board(string? board, int page = 1, int? year = null, string? q = null) =>
        (board is null ? News : $"{News}/{board}") + Query(
            ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
            ("year", year?.ToString(CultureInfo.InvariantCulture)),
            ("q", q));

    /// <summary>One article.</summary>
    public static string Article(string board, int id) => string.Create(CultureInfo.InvariantCulture, $"{News}/{board}/{id}");

    /// <summary>Newest articles of one board as Atom.</summary>
    public static string BoardFeed(string board) => $"{News}/{board}/feed.xml";

    /// <summary>A download; the name is for people and browsers that ignore headers.</summary>
    public static string File(int id, string name) => string.Create(CultureInfo.InvariantCulture, $"/files/{id}/{Uri.EscapeDataString(name)}");

    /// <summary>Search results; null board or year means all.</summary>
    public static string Search(string? q, string? board = null, int? year = null, int page = 1) => SearchPage + Query(
        ("q", q),
        ("board", board),
        ("year", year?.ToString(CultureInfo.InvariantCulture)),
        ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null));

    /// <summary>A choice of text size or colours for readers without scripts.</summary>
    public static string Preference(string key, string value) => "/preferences" + Query((key, value));

    /// <summary>
    /// A telephone link. It stops at the first word after the number: the digits of "(내선 3)" would make it a wrong number.
    /// </summary>
    public static string Phone(string number)
    {
        var written = number.SkipWhile(c => !char.IsAsciiDigit(c) && c != '+').TakeWhile(c => char.IsAsciiDigit(c) || "+-. ()".Contains(c, StringComparison.Ordinal));
        return "tel:" + string.Concat(written.Where(c => char.IsAsciiDigit(c) || c == '+'));
    }

    private static string Query(params ReadOnlySpan<(string Key, string? Value)> pairs)
    {
        var query = new QueryBuilder();
        foreach (var (key, value) in pairs)
            if (!string.IsNullOrEmpty(value))
                query.Add(key, value);
        return query.ToString();
    }
}
