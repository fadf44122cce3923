using CenterPortal.Features.Visits.Letters;
using CenterPortal.Infrastructure.Mail.Calendars;
using CenterPortal.Infrastructure.Waiting;

namespace CenterPortal.Features.Visits;

/// <summary>Staff say no, with a reason that the institution reads.</summary>
public sealed class DeclineRequest(VisitWork work, WaitingLists waiting, VisitLetters letters)
{
    /// <summary>Declines.</summary>
    /// <param name="version">The request as the person saw it; null does not look.</param>
    public Task<VisitOutcome> HandleAsync(Guid request, Guid? by, string reason, long? version = null, CancellationToken ct = default) => work.AsStaffAsync(request, by, version, async (turn, token) =>
    {
        if (reason?.Trim() is not { Length: > 0 and <= VisitLimits.Reason } why) return VisitAct.Refused($"기관이 읽을 까닭을 {VisitLimits.Reason}자 안으로 적어 주세요.");
        if (turn.Live is { Kind: PlacingKind.Confirmed }) return VisitAct.Refused("이미 확정한 신청입니다. 못 가게 되었으면 취소를 써 주세요.");
        var had = turn.Live;
        turn.Request.Refuse(by, turn.Now, why);
        await waiting.EndAsync(turn, token);
        await letters.SendAsync(turn.Db, turn.Request, turn.Programme, new VisitLetter(VisitTemplates.Declined, had, Reason: why, Calendar: had is null ? null : CalendarStatus.Cancelled), token);
        return VisitAct.Did("declined", "거절", NewsMark.Answered);
    }, ct);
}
