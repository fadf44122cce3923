using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Receipts;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Sessions.Studio;

/// <summary>Whom to call about a booking, opened; each opening leaves a record.</summary>
public sealed record BookingContact(string Name, string Phone, string Email, string? Needs)
{
    /// <inheritdoc />
    public override string ToString() => "(contact)";
}

/// <summary>Opens who booked, for staff who may read personal data and for the person; null for others and for those whose data were destroyed.</summary>
public sealed class BookingContacts(IDbContextFactory<PortalDb> contexts, PersonalData personal)
{
    /// <summary>One booking's contact.</summary>
    public async Task<BookingContact?> FindAsync(Guid booking, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await MayAsync(db, by, ct)) return null;
        return await db.Set<SessionBooking>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == booking, ct) is { } found ? Open(found, new PersonalReading(by, ReadingPurpose.Request)) : null;
    }

    /// <summary>For whoever holds the receipt: the person's own data.</summary>
    public async Task<BookingContact?> ForReceiptAsync(Guid booking, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<SessionBooking>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == booking, ct) is { } found ? Open(found, new PersonalReading(null, ReadingPurpose.OwnData)) : null;
    }

    /// <summary>Those of several bookings, to print.</summary>
    public async Task<IReadOnlyDictionary<Guid, BookingContact>?> ListAsync(IReadOnlyCollection<Guid> bookings, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await MayAsync(db, by, ct)) return null;
        var found = await db.Set<SessionBooking>().AsNoTracking().Where(b => bookings.Contains(b.Id)).OrderBy(b => b.MadeAt).Take(SessionLimits.Bookings).ToListAsync(ct);
        var reading = new PersonalReading(by, ReadingPurpose.Export);
        return found.Select(b => (b.Id, Contact: Open(b, reading))).Where(b => b.Contact is not null).ToDictionary(b => b.Id, b => b.Contact!);
    }

    private BookingContact? Open(SessionBooking booking, PersonalReading reading)
    {
        if (booking is not { Contact: { } contact, Phone: { } phone, Email: { } email }) return null;
        if (personal.Open(contact, BookingPlaces.Contact(booking.Id), reading) is not { } name) return null;
        return new BookingContact(
            name,
            PhoneNumber.Show(personal.Open(phone, BookingPlaces.Phone(booking.Id), reading) ?? ""),
            personal.Open(email, BookingPlaces.Email(booking.Id), reading) ?? "",
            booking.Needs is { } needs ? personal.Open(needs, BookingPlaces.Needs(booking.Id), reading) : null);
    }

    private static async Task<bool> MayAsync(PortalDb db, Guid by, CancellationToken ct) =>
        await db.MayAsync(by, Policies.ManageProgrammes, ct) && await db.MayAsync(by, Policies.ReadPersonalData, ct);
}
