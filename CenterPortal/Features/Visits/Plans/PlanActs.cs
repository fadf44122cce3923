using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Waiting;

namespace CenterPortal.Features.Visits.Plans;

/// <summary>
/// The one write in which staff change what decides the free days: it asks what they may do, tells the log of the teams'
/// days, and offers to those who wait what became free.
/// </summary>
public sealed class PlanActs(PortalWrites writes, StaffRecord record, WaitingLists waiting, TimeProvider clock)
{
    /// <summary>An act; it answers a refusal, after which nothing is written, or null and the teams concerned.</summary>
    public Task<VisitOutcome> RunAsync(Guid? by, string act, ActSubject subject, Func<PortalDb, CancellationToken, Task<(string? Refusal, IReadOnlyCollection<int> TeamIds, string? After)>> work, CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.PlanVisits, token)) return VisitOutcome.NotAllowed;
        var (refusal, teams, after) = await work(db, token);
        if (refusal is not null) return new VisitOutcome(refusal);
        record.Note(db, by, act, subject, after: after);
        await db.SaveChangesAsync(token);
        await db.LogDaysAsync(teams, "plan", clock.GetUtcNow().UtcDateTime, token);
        await waiting.AdvanceAsync(db, VisitChanges.Queue, token);
        return VisitOutcome.Done;
    }, ct);
}
