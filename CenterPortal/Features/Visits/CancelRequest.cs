using CenterPortal.Features.Visits.Letters;
using CenterPortal.Infrastructure.Mail.Calendars;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Waiting;

namespace CenterPortal.Features.Visits;

/// <summary>A request is cancelled: by the institution until the deadline, by staff at any time.</summary>
public sealed class CancelRequest(VisitWork work, WaitingLists waiting, VisitLetters letters, WorkingTime time)
{
    /// <summary>The institution cancels.</summary>
    /// <param name="reason">May be empty.</param>
    public Task<VisitOutcome> ByPersonAsync(Guid request, string? reason, CancellationToken ct = default) => work.AsPersonAsync(request, async (turn, token) =>
    {
        if (reason?.Length > VisitLimits.Reason) return VisitAct.Refused($"까닭은 {VisitLimits.Reason}자까지 적을 수 있습니다.");
        if (turn.Live is { } placing && await time.DeadlineBeforeAsync(turn.Db, placing.Date, turn.Rules.ChangeDeadlineWorkingDays, token) <= turn.Now)
            return VisitAct.Refused("방문이 가까워 이제는 전화로만 취소하실 수 있습니다. 센터로 전화해 주세요.");
        return await CancelAsync(turn, new Cancellation(null, turn.Now, IsByStaff: false, Tidy(reason)), "신청하신 대로 취소했습니다.", "기관이 취소", token);
    }, ct);

    /// <summary>Staff cancel, with a reason that the institution reads.</summary>
    /// <param name="version">The request as the person saw it; null does not look.</param>
    public Task<VisitOutcome> ByStaffAsync(Guid request, Guid? by, string reason, long? version = null, CancellationToken ct = default) => work.AsStaffAsync(request, by, version, async (turn, token) =>
        Tidy(reason) is { Length: <= VisitLimits.Reason } why
            ? await CancelAsync(turn, new Cancellation(by, turn.Now, IsByStaff: true, why), why, "센터가 취소", token)
            : VisitAct.Refused($"기관이 읽을 까닭을 {VisitLimits.Reason}자 안으로 적어 주세요."), ct);

    private async Task<VisitAct> CancelAsync(VisitTurn turn, Cancellation cancellation, string told, string words, CancellationToken ct)
    {
        var had = turn.Live;
        turn.Request.Cancel(cancellation);
        await waiting.EndAsync(turn, ct);
        await letters.SendAsync(turn.Db, turn.Request, turn.Programme, new VisitLetter(VisitTemplates.Cancelled, had, Reason: told, Calendar: had is null ? null : CalendarStatus.Cancelled), ct);
        return VisitAct.Did("cancelled", words, cancellation.IsByStaff ? NewsMark.Answered : NewsMark.Told);
    }

    private static string? Tidy(string? text) => text?.Trim() is { Length: > 0 } said ? said : null;
}
