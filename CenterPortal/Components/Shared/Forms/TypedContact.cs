using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Receipts;

namespace CenterPortal.Components.Shared.Forms;

/// <summary>Telephone and e-mail, read from a posted form.</summary>
/// <param name="Phone">In its normal form; empty when something is wrong with it.</param>
/// <param name="Email">The address; empty when something is wrong with it.</param>
/// <param name="Errors">What is wrong, by field.</param>
public sealed record TypedContact(string Phone, string Email, FieldErrors Errors)
{
    /// <summary>The telephone's field.</summary>
    public const string PhoneField = "phone";

    /// <summary>The e-mail's field.</summary>
    public const string EmailField = "email";

    /// <summary>Reads the form with which a contact is corrected.</summary>
    public static TypedContact Read(Func<string, string> field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var errors = new FieldErrors();
        return new TypedContact(
            ReadPhone(errors, PhoneField, field(PhoneField), "연락할 전화번호를 적어 주세요."),
            ReadEmail(errors, EmailField, field(EmailField), "소식을 받으실 이메일을 적어 주세요."),
            errors);
    }

    /// <summary>A telephone in its normal form; empty when something is wrong with it.</summary>
    public static string ReadPhone(FieldErrors errors, string name, string typed, string ifEmpty)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (!PhoneNumber.TryNormalize(typed, out var normal)) errors.Add(name, string.IsNullOrWhiteSpace(typed) ? ifEmpty : "전화번호를 010-1234-5678처럼 적어 주세요.");
        return normal;
    }

    /// <summary>An e-mail address; empty when something is wrong with it.</summary>
    public static string ReadEmail(FieldErrors errors, string name, string typed, string ifEmpty)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (!MailAddress.TryRead(typed, out var address)) errors.Add(name, string.IsNullOrWhiteSpace(typed) ? ifEmpty : "이메일을 name@example.kr처럼 적어 주세요.");
        return address;
    }

    /// <inheritdoc />
    public override string ToString() => "(contact)";
}

/// <summary>What became of a correction: done, or what is wrong.</summary>
/// <param name="Refusal">One Korean sentence that says what to do; null when it was done.</param>
/// <param name="Errors">What is wrong, by field.</param>
public sealed record ContactAnswer(string? Refusal, FieldErrors Errors)
{
    private const string Unchanged = "고치지 않았습니다. 표시된 칸을 봐 주세요.";

    /// <summary>True when it was done.</summary>
    public bool IsDone => Refusal is null;

    /// <summary>The fields cannot be read.</summary>
    public static ContactAnswer Unread(FieldErrors errors) => new(Unchanged, errors);
}
