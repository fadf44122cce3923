using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Queries;

/// <summary>A note, opened.</summary>
/// <param name="At">UTC.</param>
/// <param name="By">The member of staff; null when the institution wrote it.</param>
public sealed record NoteView(DateTime At, Guid? By, bool IsInternal, string Text);

/// <summary>Whom to call about a request, opened: each opening leaves a record.</summary>
public sealed record VisitContact(string Name, string Phone, string Email, string? Needs, IReadOnlyList<NoteView> Notes)
{
    /// <inheritdoc />
    public override string ToString() => "(contact)";
}

/// <summary>Opens what is sealed of a request.</summary>
public sealed class VisitContacts(IDbContextFactory<PortalDb> contexts, PersonalData personal)
{
    private const int MostNotes = 200;

    /// <summary>For staff who may read personal data; null for others, for a request that is not there, and when its person was destroyed.</summary>
    public async Task<VisitContact?> ForStaffAsync(Guid request, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.MayAsync(by, Policies.PlanVisits, ct) && await db.MayAsync(by, Policies.ReadPersonalData, ct)
            ? await OpenAsync(db, request, new PersonalReading(by, ReadingPurpose.Request), withInternal: true, ct)
            : null;
    }

    /// <summary>For whoever holds the receipt: the person's own data.</summary>
    public async Task<VisitContact?> ForReceiptAsync(Guid request, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await OpenAsync(db, request, new PersonalReading(null, ReadingPurpose.OwnData), withInternal: false, ct);
    }

    private async Task<VisitContact?> OpenAsync(PortalDb db, Guid id, PersonalReading reading, bool withInternal, CancellationToken ct)
    {
        var r = await db.Set<VisitRequest>().AsNoTracking().Where(v => v.Id == id).Select(v => new { v.Contact, v.Phone, v.Email, v.SpecialNeeds }).SingleOrDefaultAsync(ct);
        if (r is not { Contact: { } contact, Phone: { } phone, Email: { } email } || personal.Open(contact, VisitPlaces.Contact(id), reading) is not { } name) return null;
        var notes = await db.Set<VisitNote>().AsNoTracking().Where(n => n.RequestId == id && (withInternal || !n.IsInternal)).OrderBy(n => n.At).ThenBy(n => n.Id).Take(MostNotes).ToListAsync(ct);
        return new VisitContact(
            name,
            personal.Open(phone, VisitPlaces.Phone(id), reading) ?? "",
            personal.Open(email, VisitPlaces.Email(id), reading) ?? "",
            r.SpecialNeeds is null ? null : personal.Open(r.SpecialNeeds, VisitPlaces.SpecialNeeds(id), reading),
            [.. notes.Select(n => new NoteView(n.At, n.By, n.IsInternal, personal.Open(n.Text, VisitPlaces.Note(n.Id), reading) ?? ""))]);
    }
}
