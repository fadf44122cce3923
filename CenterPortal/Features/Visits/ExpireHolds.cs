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
public sealed class ExpireHolds(PortalWrites writes, ProgrammeBook programmes, VisitLetters letters, WaitingLists waiting, WorkingTime time, TimeProvider clock) : IRecurringJob
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
        var ended = await db.Set<VisitRequest>()
            .Where(r => r.Placing!.Until <= now && (r.Placing.Kind == PlacingKind.Held || r.Placing.Kind == PlacingKind.Proposed) && r.Decline == null && r.Cancellation == null && r.Lapse == null)
            .OrderBy(r => r.Placing!.Until).Take(Most).ToListAsync(token);
        foreach (var request in ended) await ReleaseAsync(db, request, now, token);
        await LapseAsync(db, now, token);
        await waiting.AdvanceAsync(db, VisitChanges.Queue, token);
    }, ct);

    private async Task ReleaseAsync(PortalDb db, VisitRequest request, DateTime now, CancellationToken ct)
    {
        var placing = request.Placing!;
        request.Release();
        db.AddStep(request, null, $"{placing.Words()} 자리가 기한이 지나 풀렸습니다", now);
        db.LogVisit(request, "expired", now);
        await db.LogDaysAsync([placing.TeamId], "expired", now, ct);
        if (await programmes.FindAsync(db, request.ProgrammeId, ct) is { } programme)
            await letters.SendAsync(db, request, programme, new VisitLetter(VisitTemplates.HoldEnded, placing), ct);
    }

    private async Task LapseAsync(PortalDb db, DateTime now, CancellationToken ct)
    {
        var rules = await db.RulesAsync(ct);
        var earliest = await time.AddWorkingDaysAsync(db, SeoulTime.DateOf(now), rules.LeadWorkingDays, ct);
        var gone = await db.Set<VisitRequest>()
            .Where(r => r.Placing == null && r.Decline == null && r.Cancellation == null && r.Lapse == null && !r.Wishes.Any(w => w.Date >= earliest)
                && db.Set<WaitingEntry>().Any(e => e.Kind == VisitChanges.Kind && e.SubjectId == r.Id && e.EndedAt == null))
            .OrderBy(r => r.MadeAt).Take(Most).ToListAsync(ct);
        foreach (var request in gone)
        {
            request.LetLapse(now);
            db.AddStep(request, null, "바라신 날이 모두 지나 기다림을 마쳤습니다", now);
            db.LogVisit(request, "lapsed", now);
            if (await waiting.FindAsync(db, VisitChanges.Kind, request.Id, ct) is { } entry) await waiting.LeaveAsync(db, entry.Id, ct);
            if (await programmes.FindAsync(db, request.ProgrammeId, ct) is { } programme)
                await letters.SendAsync(db, request, programme, new VisitLetter(VisitTemplates.Lapsed, Reason: "바라신 날까지 자리가 나지 않았습니다. 기다려 주셨는데 죄송합니다."), ct);
        }
    }
}
