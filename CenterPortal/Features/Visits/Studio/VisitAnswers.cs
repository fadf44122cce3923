using CenterPortal.Features.Visits.Letters;
using CenterPortal.Features.Visits.Studio.Queries;

namespace CenterPortal.Features.Visits.Studio;

/// <summary>What staff can do with a request.</summary>
public enum AnswerKind
{
    /// <summary>확정.</summary>
    Confirm,

    /// <summary>다른 날 제안.</summary>
    Propose,

    /// <summary>옮기기.</summary>
    Move,

    /// <summary>거절.</summary>
    Decline,

    /// <summary>취소.</summary>
    Cancel,
}

/// <summary>An answer as staff are about to give it.</summary>
/// <param name="Slot">Where to; null: the place that it has.</param>
/// <param name="Word">What staff write of their own.</param>
public sealed record AnswerDraft(AnswerKind Kind, SlotSuggestion? Slot, string Word);

/// <summary>Gives answers: one door for the page to the handlers behind it.</summary>
public sealed class VisitAnswers(ConfirmRequest confirm, ProposeDate propose, MoveVisit move, DeclineRequest decline, CancelRequest cancel)
{
    private static readonly VisitOutcome NoSlot = new("먼저 사업단과 날짜를 골라 주세요.");

    /// <summary>Gives the answer.</summary>
    /// <param name="version">The request as the person saw it.</param>
    public Task<VisitOutcome> GiveAsync(Guid request, Guid by, long version, AnswerDraft draft, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return (draft.Kind, draft.Slot?.Slot) switch
        {
            (AnswerKind.Confirm, var slot) => confirm.HandleAsync(request, by, slot, version, ct),
            (AnswerKind.Propose, { } slot) => propose.HandleAsync(request, by, slot, draft.Word, version, ct),
            (AnswerKind.Move, { } slot) => move.HandleAsync(request, by, slot, version, ct),
            (AnswerKind.Decline, _) => decline.HandleAsync(request, by, draft.Word, version, ct),
            (AnswerKind.Cancel, _) => cancel.ByStaffAsync(request, by, draft.Word, version, ct),
            _ => Task.FromResult(NoSlot),
        };
    }

    /// <summary>What can be done in a state; with a chosen slot also what needs one.</summary>
    public static IReadOnlyList<AnswerKind> Possible(VisitState state, bool hasSlot) => state switch
    {
        VisitState.Held or VisitState.Proposed or VisitState.Offered => hasSlot
            ? [AnswerKind.Confirm, AnswerKind.Propose, AnswerKind.Decline, AnswerKind.Cancel]
            : [AnswerKind.Confirm, AnswerKind.Decline, AnswerKind.Cancel],
        VisitState.Waiting => hasSlot ? [AnswerKind.Confirm, AnswerKind.Propose, AnswerKind.Decline, AnswerKind.Cancel] : [AnswerKind.Decline, AnswerKind.Cancel],
        VisitState.Confirmed => hasSlot ? [AnswerKind.Move, AnswerKind.Cancel] : [AnswerKind.Cancel],
        _ => [],
    };

    /// <summary>The letter that goes out with an answer.</summary>
    public static LetterAsk LetterOf(AnswerDraft draft, Placing? placing)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var to = draft.Slot is { } s ? new Placing(s.Slot.TeamId, s.Slot.Date, s.Slot.Part, s.StartsAt, s.EndsAt, 0, PlacingKind.Held, null) : placing;
        return draft.Kind switch
        {
            AnswerKind.Confirm or AnswerKind.Move => new LetterAsk(VisitTemplates.Confirmed, to),
            AnswerKind.Propose => new LetterAsk(VisitTemplates.Proposed, to, draft.Word),
            AnswerKind.Decline => new LetterAsk(VisitTemplates.Declined, placing, draft.Word),
            _ => new LetterAsk(VisitTemplates.Cancelled, placing, draft.Word),
        };
    }

    /// <summary>What the button says, and what is said when it is done.</summary>
    public static (string Word, string Done) Words(AnswerKind kind) => kind switch
    {
        AnswerKind.Confirm => ("확정", "확정했습니다. 기관에 편지가 갑니다."),
        AnswerKind.Propose => ("다른 날 제안", "기관에 여쭈었습니다. 답이 올 때까지 자리를 잡아 둡니다."),
        AnswerKind.Move => ("옮기기", "옮겼습니다."),
        AnswerKind.Decline => ("거절", "거절했습니다. 까닭을 적은 편지가 갑니다."),
        _ => ("취소", "취소했습니다. 까닭을 적은 편지가 갑니다."),
    };
}
