using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Consultation;

/// <summary>Which hours are possible.</summary>
internal static class HoursRules
{
    private const string Whole = "저장하지 않았습니다. 칸 아래에 적힌 대로 고쳐 주세요.";

    /// <summary>What is wrong, day by day; null when nothing is.</summary>
    public static HoursOutcome? RefusalOf(WantedHours wanted)
    {
        var open = wanted.Week.Where(day => day.Value is not null).ToDictionary(day => day.Key, day => day.Value!.Value);
        if (open.Count == 0) return new HoursOutcome("여는 날이 하나도 없습니다. 하루는 열어 주세요. 잠시 쉬시려면 쉬는 날에 넣어 주세요.");
        var days = open.Where(day => day.Value.From >= day.Value.To)
            .ToDictionary(day => day.Key, day => $"{SeoulTime.Weekday(day.Key)}은 닫는 때가 여는 때보다 뒤여야 합니다. 자정을 넘길 수는 없습니다.");
        var lunch = wanted.Lunch is { } pause ? OfLunch(pause, days.Count == 0 ? open : []) : null;
        return days.Count > 0 || lunch is not null ? new HoursOutcome(Whole, days, lunch) : null;
    }

    private static string? OfLunch(TimeRange pause, Dictionary<DayOfWeek, TimeRange> open)
    {
        if (pause.From >= pause.To) return "점심은 끝나는 때가 시작하는 때보다 뒤여야 합니다.";
        if (open.Count == 0) return null;
        if (open.Where(day => pause.From <= day.Value.From && day.Value.To <= pause.To).Select(day => SeoulTime.Weekday(day.Key)).FirstOrDefault() is { } swallowed)
            return $"점심시간이 {swallowed} 상담 시간을 다 덮습니다. 줄여 주세요.";
        return open.Values.All(day => pause.To <= day.From || day.To <= pause.From) ? "점심시간이 상담 시간 밖에 있습니다. 상담 시간 안으로 옮기거나 빼 주세요." : null;
    }
}
