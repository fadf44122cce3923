using System.Globalization;
using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Aftermath;

/// <summary>The three answers as they were posted; anything may stand there.</summary>
public sealed record FeedbackInput(string? Score, string? Again, string? Word);

/// <summary>What the feedback page shows: no name, no contact.</summary>
/// <param name="Date">The day of the visit (Seoul).</param>
/// <param name="IsTooEarly">The visit has not been yet.</param>
public sealed record FeedbackAsked(string Programme, DateOnly Date, bool IsAnswered, bool IsTooEarly);

/// <summary>The institution answers; the second answer of the same link changes nothing and is thanked for alike.</summary>
public sealed class AnswerFeedback(PortalWrites writes, IDbContextFactory<PortalDb> contexts, FeedbackLinks links, ProgrammeBook programmes, PersonalData personal, TimeProvider clock)
{
    /// <summary>The longest word.</summary>
    public const int LongestWord = 500;

    /// <summary>What a link asks; null when there is none, or what it asked about is gone.</summary>
    public async Task<FeedbackAsked?> LookAsync(string? word, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FindAsync(db, word, ct) is not var (feedback, visit) || await programmes.FindAsync(db, visit.ProgrammeId, ct) is not { } programme) return null;
        return new FeedbackAsked(programme.Name, visit.Placing!.Date, feedback.AnsweredAt is not null, !IsOver(visit));
    }

    /// <summary>Takes the answer.</summary>
    public Task<VisitOutcome> HandleAsync(string? word, FeedbackInput input, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        ArgumentNullException.ThrowIfNull(input);
        if (await FindAsync(db, word, token) is not var (feedback, visit)) return VisitOutcome.NoRequest;
        if (feedback.AnsweredAt is not null) return VisitOutcome.Done;
        if (!IsOver(visit)) return new VisitOutcome("방문을 마친 뒤에 답해 주세요.");
        if (!int.TryParse(input.Score, NumberStyles.None, CultureInfo.InvariantCulture, out var score) || score is < 1 or > VisitFeedback.Best) return new VisitOutcome("얼마나 좋으셨는지 골라 주세요.");
        if (input.Again is not ("yes" or "no")) return new VisitOutcome("다시 신청하실지 골라 주세요.");
        var said = input.Word?.Trim() ?? "";
        if (said.Length > LongestWord) return new VisitOutcome($"남기실 말을 {LongestWord}자 안으로 줄여 주세요.");
        // Without the person's key a word has no lock; the two answers alone say nothing of anyone.
        var isKept = said.Length > 0 && visit.Contact is not null;
        var now = clock.GetUtcNow().UtcDateTime;
        feedback.Answer(score, input.Again == "yes", isKept ? personal.Seal(FeedbackPlaces.Word(visit.Id), visit.PersonId, said) : null, now);
        visit.Step();
        db.AddStep(visit, null, $"기관이 후기를 남김: {score}점", now);
        db.LogVisit(visit, "feedback", now);
        return VisitOutcome.Done;
    }, ct);

    private async Task<(VisitFeedback Feedback, VisitRequest Visit)?> FindAsync(PortalDb db, string? word, CancellationToken ct) =>
        await links.FindAsync(db, word, ct) is { } feedback && await db.Set<VisitRequest>().SingleOrDefaultAsync(r => r.Id == feedback.RequestId, ct) is { Placing: not null } visit
            ? (feedback, visit) : null;

    private bool IsOver(VisitRequest visit) => SeoulTime.ToUtc(visit.Placing!.Date, visit.Placing.EndsAt) <= clock.GetUtcNow().UtcDateTime;
}
