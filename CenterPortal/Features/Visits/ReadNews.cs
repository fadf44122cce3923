using CenterPortal.Data;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits;

/// <summary>Staff say that they have read what the institution changed or added; also of a request that has ended by it.</summary>
public sealed class ReadNews(PortalWrites writes, StaffRecord record, TimeProvider clock)
{
    private const string Newer = "그사이 기관이 또 알려 왔습니다. 새 내용을 보고 다시 눌러 주세요.";

    /// <summary>Marks it as read.</summary>
    /// <param name="seen">Of when (UTC) the news was that the person saw.</param>
    public Task<VisitOutcome> HandleAsync(Guid request, Guid? by, DateTime seen, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.PlanVisits, token)) return VisitOutcome.NotAllowed;
        if (await db.Set<VisitRequest>().SingleOrDefaultAsync(r => r.Id == request, token) is not { } found) return VisitOutcome.NoRequest;
        // A colleague was faster; what was wished for has come about.
        if (found.News is not { } news) return VisitOutcome.Done;
        if (news.At != seen) return new VisitOutcome(Newer);
        var now = clock.GetUtcNow().UtcDateTime;
        found.Read();
        found.Step();
        record.Note(db, by, "알려 온 것을 읽음", found.Subject(), news.Words);
        db.AddStep(found, by, "알려 주신 것을 담당자가 읽었습니다", now);
        db.LogVisit(found, "read", now);
        return VisitOutcome.Done;
    }, ct);
}
