using CenterPortal.Components.Shared.Forms;
using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Sessions.Form;
using CenterPortal.Features.Sessions.Letters;
using CenterPortal.Infrastructure.Forms;
using CenterPortal.Infrastructure.Places;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Infrastructure.Waiting;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Sessions;

/// <summary>What became of a posted booking.</summary>
/// <param name="Link">The private word of the receipt; null when something is wrong.</param>
/// <param name="Errors">What is wrong, by field.</param>
/// <param name="Refusal">What is wrong with the whole, in one sentence.</param>
public sealed record BookingAnswer(string? Link, FieldErrors Errors, string? Refusal = null);

/// <summary>
/// Books places of a session, or puts the group on its waiting list when they do not suffice. One form, one booking, however often it
/// is posted. Whoever waits is asked first, within the same write.
/// </summary>
public sealed class BookSession(
    PortalWrites writes, ProgrammeBook programmes, PlacePools pools, WaitingLists waiting, PersonKeys keys, PersonalData personal, Consents consents, Purposes purposes,
    Receipts receipts, FormStates forms, SessionLetters letters, TimeProvider clock)
{
    /// <summary>Reads the fields and books.</summary>
    /// <param name="field">What was typed into a field, or kept of it from the first step.</param>
    /// <param name="state">The form's state, which the booking ends.</param>
    public Task<BookingAnswer> HandleAsync(int id, Func<string, string?> field, FormState state, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        ArgumentNullException.ThrowIfNull(state);
        var form = new BookingForm(field);
        if (await receipts.FindByFormKeyAsync(db, state.FormKey, token) is { } before) return new BookingAnswer(receipts.LinkOf(before), form.Errors);
        var now = clock.GetUtcNow().UtcDateTime;
        var session = await db.Set<PublicSession>().SingleOrDefaultAsync(s => s.Id == id, token);
        if (session is null || await programmes.FindAsync(db, session.ProgrammeId, token) is not { IsPublic: true }) return new BookingAnswer(null, form.Errors, SessionRefusals.Gone);
        if (SessionRefusals.OfBooking(session, now) is { } refusal) return new BookingAnswer(null, form.Errors, refusal);
        var places = form.Places(session.MostPerBooking);
        var answers = ConsentAnswers.Read([purposes.Get(SessionPurpose.Key)], field);
        foreach (var missing in answers.Missing) form.Errors.Add(ConsentAnswers.Field(missing.Key), $"‘{missing.Name}’에 동의해 주셔야 신청을 받을 수 있습니다.");
        var contact = form.Contact();
        if (places is null || contact is null || !form.Errors.IsEmpty) return new BookingAnswer(null, form.Errors);

        var booking = await AddAsync(db, session, places, contact, answers, now, token);
        var receipt = (await receipts.IssueAsync(db, SessionBooking.Kind, booking.Id, booking.PersonId, contact.Phone, state.FormKey, token)).Receipt;
        await forms.CloseAsync(db, state, token);
        await TakePlacesAsync(db, session, booking, token);
        await db.LogSessionAsync(session, "places", now, token);
        return new BookingAnswer(receipts.LinkOf(receipt), form.Errors);
    }, ct);

    private async Task<SessionBooking> AddAsync(PortalDb db, PublicSession session, AskedPlaces places, AskedContact contact, ConsentAnswers answers, DateTime now, CancellationToken ct)
    {
        var (id, person) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await keys.BeginAsync(db, person, ct);
        await consents.GiveAsync(db, person, answers, ct);
        var booking = new SessionBooking { Id = id, SessionId = session.Id, Size = places.Size, For = places.For, PersonId = person, MadeAt = now };
        booking.Name(
            places.Group,
            personal.Seal(BookingPlaces.Contact(id), person, contact.Name),
            personal.Seal(BookingPlaces.Phone(id), person, contact.Phone),
            personal.Seal(BookingPlaces.Email(id), person, contact.Email),
            contact.Needs is { } needs ? personal.Seal(BookingPlaces.Needs(id), person, needs) : null);
        db.Add(booking);
        return booking;
    }

    private async Task TakePlacesAsync(PortalDb db, PublicSession session, SessionBooking booking, CancellationToken ct)
    {
        await waiting.AdvanceAsync(db, session.Pool, ct);
        if (await pools.TryClaimAsync(db, session.Pool, session.Capacity, SessionBooking.Kind, booking.Id, booking.Size, heldUntil: null, ct))
        {
            await letters.SendAsync(db, booking, session, new SessionLetter(SessionTemplates.Booked, HasCalendar: true), ct);
            return;
        }

        var reason = SessionWords.WaitingReason(await pools.FreeAsync(db, session.Pool, session.Capacity, ct), booking.Size);
        await waiting.JoinAsync(db, session.Pool, SessionBooking.Kind, booking.Id, booking.Size, reason, ct);
        await letters.SendAsync(db, booking, session, new SessionLetter(SessionTemplates.Waiting, Reason: reason), ct);
    }
}
