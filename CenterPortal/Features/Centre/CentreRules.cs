using System.Text.RegularExpressions;

namespace CenterPortal.Features.Centre;

/// <summary>What the fields of the centre must look like beyond their length.</summary>
internal static partial class CentreRules
{
    /// <summary>The most things that the centre does; the first page has a place for each.</summary>
    public const int MostServices = 8;

    private const int LongestService = 30;
    private const int LongestSentence = 120;
    private const int MostDistricts = 10;
    private const int LongestDistrict = 12;
    private const int FewestDigits = 7;
    private const int MostDigits = 15;

    [GeneratedRegex(@"^(\+|\()?[0-9][0-9 ().-]*(\(내선 [0-9]{1,5}\))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Phone { get; }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Email { get; }

    public static string? OfPhone(string text) => Phone.IsMatch(text) && text.Split("(내선")[0].Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits
        ? null
        : "전화번호를 042-000-0000처럼 숫자와 줄표로 적어 주세요.";

    public static string? OfEmail(string text) => Email.IsMatch(text) ? null : "이메일을 name@example.or.kr처럼 적어 주세요.";

    public static string? OfDistricts(string text)
    {
        var names = text.Split(',');
        if (names.Length > MostDistricts) return $"구는 {MostDistricts}개까지 적을 수 있습니다.";
        if (names.Any(n => n.Length > LongestDistrict)) return $"구 이름을 하나에 {LongestDistrict}자 안으로, 쉼표로 나누어 적어 주세요.";
        return names.Distinct(StringComparer.Ordinal).Count() < names.Length ? "같은 이름이 두 번 있습니다. 하나를 지워 주세요." : null;
    }

    public static string? OfServices(string text)
    {
        var services = text.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToArray();
        if (services.Length > MostServices) return $"하는 일은 {MostServices}가지까지 적을 수 있습니다.";
        if (services.Any(s => s is not [{ Length: > 0 }, { Length: > 0 }])) return "하는 일마다 이름과 설명을 하나씩 적어 주세요. 세로줄(|)은 쓸 수 없습니다.";
        return services.Any(s => s[0].Length > LongestService || s[1].Length > LongestSentence)
            ? $"이름은 {LongestService}자, 설명은 {LongestSentence}자 안으로 줄여 주세요."
            : services.DistinctBy(s => s[0]).Count() < services.Length ? "같은 이름이 두 번 있습니다. 하나를 지워 주세요." : null;
    }
}
