using CenterPortal.Data;
using CenterPortal.Infrastructure.Korean;
using CenterPortal.Infrastructure.Privacy;

namespace CenterPortal.Infrastructure.Receipts;

/// <summary>A telephone and an e-mail as they are kept, and where.</summary>
public sealed record KeptContact(Guid PersonId, Encrypted? Phone, PersonalPlace PhonePlace, Encrypted? Email, PersonalPlace EmailPlace);

/// <summary>What a correction comes to.</summary>
/// <param name="Refusal">Why there is nothing to correct; null when there is.</param>
/// <param name="Phone">The new telephone, sealed; null when it stays.</param>
/// <param name="Email">The new e-mail, sealed; null when it stays.</param>
/// <param name="OldEmail">The address that was the person's until now; null when it stays.</param>
public sealed record ContactChange(string? Refusal, Encrypted? Phone = null, Encrypted? Email = null, string? OldEmail = null)
{
    /// <summary>What is corrected, such as <c>전화번호와 이메일</c>.</summary>
    public string What => (Phone, Email) switch { (not null, not null) => "전화번호와 이메일", (not null, _) => "전화번호", _ => "이메일" };

    /// <summary>The same, as what someone corrects: <c>전화번호를</c>.</summary>
    public string AsObject => Particles.AsObject(What);

    /// <inheritdoc />
    public override string ToString() => "(contact)";
}

/// <summary>Corrects telephone and e-mail of what was asked for. The new telephone finds the receipt, and the old one does no more.</summary>
public sealed class ContactCorrection(Receipts receipts, PersonalData personal)
{
    /// <summary>Inside the write: seals what is different and moves the receipt; the feature keeps the values and writes the letters.</summary>
    /// <param name="phone">In its normal form.</param>
    /// <param name="email">Checked.</param>
    public async Task<ContactChange> ApplyAsync(PortalDb db, string kind, Guid subject, KeptContact kept, string phone, string email, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(kept);
        if (await receipts.OfAsync(db, kind, subject, ct) is not { } receipt || Open(kept.Phone, kept.PhonePlace) is not { } oldPhone || Open(kept.Email, kept.EmailPlace) is not { } oldEmail)
            return new ContactChange("보관 기간이 지나 연락처를 없앤 신청이라 고칠 수 없습니다.");
        var (isPhone, isEmail) = (phone != oldPhone, !string.Equals(email, oldEmail, StringComparison.Ordinal));
        if (!isPhone && !isEmail) return new ContactChange("적혀 있는 연락처와 같아 고친 것이 없습니다.");
        if (isPhone) receipts.Move(receipt, phone);
        return new ContactChange(
            null,
            isPhone ? personal.Seal(kept.PhonePlace, kept.PersonId, phone) : null,
            isEmail ? personal.Seal(kept.EmailPlace, kept.PersonId, email) : null,
            isEmail ? oldEmail : null);
    }

    private string? Open(Encrypted? value, PersonalPlace place) => value is null ? null : personal.Open(value, place, new PersonalReading(null, ReadingPurpose.OwnData));
}
