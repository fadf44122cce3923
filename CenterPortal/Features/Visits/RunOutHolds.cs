using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Letters;
using CenterPortal.Infrastructure.Mail.Calendars;
using CenterPortal.Infrastructure.Waiting;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits;

/// <summary>
/// Holds, proposals and offers that ran out take no place from that instant on. Every write that is about to claim a place
/// gives back first what ran out and asks those who wait, so that nobody comes between them and the minute's job.
/// </summary>
public sealed class RunOutHolds(ProgrammeBook programmes, VisitLetters letters, WaitingLists waiting)
{
    private const int Batch = 200;

    /// <summary>Called first in a write that may claim a place. One small query when nothing ran out.</summary>
    /// <param name="now">The instant (UTC) of the write.</param>
    public async Task PassOnAsync(PortalDb db, DateTime now, CancellationToken ct)
    {
        // Of any queue: naming this one would make the database read all who ever waited in it instead of the few offers.
        var (holds, offers) = (RanOut(db, now), db.Set<WaitingEntry>().Where(e => e.OfferUntil <= now && e.EndedAt == null));
        if (!await db.Set<VisitRules>().AnyAsync(_ => holds.Any() || offers.Any(), ct)) return;
        await ReleaseAsync(db, now, ct);
        await waiting.AdvanceAsync(db, VisitChanges.Queue, ct);
    }

    /// <summary>Gives back what ran out and tells those who had it; the requests stay open. It asks nobody who waits.</summary>
    public async Task ReleaseAsync(PortalDb db, DateTime now, CancellationToken ct)
    {
        while (await RanOut(db, now).OrderBy(r => r.Placing!.Until).Take(Batch).ToListAsync(ct) is { Count: > 0 } ended)
        {
            var offered = await programmes.FindAsync(db, [.. ended.Select(r => r.ProgrammeId)], ct);
            foreach (var request in ended) await ReleaseAsync(db, request, offered.GetValueOrDefault(request.ProgrammeId), now, ct);
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task ReleaseAsync(PortalDb db, VisitRequest request, ProgrammeFacts? programme, DateTime now, CancellationToken ct)
    {
        var placing = request.Placing!;
        request.Release();
        db.AddStep(request, null, $"{placing.Words()} 자리가 기한이 지나 풀렸습니다", now);
        db.LogVisit(request, "expired", now);
        await db.LogDaysAsync([placing.TeamId], "expired", now, ct);
        if (programme is not null) await letters.SendAsync(db, request, programme, new VisitLetter(VisitTemplates.HoldEnded, placing, Calendar: CalendarStatus.Cancelled), ct);
    }

    // An offer that ran out belongs to its waiting entry, which the waiting list passes on.
    private static IQueryable<VisitRequest> RanOut(PortalDb db, DateTime now) => db.Set<VisitRequest>()
        .Where(r => r.Placing!.Until <= now && (r.Placing.Kind == PlacingKind.Held || r.Placing.Kind == PlacingKind.Proposed) && r.Decline == null && r.Cancellation == null && r.Lapse == null);
}
