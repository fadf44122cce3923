using System.Runtime.InteropServices;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Visits.Studio.Queries;

/// <summary>A team and half day that would do, with what speaks for it.</summary>
/// <param name="WishRank">Which wish it is, from 1; 0 when it is none.</param>
/// <param name="Reasons">Skill, day, way, instructors, kits and fairness, each in words.</param>
public sealed record SlotSuggestion(Slot Slot, string Team, TimeOnly StartsAt, TimeOnly EndsAt, int WishRank, IReadOnlyList<string> Reasons);

/// <summary>How much a team goes out.</summary>
/// <param name="Recent">Visits that it made in the last <see cref="Suggesting.FairDays"/> days.</param>
/// <param name="Ahead">Visits that lie before it, confirmed ones and those that are held.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TeamLoad(int Recent, int Ahead)
{
    /// <summary>Both together.</summary>
    public int Visits => Recent + Ahead;
}

/// <summary>What a suggestion is ordered by, the smallest first: wishes, then days of the season, nearest to the wishes, then fairest, then the shortest way.</summary>
/// <param name="IsOffSeason">The programme is not held at that time of the year; staff may all the same.</param>
/// <param name="DaysAway">From the nearest wish, in days.</param>
/// <param name="Travel">Minutes.</param>
public sealed record SlotCandidate(Slot Slot, Verdict Verdict, int WishRank, bool IsOffSeason, int DaysAway, TeamLoad Load, int Travel)
{
    internal (int, bool, int, int, int, DateOnly, (DayPart, int)) Key => (WishRank == 0 ? int.MaxValue : WishRank, IsOffSeason, DaysAway, Load.Visits, Travel, Slot.Date, (Slot.Part, Slot.TeamId));
}

/// <summary>Finds teams and days for a group: a pure function of what availability knows.</summary>
public static class Suggesting
{
    /// <summary>Over how many days past visits are counted beside those to come, so that no team is always asked and another never.</summary>
    public const int FairDays = 60;

    private const int MostOfHalf = 2;

    /// <summary>Every team and half day that is possible in the span, the best first.</summary>
    /// <param name="loads">How much each team goes out; none is nothing.</param>
    public static IReadOnlyList<SlotCandidate> Candidates(Availability availability, OfferedProgramme programme, Group group, IReadOnlyList<Wish> wishes, DateOnly from, DateOnly to, IReadOnlyDictionary<int, TeamLoad> loads)
    {
        ArgumentNullException.ThrowIfNull(availability);
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(wishes);
        ArgumentNullException.ThrowIfNull(loads);
        var found = new List<SlotCandidate>();
        for (var date = from; date <= to; date = date.AddDays(1))
            foreach (var part in DayPartWords.Both)
                foreach (var team in programme.TeamIds)
                {
                    var verdict = availability.JudgeTeam(team, programme, group, new HalfDay(date, part));
                    if (!verdict.IsPossible) continue;
                    var rank = wishes.Where(w => w.Date == date && w.Part == part).Select(w => w.Rank).DefaultIfEmpty(0).Min();
                    var away = wishes.Count == 0 ? 0 : wishes.Min(w => Math.Abs(w.Date.DayNumber - date.DayNumber));
                    found.Add(new SlotCandidate(new Slot(team, date, part), verdict, rank, programme.IsOffSeason(date), away, loads.GetValueOrDefault(team), TravelOf(availability, team, group)));
                }

        return [.. found.OrderBy(c => c.Key)];
    }

    /// <summary>The best few: every half day by at most two teams, so that there is a choice of days.</summary>
    public static IEnumerable<SlotCandidate> Best(this IReadOnlyList<SlotCandidate> candidates, int most)
    {
        var shown = new Dictionary<(DateOnly, DayPart), int>();
        return candidates.Where(c => (shown[(c.Slot.Date, c.Slot.Part)] = shown.GetValueOrDefault((c.Slot.Date, c.Slot.Part)) + 1) <= MostOfHalf).Take(most);
    }

    /// <summary>What speaks for it.</summary>
    /// <param name="place">The district's name.</param>
    /// <param name="least">The fewest visits, made and to come, of any team that offers the programme.</param>
    public static IReadOnlyList<string> ReasonsOf(SlotCandidate candidate, ProgrammeWords programme, Group group, string place, IReadOnlyList<Wish> wishes, int least)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(wishes);
        List<string> reasons =
        [
            DayWords(candidate, wishes),
            $"'{programme.Name}' 담당 사업단",
            $"{place}까지 {candidate.Travel}분",
            candidate.Verdict.Left > candidate.Verdict.Needed ? $"강사 {candidate.Verdict.Needed}명이 가고 {candidate.Verdict.Left - candidate.Verdict.Needed}명이 남습니다" : $"강사 {candidate.Verdict.Needed}명이 모두 갑니다",
        ];
        if (programme.UsesKits) reasons.Add($"재료 {group.HeadCount}명분이 있습니다");
        var load = $"최근 {FairDays}일 방문 {candidate.Load.Recent}번, 앞으로 {candidate.Load.Ahead}번";
        reasons.Add(candidate.Load.Visits == least ? $"{load}으로 가장 적습니다" : load);
        if (candidate.IsOffSeason) reasons.Add($"{programme.Seasons}에 하는 체험이라 제철이 아닙니다");
        return reasons;
    }

    private static string DayWords(SlotCandidate candidate, IReadOnlyList<Wish> wishes)
    {
        if (candidate.WishRank > 0) return $"{candidate.WishRank}번째로 바라신 날입니다";
        if (wishes.Count == 0) return "날을 옮기는 자리입니다";
        var nearest = wishes.OrderBy(w => Math.Abs(w.Date.DayNumber - candidate.Slot.Date.DayNumber)).ThenBy(w => w.Rank).First();
        return (candidate.Slot.Date.DayNumber - nearest.Date.DayNumber) switch
        {
            0 => $"바라신 날 {candidate.Slot.Part.Word()}입니다",
            > 0 and var after => $"바라신 {SeoulTime.ShortDate(nearest.Date)}보다 {after}일 뒤",
            var before => $"바라신 {SeoulTime.ShortDate(nearest.Date)}보다 {-before}일 앞",
        };
    }

    private static int TravelOf(Availability availability, int team, Group group) =>
        availability.Facts.Teams.First(t => t.TeamId == team).Travel is var ways && group.District is { } district
            ? ways.First(t => t.District == district).Minutes
            : ways.Min(t => t.Minutes);
}

/// <summary>A programme as a suggestion names it.</summary>
/// <param name="Seasons">When it is held, in words; null: the whole year.</param>
public sealed record ProgrammeWords(string Name, bool UsesKits, string? Seasons = null);
