using CenterPortal.Infrastructure.Privacy;

namespace CenterPortal.Features.Visits;

/// <summary>A word is added to a request: by the institution on its receipt, or by staff, for the institution or for themselves.</summary>
public sealed class AddNote(VisitWork work, PersonalData personal)
{
    /// <summary>Words of the step of a note that staff alone read; the receipt leaves it out.</summary>
    public const string InternalStep = "담당자 메모";

    /// <summary>Words of the step of a note that both read.</summary>
    public const string Step = "덧붙인 말";

    /// <summary>The institution adds a word.</summary>
    public Task<VisitOutcome> ByPersonAsync(Guid request, string? text, CancellationToken ct = default) =>
        work.AsPersonAsync(request, (turn, _) => Task.FromResult(Add(turn, text, isInternal: false)), ct);

    /// <summary>Staff add a word.</summary>
    /// <param name="isInternal">Staff alone read it.</param>
    public Task<VisitOutcome> ByStaffAsync(Guid request, Guid? by, string? text, bool isInternal, CancellationToken ct = default) =>
        work.AsStaffAfterTooAsync(request, by, version: null, (turn, _) => Task.FromResult(Add(turn, text, isInternal)), ct);

    private VisitAct Add(VisitTurn turn, string? text, bool isInternal)
    {
        if (text?.Trim() is not { Length: > 0 and <= VisitLimits.Note } said) return VisitAct.Refused($"덧붙일 말을 {VisitLimits.Note:N0}자 안으로 적어 주세요.");
        if (turn.Request.Contact is null) return VisitAct.Refused("보관 기간이 지나 개인정보를 없앤 신청이라 덧붙일 수 없습니다.");
        var id = Guid.CreateVersion7();
        turn.Db.Add(new VisitNote { Id = id, RequestId = turn.Request.Id, At = turn.Now, By = turn.By, IsInternal = isInternal, Text = personal.Seal(VisitPlaces.Note(id), turn.Request.PersonId, said) });
        turn.Request.Step();
        return VisitAct.Did("noted", isInternal ? InternalStep : Step, turn.By is null ? NewsMark.Told : isInternal ? NewsMark.Stays : NewsMark.Answered);
    }
}
