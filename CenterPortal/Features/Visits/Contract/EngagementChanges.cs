using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Infrastructure.Waiting;

namespace CenterPortal.Features.Visits.Contract;

/// <summary>Hears from those who lend engagements that one was made, changed or called off, inside the write in which it was.</summary>
public sealed class EngagementChanges(ProgrammeBook programmes, WaitingLists waiting, TimeProvider clock)
{
    /// <summary>The free days of all whom it touches may be others now; what became free is offered to those who wait.</summary>
    /// <param name="touched">As it was and as it is.</param>
    public async Task ToldAsync(PortalDb db, IReadOnlyCollection<TeamEngagement> touched, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(touched);
        await db.SaveChangesAsync(ct);
        var offered = await programmes.FindAsync(db, [.. touched.Select(e => e.ProgrammeId).Distinct()], ct);
        // Kits are shared by all teams that offer the programme.
        var teams = touched.Select(e => e.TeamId).Concat(offered.Values.Where(p => p.UsesKits).SelectMany(p => p.TeamIds));
        await db.LogDaysAsync(teams, "engagement", clock.GetUtcNow().UtcDateTime, ct);
        await waiting.AdvanceAsync(db, VisitChanges.Queue, ct);
    }
}
