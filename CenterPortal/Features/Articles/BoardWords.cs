using System.Text.RegularExpressions;

namespace CenterPortal.Features.Articles;

/// <summary>What a board may be called, and the word in its address.</summary>
public static partial class BoardWords
{
    /// <summary>The longest name.</summary>
    public const int LongestName = 20;

    /// <summary>The longest sentence under the name.</summary>
    public const int LongestDescription = 100;

    /// <summary>The most boards; menus and lists show them all.</summary>
    public const int MostBoards = 30;

    // Words that mean something else in addresses, live topics or forms.
    private static readonly string[] Reserved = ["all", "new", "feed", "page", "year", "best", "search", "studio", "admin", "news", "draft", "drafts", "unfinished", "index"];

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Word { get; }

    /// <summary>Why the word cannot stand in an address; null when it can.</summary>
    public static string? RefusalOfSlug(string slug)
    {
        ArgumentNullException.ThrowIfNull(slug);
        if (slug.Length is < 2 or > 30 || !Word.IsMatch(slug)) return "주소에 쓸 말은 영어 소문자로 시작해 2자에서 30자 사이로 적어 주세요. 숫자와 붙임표(-)도 쓸 수 있습니다.";
        return Reserved.Contains(slug, StringComparer.Ordinal) ? "이 말은 다른 곳에 쓰고 있습니다. 주소에 쓸 말을 바꿔 주세요." : null;
    }

    /// <summary>Why it cannot be called so; null when it can.</summary>
    public static string? RefusalOfName(string name, string description)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(description);
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName) return $"게시판 이름을 {LongestName}자 안으로 적어 주세요.";
        return string.IsNullOrWhiteSpace(description) || description.Trim().Length > LongestDescription ? $"설명을 한 문장, {LongestDescription}자 안으로 적어 주세요." : null;
    }
}
