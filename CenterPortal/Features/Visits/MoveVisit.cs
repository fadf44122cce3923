using CenterPortal.Features.Visits.Days;
using CenterPortal.Features.Visits.Letters;
using CenterPortal.Infrastructure.Korean;
using CenterPortal.Infrastructure.Mail.Calendars;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Visits;

/// <summary>Staff move a placed request to another team or half day, as on the week board; how firm it is stays.</summary>
public sealed class MoveVisit(VisitWork work, VisitDays days, VisitLetters letters, WorkingTime time)
{
    /// <summary>Moves; the institution is told of another time, whether it was confirmed or is still held.</summary>
    /// <param name="version">The request as the person saw it; null does not look.</param>
    public Task<VisitOutcome> HandleAsync(Guid request, Guid? by, Slot slot, long? version = null, CancellationToken ct = default) => work.AsStaffAsync(request, by, version, async (turn, token) =>
    {
        if (turn.Live is not { } before) return VisitAct.Refused("잡아 둔 자리가 없습니다. 확정이나 제안으로 자리를 잡아 주세요.");
        if ((before.TeamId, before.Date, before.Part) == (slot.TeamId, slot.Date, slot.Part)) return VisitAct.Refused("이미 그 자리에 있습니다.");
        // What the institution was asked about is not changed under its hands.
        if (before.Kind is PlacingKind.Offered or PlacingKind.Proposed) return VisitAct.Refused("기관의 답을 기다리는 자리입니다. 옮기시려면 새로 제안해 주세요.");
        var (placing, refusal) = await days.TrySlotAsync(turn, slot, before.Kind, before.Until, token);
        if (placing is null) return VisitAct.Refused(refusal!);
        turn.Request.Take(placing);
        // Another team at the same hour is the centre's own matter.
        if (placing.BeginsAt() == before.BeginsAt()) return VisitAct.Did("moved", $"{Particles.Towards(placing.Words())} 옮김");
        if (placing.Kind == PlacingKind.Confirmed) await letters.ConfirmedAsync(turn, time, token);
        else await letters.SendAsync(turn.Db, turn.Request, turn.Programme, new VisitLetter(VisitTemplates.Moved, placing, placing.Until, Calendar: CalendarStatus.Tentative), token);
        return VisitAct.Did("moved", $"{Particles.Towards(placing.Words())} 옮김");
    }, ct);
}
