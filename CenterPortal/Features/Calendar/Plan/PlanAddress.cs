using System.Globalization;
using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Infrastructure.Korean;
using CenterPortal.Infrastructure.Web;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CenterPortal.Features.Calendar.Plan;

/// <summary>What an address asks, and the address of an ask. A link may be old: what it names that is not there is passed over.</summary>
public static class PlanAddress
{
    private const int LongestPlace = 120;

    /// <summary>What is asked.</summary>
    /// <param name="address">The whole address, with its query.</param>
    /// <param name="kinds">The kinds that there are.</param>
    /// <param name="today">Today in Seoul.</param>
    public static PlanAsk Read(string address, IReadOnlyList<CalendarKind> kinds, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(kinds);
        var query = QueryHelpers.ParseQuery(address.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? address[at..] : null);
        IEnumerable<string> All(string key) => query.TryGetValue(key, out var values) ? values.OfType<string>() : [];
        IEnumerable<string> Many(string key) => All(key).SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal);
        string One(string key) => query.GetValueOrDefault(key, StringValues.Empty) is { Count: > 0 } values ? values[0] ?? "" : "";
        var (months, words) = (PlanMonths.From(today), One("q").Trim());
        var wanted = Many("kind").ToHashSet(StringComparer.Ordinal);
        return new PlanAsk(
            CalendarDays.ReadMonth(One("month")) is { } month && months.Contains(month) ? month : null,
            words.Length > TypedWords.Longest ? words[..TypedWords.Longest] : words,
            SpanOf(One("from"), One("to"), today))
        {
            Kinds = [.. kinds.Select(k => k.Slug).Where(wanted.Contains)],
            Places = [.. All("place").Where(p => p.Length is > 0 and <= LongestPlace).Distinct(StringComparer.Ordinal).Take(PlanAsk.MostPlaces)],
            Picked = [.. Many("pick").Where(DateKeys.IsKey).Take(DateKeys.Most)],
        };
    }

    /// <summary>The address of an ask.</summary>
    public static string Of(PlanAsk ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        return Urls.CalendarPlanOf([
            ("month", ask.Month?.ToString("yyyy-MM", CultureInfo.InvariantCulture)), ("kind", Joined(ask.Kinds)), .. ask.Places.Select(p => ("place", (string?)p)), ("q", ask.Words),
            ("from", Day(ask.Span?.From)), ("to", ask.Span is { } span && span.From != span.To ? Day(span.To) : null), ("pick", Joined(ask.Picked))]);
    }

    /// <summary>A span as an address or the page's script writes it; null for anything else and for days that the plan does not show.</summary>
    internal static DaySpan? SpanOf(string from, string to, DateOnly today)
    {
        if (CalendarDays.Read(from) is not { } first || (to.Length == 0 ? first : CalendarDays.Read(to)) is not { } last) return null;
        var shown = PlanMonths.Shown(today);
        return first <= last && first >= shown.From && last <= shown.To ? new DaySpan(first, last) : null;
    }

    private static string? Joined(IReadOnlyList<string> words) => words.Count == 0 ? null : string.Join(',', words);

    private static string? Day(DateOnly? day) => day is { } at ? CalendarTopics.Text(at) : null;
}
