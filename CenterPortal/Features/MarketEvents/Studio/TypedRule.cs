using System.Globalization;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.MarketEvents.Studio;

/// <summary>What stands in the fields of a rule.</summary>
public sealed class TypedRule
{
    /// <summary>How it goes on; null for once.</summary>
    public RecurrenceWay? Way { get; set; }

    public string? Interval { get; set; } = "1";

    public string? Until { get; set; }

    public string? Dates { get; set; }

    public HashSet<DayOfWeek> Weekdays { get; } = [];

    public HashSet<int> Ordinals { get; } = [];

    public bool SkipsClosedDays { get; set; } = true;

    /// <summary>Fills the fields.</summary>
    public void Take(RecurrenceRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        (Way, Interval, Until, SkipsClosedDays) = (rule.Way, rule.Interval.ToString(CultureInfo.InvariantCulture), SeoulTime.TableDate(rule.Until), rule.SkipsClosedDays);
        Dates = string.Join('\n', rule.Dates.Select(SeoulTime.TableDate));
        Weekdays.UnionWith(rule.Weekdays);
        Ordinals.UnionWith(rule.Ordinals);
    }

    /// <summary>The rule from a day on; null, with what is wrong, when what was typed is none.</summary>
    public RecurrenceRule? ToRule(DateOnly from, out string? wrong)
    {
        wrong = null;
        if (Way is not { } way) return null;
        var days = new List<DateOnly>();
        foreach (var line in way == RecurrenceWay.Chosen ? (Dates ?? "").Split(['\n', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [])
        {
            if (Day(line) is { } day) days.Add(day);
            else wrong ??= $"‘{(line.Length > 20 ? line[..20] : line)}’을 날짜로 읽지 못했습니다. 2026-12-12처럼 적어 주세요.";
        }

        if (way == RecurrenceWay.Chosen && days.Count > 0) from = days.Min();
        var until = way == RecurrenceWay.Chosen ? days.Count > 0 ? days.Max() : from : Day(Until ?? "");
        if (until is null) wrong ??= "언제까지 되풀이할지 날짜를 골라 주세요.";
        var interval = int.TryParse(Interval, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return wrong is null ? new RecurrenceRule(way, way == RecurrenceWay.Chosen ? 1 : interval, [.. Weekdays.Order()], [.. Ordinals.Order()], days, from, until!.Value, SkipsClosedDays) : null;
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
