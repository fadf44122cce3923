using System.Globalization;
using System.Text.RegularExpressions;

namespace CenterPortal.Features.Import;

/// <summary>The date of a listed row and the count behind it, glued or not: "2018-02-19187" is 19 February 2018 and 187.</summary>
internal sealed record RowEnd(int Start, int Length, DateOnly Date, int? Views)
{
    // The day always has two digits, so whatever digits follow are the count.
    private static readonly Regex Shape = new(
        @"(?<date>[0-9]{4}[-.][0-9]{2}[-.][0-9]{2})[\s|]*(?<count>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The position behind the date and its count.</summary>
    public int End => Start + Length;

    /// <summary>Every date in the text, with the digits behind it.</summary>
    public static IEnumerable<RowEnd> AllIn(string text) =>
        Shape.Matches(text).Select(Read).OfType<RowEnd>();

    /// <summary>The line closes a row.</summary>
    public static bool IsAtEndOf(string line) => AllIn(line).LastOrDefault()?.End == line.Length && line.Length > 0;

    private static RowEnd? Read(Match match) =>
        DateOnly.TryParseExact(
            match.Groups["date"].Value.Replace('.', '-'), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new RowEnd(match.Index, match.Length, date, HeaderFields.ReadCount(match.Groups["count"].Value))
            : null;
}
