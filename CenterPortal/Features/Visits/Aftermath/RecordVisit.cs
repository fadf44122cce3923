using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Aftermath;

/// <summary>After a visit staff write down who came and for how long, and whether the institution agreed to pictures.</summary>
public sealed class RecordVisit(PortalWrites writes, StaffRecord record, AskFeedback feedback, VisitPictures pictures, Consents consents, TimeProvider clock)
{
    /// <summary>Writes it down, or corrects it.</summary>
    /// <param name="agreesPictures">The institution agreed; without it pictures that were there go.</param>
    /// <param name="asksFeedback">Ask for feedback by letter; it is asked for once.</param>
    public Task<VisitOutcome> HandleAsync(Guid request, Guid? by, Attendance attendance, bool agreesPictures, bool asksFeedback, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        ArgumentNullException.ThrowIfNull(attendance);
        if (!await db.MayAsync(by, Policies.PlanVisits, token)) return VisitOutcome.NotAllowed;
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.Set<VisitRequest>().SingleOrDefaultAsync(r => r.Id == request, token) is not { } visit) return VisitOutcome.NoRequest;
        if (visit.StateAt(now) != VisitState.Over) return new VisitOutcome("방문이 끝난 뒤에 적을 수 있습니다.");
        if (attendance.Refusal is { } refusal) return new VisitOutcome(refusal);
        var report = await db.Set<VisitReport>().SingleOrDefaultAsync(r => r.RequestId == request, token);
        var before = report is null ? null : Words(report);
        if (report is null)
            db.Add(report = new VisitReport { RequestId = request, Date = visit.Placing!.Date, TeamId = visit.Placing.TeamId, ProgrammeId = visit.ProgrammeId, IsSample = visit.IsSample, At = now });
        report.Count(attendance, by);
        await pictures.AgreeAsync(db, report, agreesPictures, token);
        // What was agreed to on the spot is a consent like that of the form; of a person who was destroyed nothing is written down.
        if (!agreesPictures) await consents.WithdrawAsync(db, visit.PersonId, PicturePurpose.Key, token);
        else if (visit.Contact is not null) await consents.GiveAsync(db, visit.PersonId, PicturePurpose.Key, PicturePurpose.Purpose.Version, token);
        visit.Step();
        record.Note(db, by, "방문 결과", visit.Subject(), before, Words(report));
        db.AddStep(visit, by, $"방문 결과를 적음: {Words(report)}", now);
        db.LogVisit(visit, "reported", now);
        if (asksFeedback && attendance.Came > 0) await feedback.AskAsync(db, visit, token);
        return VisitOutcome.Done;
    }, ct);

    private static string Words(VisitReport report) => $"{report.Came}명, {report.Minutes}분, 강사 {report.Instructors}명";
}
