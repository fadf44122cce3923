using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Waiting;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits;

/// <summary>What became of an act: done, or one Korean sentence that says what to do.</summary>
/// <param name="Refusal">The sentence; null when it was done.</param>
/// <param name="Version">The request's version after what was done, with which it can be taken back; null when nothing tells.</param>
public sealed record VisitOutcome(string? Refusal, long? Version = null)
{
    /// <summary>It was done.</summary>
    public static readonly VisitOutcome Done = new((string?)null);

    /// <summary>There is no such request.</summary>
    public static readonly VisitOutcome NoRequest = new("그런 신청이 없습니다. 목록에서 다시 골라 주세요.");

    /// <summary>Someone else was faster.</summary>
    public static readonly VisitOutcome Stale = new("그사이 이 신청이 바뀌었습니다. 지금 모습을 보고 다시 해 주세요.");

    /// <summary>The one who asked may not.</summary>
    public static readonly VisitOutcome NotAllowed = new(VisitChanges.NotAllowed);

    /// <summary>True when it was done.</summary>
    public bool IsDone => Refusal is null;
}

/// <summary>One act on one request, inside its write.</summary>
public sealed record VisitTurn(PortalDb Db, VisitRequest Request, ProgrammeFacts Programme, VisitRules Rules, Guid? By, DateTime Now)
{
    /// <summary>The place that it takes now.</summary>
    public Placing? Live => Request.LivePlacing(Now);

    /// <summary>The programme as availability sees it.</summary>
    public OfferedProgramme Offered => VisitDays.Offered(Programme);

    /// <summary>The group as availability sees it.</summary>
    public Group Group => new(Request.HeadCount, Request.DistrictSlug);

    /// <summary>What stays to be noted in the record of acts.</summary>
    public string? Before { get; } = Request.LivePlacing(Now)?.Words();
}

/// <summary>What an act answers: a refusal, after which nothing of the act is written, or the words of what was done.</summary>
/// <param name="News">What it does to what staff have not read.</param>
public readonly record struct VisitAct(string? Refusal, string Kind = "", string Words = "", NewsMark News = NewsMark.Stays)
{
    /// <summary>Nothing was done.</summary>
    public static VisitAct Refused(string sentence) => new(sentence);

    /// <summary>It was done.</summary>
    /// <param name="kind">Its word in the change log.</param>
    /// <param name="words">Its words in the record and in what happened to the request; nothing personal.</param>
    public static VisitAct Did(string kind, string words, NewsMark news = NewsMark.Stays) => new(null, kind, words, news);
}

/// <summary>What an act does to what staff have not read of a request.</summary>
public enum NewsMark
{
    /// <summary>Nothing.</summary>
    Stays,

    /// <summary>The institution says something that staff shall read.</summary>
    Told,

    /// <summary>Staff answer the institution, so they have read what it said.</summary>
    Answered,
}

/// <summary>
/// The one write in which a request changes: it asks what the person may do, passes on what ran out, tells the log, and when
/// a place became free it calls the waiting list before anyone else can come.
/// </summary>
public sealed class VisitWork(PortalWrites writes, ProgrammeBook programmes, StaffRecord record, RunOutHolds holds, WaitingLists waiting, TimeProvider clock)
{
    private const string NotInForce = "이미 끝난 신청이라 바꿀 것이 없습니다.";
    private const string Over = "이미 다녀온 방문이라 바꿀 수 없습니다. 어떻게 되었는지는 방문 결과에 적어 주세요.";

    /// <summary>An act of staff on a visit that has not been yet. <paramref name="version"/>: the request as they saw it; null does not look.</summary>
    public Task<VisitOutcome> AsStaffAsync(Guid request, Guid? by, long? version, Func<VisitTurn, CancellationToken, Task<VisitAct>> act, CancellationToken ct) =>
        AsStaffAfterTooAsync(request, by, version, async (turn, token) => turn.Request.StateAt(turn.Now) == VisitState.Over ? VisitAct.Refused(Over) : await act(turn, token), ct);

    /// <summary>An act of staff that may also come after the visit, such as a note or a message.</summary>
    public Task<VisitOutcome> AsStaffAfterTooAsync(Guid request, Guid? by, long? version, Func<VisitTurn, CancellationToken, Task<VisitAct>> act, CancellationToken ct) => writes.RunAsync(async (db, token) =>
        await db.MayAsync(by, Policies.PlanVisits, token) ? await RunAsync(db, request, by, version, isByStaff: true, act, token) : VisitOutcome.NotAllowed, ct);

    /// <summary>An act of the institution, whose receipt was looked at before.</summary>
    public Task<VisitOutcome> AsPersonAsync(Guid request, Func<VisitTurn, CancellationToken, Task<VisitAct>> act, CancellationToken ct) =>
        writes.RunAsync((db, token) => RunAsync(db, request, by: null, version: null, isByStaff: false, act, token), ct);

    private async Task<VisitOutcome> RunAsync(PortalDb db, Guid id, Guid? by, long? version, bool isByStaff, Func<VisitTurn, CancellationToken, Task<VisitAct>> act, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await holds.PassOnAsync(db, now, ct);
        if (await db.Set<VisitRequest>().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } request) return VisitOutcome.NoRequest;
        if (version is { } seen && request.Version != seen) return VisitOutcome.Stale;
        if (request.IsClosed) return new VisitOutcome(request.Cancellation is not null ? "이미 취소한 신청입니다." : NotInForce);
        if (await programmes.FindAsync(db, request.ProgrammeId, ct) is not { } programme) return VisitOutcome.NoRequest;
        var turn = new VisitTurn(db, request, programme, await db.RulesAsync(ct), by, now);
        var (before, people) = (turn.Live, request.HeadCount);
        var done = await act(turn, ct);
        if (done.Refusal is { } refusal) return new VisitOutcome(refusal);
        if (done.News == NewsMark.Told) request.Tell(now, done.Words);
        else if (done.News == NewsMark.Answered) request.Read();
        if (isByStaff) record.Note(db, by, done.Words, request.Subject(), turn.Before, turn.Live?.Words());
        db.AddStep(request, by, done.Words, now);
        db.LogVisit(request, done.Kind, now);
        await SettleAsync(db, request, before, people, done.Kind, now, ct);
        return VisitOutcome.Done with { Version = request.Version };
    }

    /// <summary>Tells of free days that changed, and offers to those who wait what became free.</summary>
    public async Task SettleAsync(PortalDb db, VisitRequest request, Placing? before, int people, string kind, DateTime now, CancellationToken ct)
    {
        var after = request.LivePlacing(now);
        if (before == after && people == request.HeadCount) return;
        await db.LogDaysAsync(new[] { before?.TeamId, after?.TeamId }.OfType<int>(), kind, now, ct);
        if (before is not null) await waiting.AdvanceAsync(db, VisitChanges.Queue, ct);
    }
}
