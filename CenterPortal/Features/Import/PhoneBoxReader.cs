using System.Text.RegularExpressions;

namespace CenterPortal.Features.Import;

/// <summary>Reads the site's consultation box from what stands around the article.</summary>
internal static class PhoneBoxReader
{
    private static readonly Regex Number = new(
        @"\(?(?:0[0-9]{1,2}|1[0-9]{3})\)?[-. ]?(?:[0-9]{3,4}[-. ])?[0-9]{4}",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex Hours = new(
        @"[0-9]{1,2}:[0-9]{2}\s*[-~–∼～]\s*[0-9]{1,2}:[0-9]{2}",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The box, or null when neither a number nor hours stand there.</summary>
    public static PhoneBox? Read(string[] around)
    {
        var lines = Array.FindAll(around, line => line.Length is > 0 and <= 100);
        var heading = Array.FindIndex(lines, line => line.Contains("상담", StringComparison.Ordinal));
        var number = Array.FindIndex(lines, Math.Max(heading, 0), line => Number.IsMatch(line));
        var hours = Array.FindIndex(lines, line => Hours.IsMatch(line));
        if (number < 0 && hours < 0)
            return null;

        return new PhoneBox(
            number < 0 ? null : Greeting(lines[(Math.Max(heading, -1) + 1)..Math.Max(number, heading + 1)]),
            number < 0 ? null : Number.Match(lines[number]).Value,
            hours < 0 ? null : Hours.Match(lines[hours]).Value,
            Array.Find(lines, IsAboutClosedDays));
    }

    private static string? Greeting(string[] between) =>
        Array.FindLast(between, line => !Hours.IsMatch(line) && !IsAboutClosedDays(line) && line.Contains(' '));

    private static bool IsAboutClosedDays(string line) =>
        line.Contains("휴무", StringComparison.Ordinal) || line.Contains("쉽니다", StringComparison.Ordinal);
}
