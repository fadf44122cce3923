using CenterPortal.Data;
using CenterPortal.Features.Visits.Aftermath;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits;

/// <summary>A request's person goes a year after the visit, or after the request ended otherwise; head-counts and days stay for the figures.</summary>
internal sealed class VisitHolding(VisitPictures pictures) : IPersonalHolding
{
    private const int MostOfOne = 100;

    public string Purpose => VisitPurpose.Key;

    public async Task<IReadOnlyList<Guid>> DueAsync(PortalDb db, DateTime now, int most, CancellationToken ct)
    {
        var before = VisitPurpose.Purpose.Keep.EndedBefore(now);
        var lastDay = SeoulTime.DateOf(before).AddDays(-1);
        // What is open and has no place ends with its last wished day.
        return await db.Set<VisitRequest>().AsNoTracking().Where(r => r.Contact != null && (
                r.Cancellation!.At < before || r.Decline!.At < before || r.Lapse!.At < before
                || (r.Cancellation == null && r.Decline == null && r.Lapse == null
                    && (r.Placing != null ? r.Placing.Date <= lastDay : r.MadeAt < before && !r.Wishes.Any(w => w.Date > lastDay)))))
            .OrderBy(r => r.MadeAt).Take(most).Select(r => r.PersonId).ToListAsync(ct);
    }

    public async Task ReduceAsync(PortalDb db, Guid person, CancellationToken ct)
    {
        foreach (var request in await db.Set<VisitRequest>().Where(r => r.PersonId == person).OrderBy(r => r.MadeAt).Take(MostOfOne).ToListAsync(ct))
        {
            request.Reduce();
            await db.Set<VisitNote>().Where(n => n.RequestId == request.Id).ExecuteDeleteAsync(ct);
            if (await db.Set<VisitFeedback>().SingleOrDefaultAsync(f => f.RequestId == request.Id, ct) is { } feedback) feedback.Reduce();
            // Faces may be on them.
            if (await db.Set<VisitReport>().SingleOrDefaultAsync(r => r.RequestId == request.Id, ct) is { } report) await pictures.AgreeAsync(db, report, isAgreed: false, ct);
        }
    }

    public async Task<bool> StillNeedsAsync(PortalDb db, Guid person, DateTime now, CancellationToken ct) =>
        (await db.Set<VisitRequest>().AsNoTracking().Where(r => r.PersonId == person && r.Contact != null && r.Cancellation == null && r.Decline == null && r.Lapse == null)
            .OrderBy(r => r.MadeAt).Take(MostOfOne).ToListAsync(ct)).Exists(r => r.StateAt(now) != VisitState.Over);
}
