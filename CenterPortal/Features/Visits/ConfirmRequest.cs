using CenterPortal.Features.Visits.Days;
using CenterPortal.Features.Visits.Letters;
using CenterPortal.Infrastructure.Mail.Calendars;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Waiting;

namespace CenterPortal.Features.Visits;

/// <summary>Staff say yes: to the place that the request has, or to another one.</summary>
public sealed class ConfirmRequest(VisitWork work, VisitDays days, WaitingLists waiting, VisitLetters letters, WorkingTime time)
{
    /// <summary>Confirms.</summary>
    /// <param name="slot">Another team or half day; null: the place that it has.</param>
    /// <param name="version">The request as the person saw it; null does not look.</param>
    public Task<VisitOutcome> HandleAsync(Guid request, Guid? by, Slot? slot = null, long? version = null, CancellationToken ct = default) => work.AsStaffAsync(request, by, version, async (turn, token) =>
    {
        if (turn.Live is { Kind: PlacingKind.Confirmed }) return VisitAct.Refused("이미 확정한 신청입니다. 날을 바꾸시려면 옮기기를 써 주세요.");
        if (slot is null && turn.Live is null) return VisitAct.Refused("잡아 둔 자리가 없습니다. 사업단과 날짜를 골라 주세요.");
        if (slot is null && await days.ClashAsync(turn, turn.Live!, token) is { } clash)
            return VisitAct.Refused($"{clash} 그사이 사업단에 다른 일정이 잡혔습니다. 다른 날이나 다른 사업단을 골라 주세요.");
        if (slot is { } chosen)
        {
            var (placing, refusal) = await days.TrySlotAsync(turn, chosen, PlacingKind.Held, null, token);
            if (placing is null) return VisitAct.Refused(refusal!);
            turn.Request.Take(placing);
        }

        turn.Request.Confirm(by, turn.Now);
        await waiting.EndAsync(turn, token);
        await letters.ConfirmedAsync(turn, time, token);
        return VisitAct.Did("confirmed", $"{turn.Request.Placing!.Words()} 방문 확정", NewsMark.Answered);
    }, ct);
}

/// <summary>What several acts do alike.</summary>
internal static class VisitEnds
{
    /// <summary>The request waits no longer. Called after it took its place, or closed.</summary>
    public static async Task EndAsync(this WaitingLists waiting, VisitTurn turn, CancellationToken ct)
    {
        if (await waiting.FindAsync(turn.Db, VisitChanges.Kind, turn.Request.Id, ct) is { } entry)
            await waiting.LeaveAsync(turn.Db, entry.Id, ct);
    }

    /// <summary>Tells that the team comes, and until when the institution can change something.</summary>
    public static async Task ConfirmedAsync(this VisitLetters letters, VisitTurn turn, WorkingTime time, CancellationToken ct)
    {
        var placing = turn.Request.Placing!;
        var until = await time.DeadlineBeforeAsync(turn.Db, placing.Date, turn.Rules.ChangeDeadlineWorkingDays, ct);
        await letters.SendAsync(turn.Db, turn.Request, turn.Programme, new VisitLetter(VisitTemplates.Confirmed, placing, until, Calendar: CalendarStatus.Confirmed), ct);
    }
}
