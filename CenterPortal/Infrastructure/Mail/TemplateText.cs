using System.Text.RegularExpressions;
using CenterPortal.Infrastructure.Korean;

namespace CenterPortal.Infrastructure.Mail;

/// <summary>Placeholders in a template's words: filling them, and what may not stand there.</summary>
internal static partial class TemplateText
{
    public const int LongestSubject = 120;
    public const int LongestText = 6000;

    [GeneratedRegex(@"\{(?<name>[^{}\r\n]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder { get; }

    /// <summary>What is wrong with the words, in one Korean sentence; null when nothing is.</summary>
    public static string? RefusalOf(string subject, string text, IReadOnlyCollection<string> known)
    {
        if (string.IsNullOrWhiteSpace(subject)) return "제목을 적어 주세요.";
        if (string.IsNullOrWhiteSpace(text)) return "내용을 적어 주세요.";
        if (subject.Length > LongestSubject) return $"제목을 {LongestSubject}자 안으로 줄여 주세요.";
        if (text.Length > LongestText) return $"내용을 {LongestText}자 안으로 줄여 주세요. 지금은 {text.Length}자입니다.";
        if (subject.Any(char.IsControl)) return "제목에는 줄바꿈을 쓸 수 없습니다. 한 줄로 적어 주세요.";
        if (text.Any(c => char.IsControl(c) && c != '\n')) return "내용에 보이지 않는 글자가 섞여 있습니다. 지우고 다시 적어 주세요.";
        return (subject + "\n" + text) is var all && Placeholder.Matches(all).Select(m => m.Groups["name"].Value).FirstOrDefault(n => !known.Contains(n)) is { } unknown
            ? $"{Particles.AsTopic($"{{{unknown}}}")} 이 편지에 없는 자리입니다. 쓸 수 있는 자리: {string.Join(' ', known.Select(n => $"{{{n}}}"))}"
            : Placeholder.Replace(all, "").IndexOfAny(['{', '}']) >= 0 ? "중괄호 { }의 짝이 맞지 않습니다. 자리 이름을 {접수번호}처럼 감싸 주세요." : null;
    }

    /// <summary>Fills the placeholders once; braces in a value stay as they are.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) => Placeholder.Replace(text, m => values.GetValueOrDefault(m.Groups["name"].Value, m.Value));

    /// <summary>A value as it may stand in a text: no control characters but line ends.</summary>
    public static string Tidy(string value) => string.Concat(value.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))).Trim();

    /// <summary>A text on one line.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split([' ', '\n', '\u2028', '\u2029', '\u0085'], StringSplitOptions.RemoveEmptyEntries));
}
