using CenterPortal.Data;
using CenterPortal.Infrastructure.Forms;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Infrastructure.Receipts;

/// <summary>The receipt of a form.</summary>
/// <param name="IsNew">False when the form had been answered before: then nothing may be recorded or sent a second time.</param>
public sealed record IssuedReceipt(Receipt Receipt, bool IsNew);

/// <summary>Gives out receipts and finds them by link, by form, and by number and telephone.</summary>
public sealed class Receipts(BlindIndex marks, TimeProvider clock) : IPersonalTrace
{
    private const int LinkLength = 32;
    private const string LinkPurpose = "receipt-link";

    /// <summary>Inside the write: one receipt per form key; answers the existing one when the key was used before.</summary>
    /// <param name="phone">The telephone in any spelling that <see cref="PhoneNumber"/> reads.</param>
    /// <exception cref="ArgumentException">The telephone or the form key cannot be read; the feature refuses them before.</exception>
    public async Task<IssuedReceipt> IssueAsync(PortalDb db, string kind, Guid subjectId, Guid personId, string phone, string formKey, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!FormKeys.IsKey(formKey)) throw new ArgumentException("A form key is made by FormKeys.", nameof(formKey));
        if (!PhoneNumber.TryNormalize(phone, out var normal)) throw new ArgumentException("The telephone was not checked.", nameof(phone));
        if (await FindByFormKeyAsync(db, formKey, ct) is { } before) return new IssuedReceipt(before, IsNew: false);
        var number = ReceiptNumber.Draw();
        while (await db.Set<Receipt>().AnyAsync(r => r.Number == number, ct)) number = ReceiptNumber.Draw();
        var id = Guid.CreateVersion7();
        var receipt = new Receipt
        {
            Id = id,
            Number = number,
            Kind = kind,
            SubjectId = subjectId,
            PersonId = personId,
            PhoneMark = PhoneMark(number, normal),
            LinkMark = LinkMark(LinkOf(id)),
            IssuedAt = clock.GetUtcNow().UtcDateTime,
            FormKey = FormKeys.Mark(formKey),
        };
        db.Add(receipt);
        // Seen by a second look within this write.
        await db.SaveChangesAsync(ct);
        return new IssuedReceipt(receipt, IsNew: true);
    }

    /// <summary>The receipt that a form was answered with; null when it was not answered yet.</summary>
    public Task<Receipt?> FindByFormKeyAsync(PortalDb db, string formKey, CancellationToken ct = default)
    {
        var mark = FormKeys.Mark(formKey);
        return db.Set<Receipt>().SingleOrDefaultAsync(r => r.FormKey == mark, ct);
    }

    /// <summary>The receipt behind a private link; null when there is none.</summary>
    public Task<Receipt?> FindByLinkAsync(PortalDb db, string link, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(link);
        if (link.Length != LinkLength) return Task.FromResult<Receipt?>(null);
        var mark = LinkMark(link);
        return db.Set<Receipt>().AsNoTracking().SingleOrDefaultAsync(r => r.LinkMark == mark, ct);
    }

    /// <summary>The receipt of this number and telephone, each in any spelling. A wrong one and an absent one are the same answer after the same work.</summary>
    public Task<Receipt?> FindAsync(PortalDb db, string number, string phone, CancellationToken ct = default)
    {
        var read = ReceiptNumber.TryRead(number, out var spelt) ? spelt : "";
        var mark = PhoneMark(read, PhoneNumber.TryNormalize(phone, out var normal) ? normal : "");
        return db.Set<Receipt>().AsNoTracking().SingleOrDefaultAsync(r => r.Number == read && r.PhoneMark == mark, ct);
    }

    /// <summary>The receipt of a thing; null when it has none.</summary>
    public Task<Receipt?> OfAsync(PortalDb db, string kind, Guid subjectId, CancellationToken ct = default) =>
        db.Set<Receipt>().SingleOrDefaultAsync(r => r.Kind == kind && r.SubjectId == subjectId, ct);

    /// <summary>Inside the write that reduces a person's records: takes away their receipts, whose marks are look-up marks too (개인정보 보호법 제21조).</summary>
    public Task ReduceAsync(PortalDb db, Guid person, CancellationToken ct) => db.Set<Receipt>().Where(r => r.PersonId == person).ExecuteDeleteAsync(ct);

    /// <summary>The private word of the link, derived and stored nowhere, so it can be written again into later letters.</summary>
    public string LinkOf(Receipt receipt) => LinkOf(receipt.Id);

    /// <summary>Makes another telephone open the receipt: the person corrected theirs.</summary>
    public void Move(Receipt receipt, string phone)
    {
        if (!PhoneNumber.TryNormalize(phone, out var normal)) throw new ArgumentException("The telephone was not checked.", nameof(phone));
        receipt.PhoneMark = PhoneMark(receipt.Number, normal);
    }

    private string LinkOf(Guid receipt) => marks.Of(LinkPurpose, receipt.ToString("N"))[..LinkLength];

    private string LinkMark(string link) => marks.Of("receipt-link-mark", link);

    private string PhoneMark(string number, string phone) => marks.Of("receipt-phone", $"{number}|{phone}");
}
