using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Privacy;

/// <summary>Writes down that a month of readings was looked through. It is said once and stays as it was said.</summary>
public sealed class ReviewMonth(PortalWrites writes, StaffRecord record, TimeProvider clock)
{
    /// <summary>Marks the month.</summary>
    public Task<PrivacyOutcome> HandleAsync(SeoulMonth month, string? note, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        var (now, text) = (clock.GetUtcNow().UtcDateTime, (note ?? "").Trim());
        if (!await db.MayAsync(by, Policies.ManagePrivacy, token)) return new PrivacyOutcome("접속 기록은 관리자가 살펴봅니다. 관리자에게 부탁해 주세요.");
        if (month.EndsAt > now) return new PrivacyOutcome("아직 끝나지 않은 달입니다. 다음 달에 살펴봐 주세요.");
        if (text.Length > AccessReviewConfiguration.LongestNote) return new PrivacyOutcome($"적으신 것을 {AccessReviewConfiguration.LongestNote}자 안으로 줄여 주세요.");
        if (await db.Set<AccessReview>().AnyAsync(r => r.Month == month.Key, token)) return new PrivacyOutcome("이미 살펴본 달입니다. 새로 알게 된 일은 다음 달에 함께 적어 주세요.");
        var (begins, ends) = (month.BeginsAt, month.EndsAt);
        db.Add(new AccessReview { Month = month.Key, At = now, By = by, Note = text, Readings = await db.Set<PersonalRead>().CountAsync(r => r.At >= begins && r.At < ends, token) });
        record.Note(db, by, "접속 기록 살펴봄", new ActSubject($"privacy/{month.Key}", month.Name), after: text.Length > 0 ? text : "이상 없음");
        db.LogChange(AccessTopics.Review, month.Key, 1, "reviewed", now);
        return PrivacyOutcome.Done;
    }, ct);
}
