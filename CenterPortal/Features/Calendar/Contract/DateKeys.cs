using System.Text.RegularExpressions;

namespace CenterPortal.Features.Calendar.Contract;

/// <summary>Keys of dates (<see cref="CalendarDate.Key"/>) as they stand in addresses, with commas between.</summary>
public static partial class DateKeys
{
    /// <summary>The most that one address names.</summary>
    public const int Most = 100;

    /// <summary>The keys, each once and in their order; null for none, too many, or anything that is no key.</summary>
    public static IReadOnlyList<string>? Read(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        string[] keys = [.. text.Split(',').Distinct(StringComparer.Ordinal).Take(Most + 1)];
        return keys.Length <= Most && keys.All(IsKey) ? keys : null;
    }

    /// <summary>Whether a text is such as <c>event-12</c> or <c>closure-2026-12-25</c>.</summary>
    public static bool IsKey(string text) => Key().IsMatch(text);

    [GeneratedRegex(@"\A[a-z]{1,12}-[0-9][0-9-]{0,15}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Key();
}
