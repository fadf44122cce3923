using System.Globalization;
using CenterPortal.Infrastructure.Web;
using Microsoft.AspNetCore.WebUtilities;

namespace CenterPortal.Features.Visits.Studio.Queries;

/// <summary>Which part of the requests is shown.</summary>
public enum InboxTab
{
    /// <summary>할 일: what the institution told and nobody has read, then what is open and not confirmed, the most urgent first.</summary>
    Todo,

    /// <summary>갈 곳: confirmed and to come, the next first.</summary>
    Confirmed,

    /// <summary>다녀온 곳: the day has been, the last first.</summary>
    Over,

    /// <summary>끝난 신청: declined, cancelled or lapsed.</summary>
    Closed,

    /// <summary>모두, the newest first.</summary>
    All,
}

/// <summary>What staff asked the inbox for; the address says the same.</summary>
/// <param name="Words">A receipt number, or part of an institution's or programme's name.</param>
/// <param name="Month">First day of the month (Seoul) of the visit or of a wish.</param>
public sealed record InboxAsk(InboxTab Tab = InboxTab.Todo, string Words = "", int? Team = null, DateOnly? Month = null, int Page = 1)
{
    /// <summary>Rows a page.</summary>
    public const int Size = 30;

    /// <summary>The longest words.</summary>
    public const int LongestWords = 60;

    private const string MonthFormat = "yyyy-MM";

    /// <summary>True when anything but the tab narrows the list.</summary>
    public bool IsNarrow => Words.Length > 0 || Team is not null || Month is not null;

    /// <summary>The address that asks this.</summary>
    public string Address => Urls.StudioVisitsOf(
        ("tab", Tab == InboxTab.Todo ? null : Tab.ToString().ToLowerInvariant()), ("q", Words), ("team", Team?.ToString(CultureInfo.InvariantCulture)),
        ("month", Month?.ToString(MonthFormat, CultureInfo.InvariantCulture)), ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null));

    /// <summary>What an address asks; what it cannot ask is as if it were not there.</summary>
    public static InboxAsk Read(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var query = QueryHelpers.ParseQuery(address.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? address[at..] : null);
        string? Text(string key) => query.TryGetValue(key, out var value) && value.ToString().Trim() is { Length: > 0 and <= LongestWords } text ? text : null;
        return new InboxAsk(
            Text("tab") is { } tab && tab.All(char.IsAsciiLetter) && Enum.TryParse<InboxTab>(tab, ignoreCase: true, out var known) ? known : InboxTab.Todo,
            Text("q") ?? "", Number(Text("team")), ReadMonth(Text("month")), Number(Text("page")) ?? 1);
    }

    /// <summary>The first day of a month written <c>2026-12</c>; null for anything else.</summary>
    public static DateOnly? ReadMonth(string? text) => DateOnly.TryParseExact(text, MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 1999 and < 2200 ? month : null;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 100_000 ? number : null;
}
