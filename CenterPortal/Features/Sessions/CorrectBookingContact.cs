using CenterPortal.Components.Shared.Forms;
using CenterPortal.Data;
using CenterPortal.Features.Sessions.Letters;
using CenterPortal.Infrastructure.Receipts;

namespace CenterPortal.Features.Sessions;

/// <summary>
/// Whoever holds the receipt corrects telephone and e-mail, until the session begins. The new telephone finds the receipt and the old one does
/// no more; both addresses hear of another one.
/// </summary>
public sealed class CorrectBookingContact(PortalWrites writes, ContactCorrection correction, SessionLetters letters, TimeProvider clock)
{
    /// <summary>Reads the two fields and corrects what is different.</summary>
    public async Task<ContactAnswer> HandleAsync(Guid id, Func<string, string> field, CancellationToken ct = default)
    {
        var typed = TypedContact.Read(field);
        if (!typed.Errors.IsEmpty) return ContactAnswer.Unread(typed.Errors);
        return await writes.RunAsync(async (db, token) => new ContactAnswer(await CorrectAsync(db, id, typed, token), typed.Errors), ct);
    }

    private async Task<string?> CorrectAsync(PortalDb db, Guid id, TypedContact typed, CancellationToken ct)
    {
        if (await db.LoadBookingAsync(id, ct) is not var (booking, session)) return SessionRefusals.NoBooking;
        if (SessionRefusals.OfContact(session, booking, clock.GetUtcNow().UtcDateTime) is { } over) return over;
        var kept = new KeptContact(booking.PersonId, booking.Phone, BookingPlaces.Phone(id), booking.Email, BookingPlaces.Email(id));
        var change = await correction.ApplyAsync(db, SessionBooking.Kind, id, kept, typed.Phone, typed.Email, ct);
        if (change.Refusal is { } refusal) return refusal;
        booking.Reach(change.Phone, change.Email);
        await letters.SendAsync(db, booking, session, new SessionLetter(SessionTemplates.ContactChanged, Reason: change.AsObject), ct);
        if (change.OldEmail is { } old) await letters.SendAsync(db, booking, session, new SessionLetter(SessionTemplates.AddressLeft), ct, old);
        return null;
    }
}
