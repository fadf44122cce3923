using CenterPortal.Components.Shared;
using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Studio.Queries;

/// <summary>Visits to come that nobody can make any more: the day was closed or the team was, after the place was given.</summary>
internal sealed class StrandedTasks(IDbContextFactory<PortalDb> contexts, TeamBook teams, IOfficeDays office, TimeProvider clock) : IStudioTasks
{
    private const int MostVisits = 2_000;

    public IReadOnlyCollection<string> Topics { get; } = [VisitChanges.Topic, VisitChanges.DaysTopic];

    public async Task<IReadOnlyList<StudioTask>> GetAsync(Guid person, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(person, Policies.PlanVisits, ct)) return [];
        var now = clock.GetUtcNow().UtcDateTime;
        var today = SeoulTime.DateOf(now);
        var visits = await db.LivePlacings(now).Where(r => r.Placing!.Date >= today).OrderBy(r => r.Placing!.Date).Take(MostVisits)
            .Select(r => new { r.Placing!.TeamId, r.Placing.Date }).ToListAsync(ct);
        if (visits.Count == 0) return [];
        var working = (await teams.AllAsync(db, ct)).Select(t => t.Id).ToHashSet();
        // A day of the week without office hours is no closure: teams may work on Saturdays.
        var closed = (await office.ClosedAsync(db, today, visits[^1].Date, ct)).Where(d => d.Value is not ("토요일" or "일요일")).Select(d => d.Key).ToHashSet();
        var stranded = visits.Where(v => !working.Contains(v.TeamId) || closed.Contains(v.Date)).ToArray();
        if (stranded.Length == 0) return [];
        return [new StudioTask(45, $"쉬는 날이나 닫은 사업단에 남은 방문 {stranded.Length:N0}건", Urls.StudioVisitWeek(SeoulTime.MondayOf(stranded[0].Date), null), IsUrgent: true)];
    }
}
