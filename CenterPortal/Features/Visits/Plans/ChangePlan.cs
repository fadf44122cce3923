using CenterPortal.Features.Directory.Contract;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Plans;

/// <summary>A team's plan as staff set it.</summary>
/// <param name="Hours">Instructors by weekday and half; 0 and what is missing is off.</param>
/// <param name="Travel">Minutes by district; where none stands the team does not go.</param>
public sealed record PlanInput(int VisitsPerDay, int SetUpMinutes, int PackUpMinutes, PartTimes Morning, PartTimes Afternoon, IReadOnlyList<TeamHours> Hours, IReadOnlyList<TeamTravel> Travel);

/// <summary>Staff set when a team works. Visits that are placed already stay; the board shows those that no longer fit.</summary>
public sealed class ChangePlan(PlanActs acts, TeamBook teams)
{
    private const int MostInstructors = 50;
    private const int MostVisits = 10;
    private const int LongestMinutes = 240;

    /// <summary>Sets the plan.</summary>
    /// <param name="version">The plan as the person saw it; null for a first one or not to look.</param>
    public Task<VisitOutcome> HandleAsync(int teamId, Guid? by, PlanInput plan, long? version = null, CancellationToken ct = default) =>
        acts.RunAsync(by, "운영 계획", new ActSubject($"team/{teamId}", "사업단 운영 계획"), async (db, token) =>
        {
            if (await teams.FindAsync(db, teamId, token) is not { } team) return ("그런 사업단이 없습니다. 목록에서 다시 골라 주세요.", [], null);
            var districts = (await teams.DistrictsAsync(db, token)).Select(d => d.Slug).ToHashSet(StringComparer.Ordinal);
            if (RefusalOf(plan, districts) is { } refusal) return (refusal, [], null);
            var stored = await db.Set<TeamPlan>().AsSplitQuery().SingleOrDefaultAsync(p => p.TeamId == teamId, token);
            if (version is { } seen && stored?.Version != seen) return ("그사이 다른 사람이 계획을 바꿨습니다. 지금 모습을 보고 다시 해 주세요.", [], null);
            if (stored is null) db.Add(stored = new TeamPlan { TeamId = teamId });
            stored.Set(plan.VisitsPerDay, plan.SetUpMinutes, plan.PackUpMinutes, plan.Morning, plan.Afternoon, plan.Hours.Where(h => h.Instructors > 0), plan.Travel);
            return (null, [teamId], team.Name);
        }, ct);

    private static string? RefusalOf(PlanInput plan, HashSet<string> districts)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.VisitsPerDay is < 0 or > MostVisits) return $"하루 방문은 {MostVisits}번까지 정할 수 있습니다.";
        if (plan.SetUpMinutes is < 0 or > LongestMinutes || plan.PackUpMinutes is < 0 or > LongestMinutes) return $"준비와 정리는 {LongestMinutes}분까지 정할 수 있습니다.";
        if (plan.Morning.To <= plan.Morning.From || plan.Afternoon.To <= plan.Afternoon.From) return "끝나는 때가 시작하는 때보다 늦어야 합니다.";
        if (plan.Morning.To > plan.Afternoon.From) return "오전은 오후가 시작하기 전에 끝나야 합니다.";
        if (plan.Hours.Any(h => h.Instructors is < 0 or > MostInstructors)) return $"강사는 {MostInstructors}명까지 정할 수 있습니다.";
        if (plan.Hours.GroupBy(h => (h.Day, h.Part)).Any(g => g.Count() > 1)) return "같은 요일을 두 번 정하셨습니다.";
        if (plan.Travel.Any(t => t.Minutes is < 0 or > LongestMinutes || !districts.Contains(t.District)) || plan.Travel.GroupBy(t => t.District).Any(g => g.Count() > 1))
            return $"이동 시간은 구마다 {LongestMinutes}분까지 정할 수 있습니다.";
        return null;
    }
}
