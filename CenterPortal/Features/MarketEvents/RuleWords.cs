using System.Globalization;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.MarketEvents;

/// <summary>Rules in words.</summary>
public static class RuleWords
{
    private static readonly string[] OrdinalWords = ["첫째", "둘째", "셋째", "넷째", "다섯째"];

    /// <summary><c>매주 토요일, 2026-12-26까지 (공휴일은 건너뜀)</c></summary>
    public static string Of(RecurrenceRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var days = string.Join("·", rule.Weekdays.Select(SeoulTime.Weekday));
        var when = rule.Way switch
        {
            RecurrenceWay.Weekly => $"{(rule.Interval == 1 ? "매주" : Invariant($"{rule.Interval}주마다"))} {days}",
            RecurrenceWay.Monthly => $"{(rule.Interval == 1 ? "매달" : Invariant($"{rule.Interval}달마다"))} {string.Join("·", rule.Ordinals.Select(o => o < 0 ? "마지막" : OrdinalWords[o - 1]))} {days}",
            _ => Invariant($"고른 날 {rule.Dates.Count}번"),
        };
        return $"{when}, {SeoulTime.TableDate(rule.Until)}까지{(rule.SkipsClosedDays ? " (공휴일은 건너뜀)" : "")}";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
