using System.Globalization;
using CenterPortal.Infrastructure.Web;
using Microsoft.AspNetCore.WebUtilities;

namespace CenterPortal.Features.Articles.Studio.Queries;

/// <summary>Where an article stands, as staff say it.</summary>
public enum DeskState
{
    /// <summary>쓰는 중: never published.</summary>
    Draft,

    /// <summary>검토 요청: the writer asks for publishing.</summary>
    Review,

    /// <summary>게시됨.</summary>
    Public,

    /// <summary>내림.</summary>
    Withdrawn,

    /// <summary>휴지통.</summary>
    Trashed,
}

/// <summary>What the list is ordered by.</summary>
public enum DeskSort
{
    /// <summary>쓴 날.</summary>
    Written,

    /// <summary>고친 날.</summary>
    Changed,

    /// <summary>제목.</summary>
    Title,

    /// <summary>조회.</summary>
    Views,
}

/// <summary>What staff asked the list for; the address says the same.</summary>
/// <param name="State">Null: all but the bin.</param>
/// <param name="Writer"><see cref="Mine"/>, <see cref="Moved"/> or a person's id; never a name.</param>
/// <param name="Year">Year of writing (Seoul).</param>
public sealed record ArticleAsk(
    string Words = "", DeskState? State = null, string? Board = null, string? Writer = null, int? Year = null,
    DeskSort Sort = DeskSort.Written, bool IsAscending = false, int Page = 1, int Size = ArticleAsk.Small)
{
    /// <summary>Rows a page.</summary>
    public const int Small = 20;

    /// <summary>Rows a long page.</summary>
    public const int Large = 50;

    /// <summary>The longest words.</summary>
    public const int LongestWords = 60;

    /// <summary>Writer: the one who looks.</summary>
    public const string Mine = "me";

    /// <summary>Writer: nobody of staff; moved from the old site, or a sample.</summary>
    public const string Moved = "moved";

    /// <summary>True when anything narrows the list.</summary>
    public bool IsNarrow => Words.Length > 0 || State is not null || Board is not null || Writer is not null || Year is not null;

    /// <summary>The address that asks this.</summary>
    public string Address => Urls.StudioArticlesOf(
        ("q", Words), ("state", State?.ToString().ToLowerInvariant()), ("board", Board), ("writer", Writer), ("year", Number(Year)),
        ("sort", Sort == DeskSort.Written && !IsAscending ? null : Sort.ToString().ToLowerInvariant() + (IsAscending ? "-up" : "")),
        ("page", Page > 1 ? Number(Page) : null), ("size", Size == Large ? Number(Large) : null));

    /// <summary>What an address asks; what it cannot ask is as if it were not there.</summary>
    public static ArticleAsk Read(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var query = QueryHelpers.ParseQuery(address.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? address[at..] : null);
        string? Text(string key) => query.TryGetValue(key, out var value) && value.ToString().Trim() is { Length: > 0 and <= LongestWords } text ? text : null;
        int? Between(string key, int least, int most) => int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most ? n : null;
        var sort = Text("sort")?.Split('-') ?? [];
        return new ArticleAsk(
            Text("q") ?? "", Word<DeskState>(Text("state")), Slug(Text("board")), Writing(Text("writer")), Between("year", 1900, 9998),
            Word<DeskSort>(sort.FirstOrDefault()) ?? DeskSort.Written, sort is [_, "up"], Between("page", 1, 100_000) ?? 1, Between("size", Large, Large) ?? Small);
    }

    private static T? Word<T>(string? text)
        where T : struct, Enum => text?.All(char.IsAsciiLetter) == true && Enum.TryParse<T>(text, ignoreCase: true, out var value) ? value : null;

    private static string? Slug(string? text) => text?.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') == true ? text : null;

    private static string? Writing(string? text) => text is Mine or Moved || Guid.TryParseExact(text, "N", out _) ? text : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
