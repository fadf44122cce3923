using CenterPortal.Components.Shared.Forms;

namespace CenterPortal.Features.Sessions.Form;

/// <summary>Step 1, read: how many, for whom.</summary>
public sealed record AskedPlaces(int Size, BookingFor For, string? Group);

/// <summary>Step 2, read: whom to call.</summary>
/// <param name="Phone">In its normal form.</param>
public sealed record AskedContact(string Name, string Phone, string Email, string? Needs)
{
    /// <inheritdoc />
    public override string ToString() => "(contact)";
}

/// <summary>Reads the two steps of a booking.</summary>
public sealed class BookingForm(Func<string, string?> field)
{
    private const string Guardian =
        "만 14세가 안 된 어린이의 연락처는 받지 않습니다. 보호자(부모님이나 선생님)께서 보호자의 연락처로 신청해 주세요. 체험은 어린이 혼자 해도 됩니다.";

    private readonly TypedFields _typed = new(field);

    /// <summary>What is wrong so far.</summary>
    public FieldErrors Errors => _typed.Errors;

    /// <summary>Step 1; null when something is wrong.</summary>
    public AskedPlaces? Places(int most)
    {
        var chosen = _typed.Choice(SessionFields.For, SessionWords.Fors.Select(f => f.Slug), "누구와 오시는지 골라 주세요.");
        var size = _typed.Number(SessionFields.Size, 1, most, "명", "몇 명이 오시는지 적어 주세요.");
        var group = _typed.Text(SessionFields.Group, SessionLimits.Group, chosen == "group" ? "단체 이름을 적어 주세요." : null);
        if (chosen == "one" && size > 1) Errors.Add(SessionFields.Size, "한 사람이면 1명입니다. 여럿이 오시면 위에서 바꿔 주세요.");
        if (!Errors.IsEmpty) return null;
        var kind = SessionWords.Fors.First(f => f.Slug == chosen).For;
        return new AskedPlaces(size, kind, kind == BookingFor.Group ? group : null);
    }

    /// <summary>Step 2; null when something is wrong. A child's contact is refused (개인정보 보호법 제22조의2).</summary>
    public AskedContact? Contact()
    {
        var age = _typed.Choice(SessionFields.Age, [SessionFields.Adult, SessionFields.Child], "연락받으실 분이 만 14세 이상인지 골라 주세요.");
        if (age == SessionFields.Child) Errors.Add(SessionFields.Age, Guardian);
        var name = _typed.Text(SessionFields.Contact, SessionLimits.Contact, "연락받으실 분의 이름을 적어 주세요.");
        var phone = TypedContact.ReadPhone(Errors, SessionFields.Phone, _typed[SessionFields.Phone], "전화번호를 적어 주세요.");
        var email = TypedContact.ReadEmail(Errors, SessionFields.Email, _typed[SessionFields.Email], "소식을 받으실 이메일을 적어 주세요.");
        var needs = _typed.Text(SessionFields.Needs, SessionLimits.Needs, null, isOneLine: false);
        return Errors.IsEmpty ? new AskedContact(name, phone, email, needs.Length == 0 ? null : needs) : null;
    }
}
