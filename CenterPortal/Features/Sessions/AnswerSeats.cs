using CenterPortal.Data;
using CenterPortal.Features.Sessions.Letters;
using CenterPortal.Infrastructure.Places;
using CenterPortal.Infrastructure.Waiting;

namespace CenterPortal.Features.Sessions;

/// <summary>Answers an offer of places that became free.</summary>
public sealed class AnswerSeats(PortalWrites writes, PlacePools pools, WaitingLists waiting, SessionLetters letters, TimeProvider clock)
{
    private const string RunOut = "답하실 기한이 지나 자리가 다음 분께 넘어갔습니다. 자리가 다시 나면 알려 드립니다.";

    /// <summary>Takes the places; a late yes is refused and the places are passed on.</summary>
    public Task<SessionOutcome> AcceptAsync(Guid id, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (await db.LoadBookingAsync(id, token) is not var (booking, session)) return new SessionOutcome(SessionRefusals.NoBooking);
        if (await waiting.FindAsync(db, SessionBooking.Kind, id, token) is not { } entry) return booking.Stands ? SessionOutcome.Done : new SessionOutcome(SessionRefusals.Ended);
        var isTaken = await waiting.AcceptAsync(db, entry.Id, token) && await pools.SettleAsync(db, session.Pool, SessionBooking.Kind, id, token);
        await db.LogSessionAsync(session, "places", clock.GetUtcNow().UtcDateTime, token);
        if (!isTaken) return new SessionOutcome(RunOut);
        booking.Step();
        await letters.SendAsync(db, booking, session, new SessionLetter(SessionTemplates.Booked, HasCalendar: true), token);
        return SessionOutcome.Done;
    }, ct);
}
