using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Sessions;

/// <summary>What became of an act: done, or one Korean sentence that says what to do.</summary>
/// <param name="Refusal">The sentence; null when it was done.</param>
public sealed record SessionOutcome(string? Refusal)
{
    /// <summary>It was done.</summary>
    public static readonly SessionOutcome Done = new((string?)null);

    /// <summary>True when it was done.</summary>
    public bool IsDone => Refusal is null;
}

/// <summary>Loads a booking with its session inside a write.</summary>
internal static class BookingLoading
{
    public static async Task<(SessionBooking Booking, PublicSession Session)?> LoadBookingAsync(this PortalDb db, Guid id, CancellationToken ct) =>
        await db.Set<SessionBooking>().SingleOrDefaultAsync(b => b.Id == id, ct) is { } booking
            ? (booking, await db.Set<PublicSession>().SingleAsync(s => s.Id == booking.SessionId, ct))
            : null;
}
