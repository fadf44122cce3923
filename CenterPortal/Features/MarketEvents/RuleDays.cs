using CenterPortal.Components.Shared.Forms;

namespace CenterPortal.Features.MarketEvents;

/// <summary>The days of a rule.</summary>
public static class RuleDays
{
    /// <summary>The field of a form that holds the rule.</summary>
    public const string Field = "rule";

    /// <summary>The days on which a rule falls, in order.</summary>
    /// <param name="closed">Days that a rule that skips closed days leaves out.</param>
    public static IReadOnlyList<DateOnly> Of(RecurrenceRule rule, IReadOnlySet<DateOnly> closed)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(closed);
        var days = rule.Way == RecurrenceWay.Chosen ? rule.Dates.Distinct().Order() : Walk(rule);
        return [.. days.Where(day => day >= rule.From && day <= rule.Until && !(rule.SkipsClosedDays && closed.Contains(day)))];
    }

    /// <summary>Says what is wrong with a rule before its days are walked; null when nothing is.</summary>
    public static string? RefusalOf(RecurrenceRule rule, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule switch
        {
            { Interval: < 1 or > 12 } => "몇 주나 몇 달마다인지 1에서 12 사이로 적어 주세요.",
            { Way: RecurrenceWay.Chosen, Dates.Count: 0 } => "날짜를 하나 이상 골라 주세요.",
            { Way: not RecurrenceWay.Chosen, Weekdays.Count: 0 } => "어느 요일인지 골라 주세요.",
            { Way: RecurrenceWay.Monthly } when rule.Ordinals.Count == 0 || rule.Ordinals.Any(o => !IsOrdinal(o)) => "그 달의 몇째 주인지 골라 주세요.",
            _ when rule.Until < rule.From => "언제까지인지가 처음 날보다 늦어야 합니다.",
            _ when rule.Until > today.AddDays(EventLimits.FarthestDays) => "앞으로 두 해까지만 정할 수 있습니다. 끝나는 날을 당겨 주세요.",
            _ => null,
        };
    }

    /// <summary>Adds what is wrong with the days of a rule.</summary>
    internal static void Check(FieldErrors errors, IReadOnlyList<DateOnly> days)
    {
        if (days.Count == 0) errors.Add(Field, "이 규칙에 맞는 날이 없습니다. 요일과 기간을 다시 봐 주세요.");
        else if (days.Count > EventLimits.Occurrences) errors.Add(Field, $"한 번에 {EventLimits.Occurrences}번까지 만들 수 있습니다. 이 규칙은 {days.Count:N0}번입니다. 끝나는 날을 당겨 주세요.");
    }

    private static bool IsOrdinal(int which) => which is -1 or (>= 1 and <= 5);

    private static IEnumerable<DateOnly> Walk(RecurrenceRule rule)
    {
        var sunday = rule.From.AddDays(-(int)rule.From.DayOfWeek);
        for (var day = rule.From; day <= rule.Until; day = day.AddDays(1))
            if (rule.Weekdays.Contains(day.DayOfWeek) && (rule.Way == RecurrenceWay.Weekly ? (day.DayNumber - sunday.DayNumber) / 7 % rule.Interval == 0 : IsInMonth(rule, day)))
                yield return day;
    }

    private static bool IsInMonth(RecurrenceRule rule, DateOnly day)
    {
        var months = ((day.Year - rule.From.Year) * 12) + day.Month - rule.From.Month;
        var isLast = day.Day + 7 > DateTime.DaysInMonth(day.Year, day.Month);
        return months % rule.Interval == 0 && (rule.Ordinals.Contains(((day.Day - 1) / 7) + 1) || (isLast && rule.Ordinals.Contains(-1)));
    }
}
