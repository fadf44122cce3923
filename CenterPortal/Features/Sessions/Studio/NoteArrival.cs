using CenterPortal.Data;
using CenterPortal.Identity;

namespace CenterPortal.Features.Sessions.Studio;

/// <summary>Notes how many of a booking came; 0 is nobody, null takes the note back.</summary>
public sealed class NoteArrival(PortalWrites writes, TimeProvider clock)
{
    /// <summary>Notes it on the day of the session or later.</summary>
    public Task<SessionOutcome> HandleAsync(Guid booking, int? came, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!await db.MayAsync(by, Policies.ManageProgrammes, token)) return new SessionOutcome(SessionRefusals.NotAllowed);
        if (await db.LoadBookingAsync(booking, token) is not var (found, session)) return new SessionOutcome(SessionRefusals.NoBooking);
        if (!found.Stands || session.CallingOff is not null) return new SessionOutcome(SessionRefusals.Ended);
        if (Infrastructure.Time.SeoulTime.DateOf(now) < session.Date) return new SessionOutcome("온 사람은 체험하는 날부터 적을 수 있습니다.");
        if (came is < 0 or > SessionLimits.Capacity) return new SessionOutcome("온 사람 수를 다시 적어 주세요.");
        found.Arrive(came is { } size ? new Arrival(size, by, now) : null);
        await db.LogSessionAsync(session, "arrivals", now, token);
        return SessionOutcome.Done;
    }, ct);
}
