using CenterPortal.Data;
using CenterPortal.Infrastructure.Waiting;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Sessions.Queries;

/// <summary>How a booking stands.</summary>
public enum BookingState
{
    /// <summary>Places are taken.</summary>
    Booked,

    /// <summary>It waits for places.</summary>
    Waiting,

    /// <summary>Places became free and are offered.</summary>
    Offered,

    /// <summary>Cancelled.</summary>
    Cancelled,

    /// <summary>Waited in vain.</summary>
    Lapsed,

    /// <summary>The session does not take place.</summary>
    CalledOff,

    /// <summary>The session has begun or is over.</summary>
    Over,
}

/// <summary>A booking without anything personal.</summary>
/// <param name="Position">Which in the waiting list, from 1; 0 when it does not wait.</param>
/// <param name="OfferUntil">Until when (UTC) offered places are held.</param>
/// <param name="Reason">Why it waits, or why it was cancelled.</param>
/// <param name="CanChange">The person may change it now.</param>
/// <param name="CanLeave">The person may cancel it now.</param>
/// <param name="CanCorrect">The person may correct telephone and e-mail now.</param>
public sealed record BookingView(
    Guid Id, SessionView Session, int Size, BookingFor For, string? Group, BookingState State, int Position, DateTime? OfferUntil, string? Reason, bool IsByStaff, bool CanChange, bool CanLeave, bool CanCorrect, Arrival? Arrival);

/// <summary>Reads bookings.</summary>
public sealed class BookingReading(IDbContextFactory<PortalDb> contexts, SessionShaping shaping, WaitingLists waiting, TimeProvider clock)
{
    /// <summary>The booking behind a receipt; null when there is none.</summary>
    public async Task<BookingView?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.LoadBookingAsync(id, ct) is not var (booking, session)) return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var entry = await waiting.FindAsync(db, SessionBooking.Kind, id, ct);
        var shown = (await shaping.ShapeAsync(db, [session], now, ct))[0];
        var state = StateOf(booking, session, entry, now);
        return new BookingView(
            id, shown, booking.Size, booking.For, booking.Group, state,
            state == BookingState.Waiting ? await waiting.PositionAsync(db, entry!, ct) : 0,
            state == BookingState.Offered ? entry!.OfferUntil : null,
            state switch
            {
                BookingState.CalledOff => session.CallingOff!.Reason,
                // What is free changes without anyone being asked; the entry's own words are of when it was asked last.
                BookingState.Waiting when shown.Free < booking.Size => SessionWords.WaitingReason(shown.Free, booking.Size),
                _ => booking.Cancellation?.Reason ?? entry?.Reason,
            },
            booking.Cancellation?.IsByStaff == true,
            SessionRefusals.OfChange(session, booking, now) is null,
            SessionRefusals.OfLeaving(session, booking, entry is not null, now) is null,
            SessionRefusals.OfContact(session, booking, now) is null,
            booking.Arrival);
    }

    internal static BookingState StateOf(SessionBooking booking, PublicSession session, WaitingEntry? entry, DateTime now) =>
        booking.Cancellation is not null ? BookingState.Cancelled
        : session.CallingOff is not null ? BookingState.CalledOff
        : booking.LapsedAt is not null ? BookingState.Lapsed
        : now >= session.StartsAt ? BookingState.Over
        : entry is null ? BookingState.Booked
        : entry.HasOffer(now) ? BookingState.Offered
        : BookingState.Waiting;
}
