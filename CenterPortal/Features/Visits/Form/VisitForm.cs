using System.Globalization;
using System.Text;
using CenterPortal.Components.Shared.Forms;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Visits.Days;

namespace CenterPortal.Features.Visits.Form;

/// <summary>
/// Reads the form's fields and says what is wrong with each. All input is hostile: what is longer than the field is refused,
/// control characters go, nothing is believed because a browser would not send it.
/// </summary>
/// <param name="field">What was typed into a field; empty when nothing was.</param>
public sealed class VisitForm(Func<string, string> field)
{
    private const int LongestTyped = 4000;

    /// <summary>What is wrong so far.</summary>
    public FieldErrors Errors { get; } = new();

    /// <summary>Step 1; null when something is wrong.</summary>
    public AskedWhat? What(OfferedProgramme programme, IReadOnlyList<District> districts)
    {
        ArgumentNullException.ThrowIfNull(programme);
        var size = HeadCount(programme);
        var age = Choice(VisitFields.Age, VisitChoices.Ages.Select(a => a.Slug), "누가 함께하는지 골라 주세요.");
        var district = Choice(VisitFields.District, districts.Select(d => d.Slug), "찾아갈 구를 골라 주세요.");
        var wishes = Wishes();
        return Errors.IsEmpty ? new AskedWhat(size, age, district, wishes) : null;
    }

    /// <summary>Step 2; null when something is wrong.</summary>
    public AskedWhere? Where()
    {
        var kind = Choice(VisitFields.Kind, VisitChoices.Kinds.Select(k => k.Kind.ToString()), "어떤 곳인지 골라 주세요.");
        var institution = Text(VisitFields.Institution, VisitLimits.Institution, "기관 이름을 적어 주세요.");
        var place = Text(VisitFields.Place, VisitLimits.Place, "찾아갈 곳의 주소를 적어 주세요.");
        var room = Text(VisitFields.Room, VisitLimits.Room, null);
        return Errors.IsEmpty
            ? new AskedWhere(Enum.Parse<InstitutionKind>(kind), institution, place, room.Length == 0 ? null : room, Ticked(VisitFields.Water), Ticked(VisitFields.Tables))
            : null;
    }

    /// <summary>Step 3; null when something is wrong.</summary>
    public AskedWho? Who()
    {
        if (!Ticked(VisitFields.Adult)) Errors.Add(VisitFields.Adult, "신청은 기관의 어른이 해 주세요. 어린이라면 선생님께 부탁해 주세요.");
        var contact = Text(VisitFields.Contact, VisitLimits.Contact, "연락할 분의 이름을 적어 주세요.");
        var phone = TypedContact.ReadPhone(Errors, VisitFields.Phone, field(VisitFields.Phone), "연락할 전화번호를 적어 주세요.");
        var email = TypedContact.ReadEmail(Errors, VisitFields.Email, field(VisitFields.Email), "답을 받으실 이메일을 적어 주세요.");
        var needs = Needs();
        return Errors.IsEmpty ? new AskedWho(contact, phone, email, needs) : null;
    }

    /// <summary>What the team should know; null when nothing is said.</summary>
    public string? Needs() => Text(VisitFields.Needs, VisitLimits.SpecialNeeds, null, isOneLine: false) is { Length: > 0 } said ? said : null;

    /// <summary>The wishes alone, as far as they can be read, for answering each at once.</summary>
    public IReadOnlyList<Wish> Wishes()
    {
        var wishes = new List<Wish>();
        for (var rank = 1; rank <= VisitLimits.Wishes; rank++)
        {
            var (dateField, typed) = (VisitFields.Date(rank), field(VisitFields.Date(rank)).Trim());
            if (typed.Length == 0)
            {
                if (rank == 1) Errors.Add(dateField, "바라는 날을 하나는 골라 주세요.");
                continue;
            }

            var (date, refusal) = TypedDate.Read(typed);
            Errors.AddIf(dateField, refusal);
            var part = DayPartWords.Read(field(VisitFields.Part(rank)));
            if (part is null) Errors.Add(VisitFields.Part(rank), "오전과 오후 가운데 골라 주세요.");
            if (date is not { } day || part is not { } half) continue;
            if (wishes.Exists(w => w.Date == day && w.Part == half)) Errors.Add(dateField, "같은 날을 두 번 고르셨습니다. 다른 날로 바꾸거나 비워 주세요.");
            else wishes.Add(new Wish(rank, day, half));
        }

        return wishes;
    }

    /// <summary>A head-count as people type it: <c>25</c>, <c>25명</c>, full-width digits; null when it is none.</summary>
    public static int? Count(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return typed.Length < 20 && int.TryParse(typed.Normalize(NormalizationForm.FormKC).Trim().TrimEnd('명').Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
    }

    private int HeadCount(OfferedProgramme programme)
    {
        var typed = field(VisitFields.Size);
        if (typed.Trim().Length == 0) Errors.Add(VisitFields.Size, "몇 명이 함께하는지 적어 주세요.");
        else if (Count(typed) is not { } count) Errors.Add(VisitFields.Size, "인원을 25처럼 숫자로 적어 주세요.");
        else if (count < programme.SizeFrom || count > programme.SizeTo) Errors.Add(VisitFields.Size, $"이 체험은 한 번에 {programme.SizeFrom}명에서 {programme.SizeTo}명까지 함께합니다. 더 많으면 나누어 신청해 주세요.");
        else return count;
        return 0;
    }

    private string Choice(string name, IEnumerable<string> choices, string sentence)
    {
        var chosen = field(name);
        if (choices.Contains(chosen, StringComparer.Ordinal)) return chosen;
        Errors.Add(name, sentence);
        return "";
    }

    private string Text(string name, int longest, string? ifEmpty, bool isOneLine = true)
    {
        var typed = field(name);
        var clean = string.Concat((typed.Length > LongestTyped ? typed[..LongestTyped] : typed).Where(c => !char.IsControl(c) || (!isOneLine && c == '\n'))).Trim();
        if (clean.Length == 0 && ifEmpty is not null) Errors.Add(name, ifEmpty);
        else if (clean.Length > longest) Errors.Add(name, $"{longest}자까지 적을 수 있습니다. 지금은 {clean.Length}자입니다.");
        return clean;
    }

    private bool Ticked(string name) => field(name) is "true" or "on";
}
