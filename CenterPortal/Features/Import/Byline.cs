using System.Text.RegularExpressions;

namespace CenterPortal.Features.Import;

/// <summary>Recognises a reporter's line under an article and the name in it: "홍길동 기자 hong@".</summary>
internal static class Byline
{
    private static readonly Regex Named = new(
        @"(?:^|[\s=/·\[(【])(?<name>[가-힣]{2,4})\s*(?:(?:객원|선임|전문|인턴|시민|사진|명예)\s?)?(?:기자|특파원|논설위원|편집위원|리포터|통신원)(?:\s*$|\s*[\]】)=/·,]|\s+[A-Za-z0-9._-]+@)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex WithMail = new(
        @"^[\[(【]?(?<name>[가-힣]{2,4})\s.*[A-Za-z0-9._-]+@[A-Za-z0-9.-]*[\])】]?$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly string[] NoNames =
        ["문의", "문의처", "이메일", "메일", "연락처", "담당", "담당자", "후원", "신청", "접수", "접수처", "홈페이지", "전화", "주소", "자세한", "시민", "학생", "명예"];

    /// <summary>The line is a by-line: short, no sentence, and with a reporter's title or address.</summary>
    public static bool Is(string line) => Reporter(line) is not null;

    /// <summary>The name in a by-line, or null when the line is none.</summary>
    public static string? Reporter(string line)
    {
        if (line.Length > 60 || line.EndsWith("다.", StringComparison.Ordinal) || LineMarks.IsMarked(line))
            return null;
        var match = Named.Match(line) is { Success: true } named ? named : WithMail.Match(line);
        var name = match.Groups["name"].Value;
        return match.Success && !NoNames.Contains(name) ? name : null;
    }
}
