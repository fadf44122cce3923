using CenterPortal.Components.Shared.Forms;
using CenterPortal.Features.Visits.Letters;
using CenterPortal.Infrastructure.Receipts;

namespace CenterPortal.Features.Visits;

/// <summary>
/// Whoever holds the receipt corrects telephone and e-mail, until the visit has been. The new telephone finds the receipt and the old one does
/// no more; both addresses hear of another one. That it happened is on record, the values are not.
/// </summary>
public sealed class CorrectContact(VisitWork work, ContactCorrection correction, VisitLetters letters)
{
    /// <summary>Reads the two fields and corrects what is different.</summary>
    public async Task<ContactAnswer> HandleAsync(Guid request, Func<string, string> field, CancellationToken ct = default)
    {
        var typed = TypedContact.Read(field);
        if (!typed.Errors.IsEmpty) return ContactAnswer.Unread(typed.Errors);
        var outcome = await work.AsPersonAsync(request, async (turn, token) =>
        {
            var visit = turn.Request;
            if (visit.StateAt(turn.Now) == VisitState.Over) return VisitAct.Refused("이미 다녀온 방문이라 연락처를 고칠 것이 없습니다.");
            var kept = new KeptContact(visit.PersonId, visit.Phone, VisitPlaces.Phone(visit.Id), visit.Email, VisitPlaces.Email(visit.Id));
            var change = await correction.ApplyAsync(turn.Db, VisitChanges.Kind, visit.Id, kept, typed.Phone, typed.Email, token);
            if (change.Refusal is { } refusal) return VisitAct.Refused(refusal);
            (visit.Phone, visit.Email) = (change.Phone ?? visit.Phone, change.Email ?? visit.Email);
            visit.Step();
            await letters.SendAsync(turn.Db, visit, turn.Programme, new VisitLetter(VisitTemplates.ContactChanged, turn.Live, Reason: change.AsObject), token);
            if (change.OldEmail is { } old) await letters.SendAsync(turn.Db, visit, turn.Programme, new VisitLetter(VisitTemplates.AddressLeft), token, old);
            return VisitAct.Did("contact", $"기관이 연락처를 고침 ({change.What})", NewsMark.Told);
        }, ct);
        return new ContactAnswer(outcome.Refusal, typed.Errors);
    }
}
