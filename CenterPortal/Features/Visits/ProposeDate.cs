using CenterPortal.Features.Visits.Days;
using CenterPortal.Features.Visits.Letters;
using CenterPortal.Infrastructure.Mail.Calendars;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Waiting;

namespace CenterPortal.Features.Visits;

/// <summary>Staff propose another day; it is held until the institution answers or the time for it is over.</summary>
public sealed class ProposeDate(VisitWork work, VisitDays days, WaitingLists waiting, VisitLetters letters, WorkingTime time)
{
    /// <summary>Proposes.</summary>
    /// <param name="word">A sentence of staff for the institution; may be empty.</param>
    /// <param name="version">The request as the person saw it; null does not look.</param>
    public Task<VisitOutcome> HandleAsync(Guid request, Guid? by, Slot slot, string? word, long? version = null, CancellationToken ct = default) => work.AsStaffAsync(request, by, version, async (turn, token) =>
    {
        if (word?.Length > VisitLimits.Reason) return VisitAct.Refused($"덧붙이는 말은 {VisitLimits.Reason}자까지 적을 수 있습니다.");
        if (turn.Live is { Kind: PlacingKind.Confirmed }) return VisitAct.Refused("이미 확정한 신청입니다. 날을 바꾸시려면 옮기기를 써 주세요.");
        var until = await time.AddWorkingHoursAsync(turn.Db, turn.Now, turn.Rules.OfferWorkingHours, token);
        var (placing, refusal) = await days.TrySlotAsync(turn, slot, PlacingKind.Proposed, until, token);
        if (placing is null) return VisitAct.Refused(refusal!);
        // A proposal takes the place of an open offer, whose silence would count against the group otherwise.
        if (turn.Live is { Kind: PlacingKind.Offered } && await waiting.FindAsync(turn.Db, VisitChanges.Kind, turn.Request.Id, token) is { } entry) await waiting.WithdrawAsync(turn.Db, entry.Id, token);
        turn.Request.Take(placing);
        await letters.SendAsync(turn.Db, turn.Request, turn.Programme, new VisitLetter(VisitTemplates.Proposed, placing, until, word?.Trim(), CalendarStatus.Tentative), token);
        return VisitAct.Did("proposed", $"{placing.Words()} 제안", NewsMark.Answered);
    }, ct);
}
