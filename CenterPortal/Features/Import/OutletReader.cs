using System.Text.RegularExpressions;

namespace CenterPortal.Features.Import;

/// <summary>Reads the outlet that stands in parentheses in front of a title: "(중도일보)…".</summary>
internal static class OutletReader
{
    private static readonly Regex InFront = new(
        @"^[(（]\s*(?<name>[^()（）]{1,30}?)\s*[)）]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    // What stands in parentheses in front of a title without being an outlet: a company's form, or a word of the board.
    private static readonly string[] Others =
        ["주", "유", "사", "재", "합", "학", "의", "공지", "안내", "모집", "수정", "긴급", "재공고", "공고", "보도자료", "종합", "완료", "마감", "필독"];

    /// <summary>The outlet's name as written; null when the title does not begin with one.</summary>
    public static string? NameIn(string title)
    {
        var name = InFront.Match(title).Groups["name"].Value;
        return name.Length > 1 && name.Any(char.IsLetter) && !Others.Contains(name) ? name : null;
    }
}
