using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Letters;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Waiting;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits;

/// <summary>
/// Releases holds and proposals that ran out, ends the waiting of those whose days went by, and offers to the others what
/// became free by it, by other closed days or by the turn of a day.
/// </summary>
public sealed class ExpireHolds(PortalWrites writes, RunOutHolds holds, ProgrammeBook programmes, VisitLetters letters, WaitingLists waiting, WorkingTime time, TimeProvider clock) : IRecurringJob
{
    private const int Most = 200;

    /// <inheritdoc />
    public string Name => "visit-holds";

    /// <inheritdoc />
    public TimeSpan Every => TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public TimeSpan AtMost => TimeSpan.FromMinutes(10);

    /// <inheritdoc />
    public Task RunAsync(CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await holds.ReleaseAsync(db, now, token);
        // All leave before anyone is asked: everybody waits while this writes.
        await waiting.LeaveAsync(db, VisitChanges.Queue, VisitChanges.Kind, await LapseAsync(db, now, token), token);
    }, ct);

    private async Task<IReadOnlyList<Guid>> LapseAsync(PortalDb db, DateTime now, CancellationToken ct)
    {
        var rules = await db.RulesAsync(ct);
        var earliest = await time.AddWorkingDaysAsync(db, SeoulTime.DateOf(now), rules.LeadWorkingDays, ct);
        var gone = await db.Set<VisitRequest>()
            .Where(r => r.Placing == null && r.Decline == null && r.Cancellation == null && r.Lapse == null && !r.Wishes.Any(w => w.Date >= earliest)
                && db.Set<WaitingEntry>().Any(e => e.Kind == VisitChanges.Kind && e.SubjectId == r.Id && e.EndedAt == null))
            .OrderBy(r => r.MadeAt).Take(Most).ToListAsync(ct);
        if (gone.Count == 0) return [];
        var offered = await programmes.FindAsync(db, [.. gone.Select(r => r.ProgrammeId)], ct);
        foreach (var request in gone)
        {
            request.LetLapse(now);
            db.AddStep(request, null, "바라신 날이 모두 지나 기다림을 마쳤습니다", now);
            db.LogVisit(request, "lapsed", now);
            if (offered.TryGetValue(request.ProgrammeId, out var programme))
                await letters.SendAsync(db, request, programme, new VisitLetter(VisitTemplates.Lapsed, Reason: "바라신 날까지 자리가 나지 않았습니다. 기다려 주셨는데 죄송합니다."), ct);
        }

        return [.. gone.Select(r => r.Id)];
    }
}
