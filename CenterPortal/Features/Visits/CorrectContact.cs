using CenterPortal.Components.Shared.Forms;
using CenterPortal.Features.Visits.Form;
using CenterPortal.Features.Visits.Letters;
using CenterPortal.Infrastructure.Korean;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Receipts;

namespace CenterPortal.Features.Visits;

/// <summary>What became of a correction.</summary>
/// <param name="Errors">What is wrong, by field.</param>
public sealed record ContactAnswer(VisitOutcome Outcome, FieldErrors Errors);

/// <summary>
/// Whoever holds the receipt corrects telephone and e-mail, until the visit has been. The new telephone finds the receipt and the old one does
/// no more; both addresses hear of another one. That it happened is on record, the values are not.
/// </summary>
public sealed class CorrectContact(VisitWork work, Receipts receipts, VisitLetters letters, PersonalData personal)
{
    private const string Unchanged = "고치지 않았습니다. 표시된 칸을 봐 주세요.";

    /// <summary>Reads the two fields and corrects what is different.</summary>
    public async Task<ContactAnswer> HandleAsync(Guid request, Func<string, string> field, CancellationToken ct = default)
    {
        var form = new VisitForm(field);
        var (phone, email) = (form.Phone(), form.Email());
        if (!form.Errors.IsEmpty) return new ContactAnswer(new VisitOutcome(Unchanged), form.Errors);
        var outcome = await work.AsPersonAsync(request, async (turn, token) =>
        {
            var visit = turn.Request;
            if (visit.StateAt(turn.Now) == VisitState.Over) return VisitAct.Refused("이미 다녀온 방문이라 연락처를 고칠 것이 없습니다.");
            if (await receipts.OfAsync(turn.Db, VisitChanges.Kind, visit.Id, token) is not { } receipt || Open(visit.Phone, VisitPlaces.Phone(visit.Id)) is not { } oldPhone || Open(visit.Email, VisitPlaces.Email(visit.Id)) is not { } oldEmail)
                return VisitAct.Refused("보관 기간이 지나 연락처를 없앤 신청이라 고칠 수 없습니다.");
            var (isPhone, isEmail) = (phone != oldPhone, !string.Equals(email, oldEmail, StringComparison.Ordinal));
            if (!isPhone && !isEmail) return VisitAct.Refused("적혀 있는 연락처와 같아 고친 것이 없습니다.");
            if (isPhone)
            {
                visit.Phone = personal.Seal(VisitPlaces.Phone(visit.Id), visit.PersonId, phone);
                receipts.Move(receipt, phone);
            }

            if (isEmail) visit.Email = personal.Seal(VisitPlaces.Email(visit.Id), visit.PersonId, email);
            visit.Step();
            var what = (isPhone, isEmail) switch { (true, true) => "전화번호와 이메일", (true, _) => "전화번호", _ => "이메일" };
            await letters.SendAsync(turn.Db, visit, turn.Programme, new VisitLetter(VisitTemplates.ContactChanged, turn.Live, Reason: Particles.AsObject(what)), token);
            if (isEmail) await letters.SendAsync(turn.Db, visit, turn.Programme, new VisitLetter(VisitTemplates.AddressLeft), token, oldEmail);
            return VisitAct.Did("contact", $"기관이 연락처를 고침 ({what})", NewsMark.Told);
        }, ct);
        return new ContactAnswer(outcome, form.Errors);
    }

    private string? Open(Encrypted? value, PersonalPlace place) => value is null ? null : personal.Open(value, place, new PersonalReading(null, ReadingPurpose.OwnData));
}
