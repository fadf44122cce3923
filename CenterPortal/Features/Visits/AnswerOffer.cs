using CenterPortal.Features.Visits.Letters;
using CenterPortal.Infrastructure.Mail.Calendars;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Waiting;

namespace CenterPortal.Features.Visits;

/// <summary>The institution answers a place that became free, or another day that staff proposed.</summary>
public sealed class AnswerOffer(VisitWork work, WaitingLists waiting, VisitLetters letters, WorkingTime time)
{
    private const string Nothing = "지금은 답하실 것이 없습니다. 기한이 지났으면 자리는 다음 분께 넘어갔습니다.";

    /// <summary>Takes it: a proposal of staff is confirmed at once, an offered place is held for staff's answer.</summary>
    public Task<VisitOutcome> AcceptAsync(Guid request, CancellationToken ct = default) => work.AsPersonAsync(request, async (turn, token) =>
    {
        switch (turn.Live)
        {
            case { Kind: PlacingKind.Proposed } proposed:
                turn.Request.Confirm(null, turn.Now);
                await waiting.EndAsync(turn, token);
                await letters.ConfirmedAsync(turn, time, token);
                return VisitAct.Did("confirmed", $"{proposed.Words()} 제안을 기관이 받아 방문 확정", NewsMark.Told);
            case { Kind: PlacingKind.Offered } offered:
                if (await waiting.FindAsync(turn.Db, VisitChanges.Kind, turn.Request.Id, token) is not { } entry || !await waiting.AcceptAsync(turn.Db, entry.Id, token)) return VisitAct.Refused(Nothing);
                var until = await time.AddWorkingHoursAsync(turn.Db, turn.Now, turn.Rules.HoldWorkingHours, token);
                turn.Request.Take(offered with { Kind = PlacingKind.Held, Until = until });
                await letters.SendAsync(turn.Db, turn.Request, turn.Programme, new VisitLetter(VisitTemplates.Received, offered, until, Calendar: CalendarStatus.Tentative), token);
                return VisitAct.Did("held", $"{offered.Words()} 자리를 기관이 받음");
            default:
                return VisitAct.Refused(Nothing);
        }
    }, ct);

    /// <summary>Lets it go: a group of the waiting list waits on for its other days, a proposal goes back to staff.</summary>
    public Task<VisitOutcome> DeclineAsync(Guid request, CancellationToken ct = default) => work.AsPersonAsync(request, async (turn, token) =>
    {
        switch (turn.Live)
        {
            case { Kind: PlacingKind.Proposed } proposed:
                turn.Request.Release();
                await ReleasedAsync(turn, proposed, "사양하셔서 담당자가 다른 날을 다시 찾아보고 연락드립니다.", token);
                return VisitAct.Did("released", $"{proposed.Words()} 제안을 기관이 사양", NewsMark.Told);
            case { Kind: PlacingKind.Offered } offered:
                if (await waiting.FindAsync(turn.Db, VisitChanges.Kind, turn.Request.Id, token) is { } entry) await waiting.DeclineAsync(turn.Db, entry.Id, token);
                // Another of its days may have been offered at once; that letter's entry replaces this one.
                if (turn.Live is null) await ReleasedAsync(turn, offered, "사양하셔서 다음 분께 드렸습니다. 바라신 다른 날에 자리가 나면 다시 여쭙겠습니다.", token);
                return VisitAct.Did("released", $"{offered.Words()} 자리를 기관이 사양");
            default:
                return VisitAct.Refused(Nothing);
        }
    }, ct);

    private Task ReleasedAsync(VisitTurn turn, Placing placing, string reason, CancellationToken ct) =>
        letters.SendAsync(turn.Db, turn.Request, turn.Programme, new VisitLetter(VisitTemplates.Released, placing, Reason: reason, Calendar: CalendarStatus.Cancelled), ct);
}
