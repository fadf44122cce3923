using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Sessions.Letters;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Places;
using CenterPortal.Infrastructure.Waiting;

namespace CenterPortal.Features.Sessions;

/// <summary>Cancels a booking or takes it from the waiting list; its places go to whoever waits first and fits.</summary>
public sealed class CancelBooking(PortalWrites writes, PlacePools pools, WaitingLists waiting, SessionLetters letters, ProgrammeBook programmes, StaffRecord record, TimeProvider clock)
{
    /// <summary>By whoever holds the receipt: places that were taken until booking closes, waiting and offers until the session begins.</summary>
    public Task<SessionOutcome> HandleAsync(Guid id, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.LoadBookingAsync(id, token) is not var (booking, session)) return new SessionOutcome(SessionRefusals.NoBooking);
        var waits = await waiting.FindAsync(db, SessionBooking.Kind, id, token) is not null;
        if (SessionRefusals.OfLeaving(session, booking, waits, now) is { } refusal) return new SessionOutcome(refusal);
        await EndAsync(db, session, booking, new BookingCancellation(null, now, IsByStaff: false, null), token);
        await letters.SendAsync(db, booking, session, new SessionLetter(SessionTemplates.Cancelled, HasCalendar: !waits), token);
        return SessionOutcome.Done;
    }, ct);

    /// <summary>By staff, with the reason that the person reads; also after the deadline, while the session has not begun.</summary>
    public Task<SessionOutcome> ByStaffAsync(Guid id, string reason, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var said = (reason ?? "").Trim();
        if (!await db.MayAsync(by, Policies.ManageProgrammes, token)) return new SessionOutcome(SessionRefusals.NotAllowed);
        if (said.Length is 0 or > SessionLimits.Reason) return new SessionOutcome($"신청한 분이 읽을 까닭을 {SessionLimits.Reason}자 안으로 적어 주세요.");
        if (await db.LoadBookingAsync(id, token) is not var (booking, session)) return new SessionOutcome(SessionRefusals.NoBooking);
        if (!booking.Stands || now >= session.StartsAt) return new SessionOutcome(SessionRefusals.Ended);
        var waits = await waiting.FindAsync(db, SessionBooking.Kind, id, token) is not null;
        await EndAsync(db, session, booking, new BookingCancellation(by, now, IsByStaff: true, said), token);
        await letters.SendAsync(db, booking, session, new SessionLetter(SessionTemplates.Cancelled, Reason: said, HasCalendar: !waits), token);
        record.Note(db, by, "공개 체험 신청 취소", session.Subject((await programmes.FindAsync(db, session.ProgrammeId, token))?.Name ?? "체험"), after: $"{booking.Size}명, {said}");
        return SessionOutcome.Done;
    }, ct);

    private async Task EndAsync(PortalDb db, PublicSession session, SessionBooking booking, BookingCancellation cancellation, CancellationToken ct)
    {
        booking.Cancel(cancellation);
        await pools.ReleaseAsync(db, session.Pool, SessionBooking.Kind, booking.Id, ct);
        if (await waiting.FindAsync(db, SessionBooking.Kind, booking.Id, ct) is { } entry) await waiting.LeaveAsync(db, entry.Id, ct);
        else await waiting.AdvanceAsync(db, session.Pool, ct);
        await db.LogSessionAsync(session, "places", cancellation.At, ct);
    }
}
