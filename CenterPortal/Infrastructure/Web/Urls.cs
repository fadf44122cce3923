using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace CenterPortal.Infrastructure.Web;

/// <summary>Every address of the portal is built here (the contract is the list of addresses in docs/decisions/0001).</summary>
public static partial class Urls
{
    /// <summary>The first page.</summary>
    public const string Home = "/";

    /// <summary>All boards together.</summary>
    public const string News = "/news";

    /// <summary>Search.</summary>
    public const string SearchPage = "/search";

    /// <summary>Where staff work.</summary>
    public const string Studio = "/studio";

    /// <summary>Where staff's texts are kept while they write; takes posts alone.</summary>
    public const string StudioDrafts = "/studio/drafts";

    /// <summary>All articles, for staff.</summary>
    public const string StudioArticles = "/studio/articles";

    /// <summary>Best and pins of the boards.</summary>
    public const string StudioBest = "/studio/articles/best";

    /// <summary>What has not been moved from the old site yet.</summary>
    public const string StudioUnfinished = "/studio/articles/unfinished";

    /// <summary>The boards themselves.</summary>
    public const string StudioBoards = "/studio/boards";

    /// <summary>Name, phone, hours, closed days and logo of the centre.</summary>
    public const string StudioCentre = "/studio/centre";

    /// <summary>The backups that were made, for administrators.</summary>
    public const string StudioBackups = "/studio/backups";

    /// <summary>Who may do what, for administrators.</summary>
    public const string StudioPeople = "/studio/people";

    /// <summary>What staff did, for administrators.</summary>
    public const string StudioRecord = "/studio/record";

    /// <summary>Takes pictures; posts alone.</summary>
    public const string PictureUploads = StudioMediaPage + "/pictures";

    /// <summary>Takes attachments; posts alone.</summary>
    public const string FileUploads = StudioMediaPage + "/files";

    /// <summary>Pictures that staff uploaded.</summary>
    public const string StudioMediaPage = "/studio/media";

    /// <summary>Signing in.</summary>
    public const string SignIn = "/account/sign-in";

    /// <summary>Signing out; takes posts alone.</summary>
    public const string SignOut = "/account/sign-out";

    /// <summary>One's own ways in.</summary>
    public const string Security = "/account/security";

    /// <summary>Options for signing in by passkey; takes posts alone.</summary>
    public const string PasskeyRequest = "/account/passkey/request";

    /// <summary>Options for a passkey of whoever holds a single-use link; takes posts alone.</summary>
    public const string PasskeyForLink = "/account/passkey/link";

    /// <summary>Options for one more passkey of one's own; takes posts alone.</summary>
    public const string PasskeyForMe = "/account/passkey/mine";

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

    /// <summary>One size of a picture; the format is webp, avif or jpg.</summary>
    public static string Picture(int id, int width, string format) => string.Create(CultureInfo.InvariantCulture, $"/images/{id}/{width}.{format}");

    /// <summary>A page of the pictures that staff uploaded, or of those that nothing uses.</summary>
    public static string StudioMedia(bool unused, int page = 1) => StudioMediaPage + Query(
        ("unused", unused ? "true" : null),
        ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null));

    /// <summary>A single-use link.</summary>
    public static string AccountLink(string word) => $"/account/link/{word}";

    /// <summary>The second step of signing in.</summary>
    public static string SignInCode(string? next) => SignIn + "/code" + Query(("next", next));

    /// <summary>Proving again who one is, and then going on.</summary>
    public static string Confirm(string next) => "/account/confirm" + Query(("next", next));

    /// <summary>One's own ways in, after something in a section was changed.</summary>
    public static string SecurityDone(string section) => $"{Security}?done={section}#{section}";

    /// <summary>Connecting an app that shows codes.</summary>
    public const string SecurityCodes = Security + "?codes=begin#codes";

    /// <summary>An address of this portal that came from outside; anything else becomes the other. Slashes that hide behind percent signs count as slashes.</summary>
    public static string Local(string? asked, string otherwise) =>
        asked is not null && IsLocal(asked) && IsLocal(Uri.UnescapeDataString(asked)) && Uri.IsWellFormedUriString(asked, UriKind.Relative) ? asked : otherwise;

    private static bool IsLocal(string address) => address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);

    /// <summary>Search results; null board or year means all.</summary>
    public static string Search(string? q, string? board = null, int? year = null, int page = 1) => SearchPage + Query(
        ("q", q),
        ("board", board),
        ("year", year?.ToString(CultureInfo.InvariantCulture)),
        ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null));

    /// <summary>One article, to be edited.</summary>
    public static string StudioArticle(int id) => string.Create(CultureInfo.InvariantCulture, $"{StudioArticles}/{id}");

    /// <summary>A new article; null board lets the writer choose.</summary>
    public static string StudioNewArticle(string? board) => StudioArticles + "/new" + Query(("board", board));

    /// <summary>Best and pins of one board.</summary>
    public static string StudioBestOf(string board) => StudioBest + Query(("board", board));

    /// <summary>One kind of what has not been moved; null means all.</summary>
    public static string StudioUnfinishedOf(string? kind) => StudioUnfinished + Query(("kind", kind));

    /// <summary>The articles that staff asked for; what is null or empty is left out.</summary>
    public static string StudioArticlesOf(params ReadOnlySpan<(string Key, string? Value)> asked) => StudioArticles + Query(asked);

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
