using CenterPortal.Features.Directory.Contract;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Plans;

/// <summary>Staff say that a team works otherwise on one day, or that it works as always again.</summary>
public sealed class ChangeDay(PlanActs acts, TeamBook teams)
{
    private const int MostInstructors = 50;

    /// <summary>Sets an exception; an older one of the same half day goes.</summary>
    /// <param name="part">The half day; null: the whole.</param>
    /// <param name="instructors">0: off.</param>
    public Task<VisitOutcome> SetAsync(int teamId, Guid? by, DateOnly date, DayPart? part, int instructors, string reason, CancellationToken ct = default) =>
        acts.RunAsync(by, "예외 날", Subject(teamId), async (db, token) =>
        {
            if (await teams.FindAsync(db, teamId, token) is null) return ("그런 사업단이 없습니다. 목록에서 다시 골라 주세요.", [], null);
            if (instructors is < 0 or > MostInstructors) return ($"강사는 {MostInstructors}명까지 정할 수 있습니다.", [], null);
            if (reason?.Trim() is not { Length: > 0 and <= VisitLimits.Reason } why) return ($"까닭을 {VisitLimits.Reason}자 안으로 적어 주세요.", [], null);
            db.RemoveRange(await db.Set<TeamDayChange>().Where(c => c.TeamId == teamId && c.Date == date && c.Part == part).OrderBy(c => c.Id).Take(10).ToListAsync(token));
            db.Add(new TeamDayChange { TeamId = teamId, Date = date, Part = part, Instructors = instructors, Reason = why });
            return (null, [teamId], $"{date:yyyy-MM-dd} {part?.Word() ?? "하루"} 강사 {instructors}명");
        }, ct);

    /// <summary>Takes an exception away.</summary>
    public Task<VisitOutcome> RemoveAsync(int id, Guid? by, CancellationToken ct = default) =>
        acts.RunAsync(by, "예외 날 지움", new ActSubject($"team-day/{id}", "예외 날"), async (db, token) =>
        {
            if (await db.Set<TeamDayChange>().SingleOrDefaultAsync(c => c.Id == id, token) is not { } change) return ("이미 지운 예외입니다.", [], null);
            db.Remove(change);
            return (null, [change.TeamId], $"{change.Date:yyyy-MM-dd} {change.Part?.Word() ?? "하루"}");
        }, ct);

    private static ActSubject Subject(int teamId) => new($"team/{teamId}", "사업단 예외 날");
}
