using System.Globalization;
using System.Text.RegularExpressions;

namespace CenterPortal.Features.Articles.Studio;

/// <summary>Looks for what could be someone's personal data in a text that readers will see.</summary>
internal static partial class PersonalNumbers
{
    public const string Refusal = "주민등록번호로 보이는 숫자가 있습니다. 지운 다음 게시해 주세요.";

    private static readonly string[] Century = ["20", "19"];

    [GeneratedRegex(@"(^|[^0-9])(?<date>[0-9]{6})\s?[-–]?\s?[1-8][0-9]{6}($|[^0-9])", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Resident { get; }

    [GeneratedRegex(@"(^|[^0-9])01[016789][-. ]?[0-9]{3,4}[-. ]?[0-9]{4}($|[^0-9])", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Mobile { get; }

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Mail { get; }

    [GeneratedRegex(@"(은행|농협|수협|신협|금고|우체국|뱅크|계좌)[^0-9]{0,20}[0-9]{2,6}[- ]?[0-9]{2,6}[- ]?[0-9]{3,7}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Account { get; }

    /// <summary>The text with the digits of such numbers, and addresses, made unreadable.</summary>
    public static string Masked(string text)
    {
        foreach (var kind in new[] { Resident, Mobile, Account })
            text = kind.Replace(text, found => string.Concat(found.Value.Select(c => char.IsAsciiDigit(c) ? '●' : c)));
        return Mail.Replace(text, "●●●@●●●");
    }

    /// <summary>The text with the digits of resident registration numbers made unreadable.</summary>
    public static string WithoutResident(string text) =>
        Resident.Replace(text, found => IsDate(found) ? string.Concat(found.Value.Select(c => char.IsAsciiDigit(c) ? '●' : c)) : found.Value);

    /// <summary>What a passage seems to hold, one word for each kind.</summary>
    public static IEnumerable<string> In(string text)
    {
        if (HasResidentNumber([text])) yield return "주민등록번호";
        if (Mobile.IsMatch(text)) yield return "전화번호";
        if (Mail.IsMatch(text)) yield return "이메일";
        if (Account.IsMatch(text)) yield return "계좌번호";
    }

    /// <summary>True when six digits that are a date stand before seven that could be the rest of a resident registration number.</summary>
    public static bool HasResidentNumber(IEnumerable<string> texts) =>
        texts.Any(text => Resident.Matches(text).Any(IsDate));

    private static bool IsDate(Match found) => Century.Any(c => DateTime.TryParseExact(c + found.Groups["date"].Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
}
