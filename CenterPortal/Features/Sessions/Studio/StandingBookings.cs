using CenterPortal.Data;
using CenterPortal.Infrastructure.Waiting;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Sessions.Studio;

/// <summary>The bookings of a session that still count, and which of them only wait.</summary>
internal static class StandingBookings
{
    public static Task<List<SessionBooking>> StandingBookingsAsync(this PortalDb db, int session, CancellationToken ct) =>
        db.Set<SessionBooking>().Where(b => b.SessionId == session && b.Cancellation == null && b.LapsedAt == null).OrderBy(b => b.MadeAt).Take(SessionLimits.Bookings).ToListAsync(ct);

    /// <summary>Those who wait, or have an offer that they did not answer yet.</summary>
    public static Task<List<WaitingEntry>> WaitingAsync(this PortalDb db, PublicSession session, CancellationToken ct)
    {
        var queue = session.Pool;
        return db.Set<WaitingEntry>().Where(e => e.Queue == queue && e.EndedAt == null).OrderBy(e => e.Turn).Take(SessionLimits.Bookings).ToListAsync(ct);
    }
}
