using CenterPortal.Components.Shared;
using CenterPortal.Data;
using CenterPortal.Features.Visits.Aftermath;
using CenterPortal.Features.Visits.Letters;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Waiting;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Studio.Queries;

/// <summary>What waits of visits: what institutions told, answers, requests without a place, offers of which nobody heard, results that were not written down.</summary>
internal sealed class VisitTasks(IDbContextFactory<PortalDb> contexts, TimeProvider clock) : IStudioTasks
{
    // A result is still remembered after a month; after that nobody is asked for it.
    private const int DaysBack = 30;

    // A letter that a channel takes is gone by then.
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMinutes(10);

    public IReadOnlyCollection<string> Topics { get; } = [VisitChanges.Topic, Outbox.Topic];

    public async Task<IReadOnlyList<StudioTask>> GetAsync(Guid person, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(person, Policies.PlanVisits, ct)) return [];
        var now = clock.GetUtcNow().UtcDateTime;
        var today = SeoulTime.DateOf(now);
        var open = db.Set<VisitRequest>().AsNoTracking().Where(r => r.Confirmation == null && r.Decline == null && r.Cancellation == null && r.Lapse == null).Grouped(db, now);
        var held = await open.Where(g => g.Group == InboxGroup.Held).GroupBy(_ => 1).Select(g => new { Count = g.Count(), First = g.Min(x => x.Request.Placing!.Until) }).SingleOrDefaultAsync(ct);
        var loose = await open.CountAsync(g => g.Group == InboxGroup.Loose, ct);
        var told = await db.Set<VisitRequest>().AsNoTracking().CountAsync(r => r.News != null, ct);
        var untold = await UntoldAsync(db, now, ct);
        var from = today.AddDays(-DaysBack);
        var unwritten = await db.Set<VisitRequest>().AsNoTracking().Where(r => r.Confirmation != null && r.Cancellation == null && r.Placing!.Date >= from && r.Placing.Date < today)
            .CountAsync(r => !db.Set<VisitReport>().Any(p => p.RequestId == r.Id), ct);
        var tasks = new List<StudioTask>();
        if (held is { Count: > 0 } waits)
        {
            var isToday = waits.First is { } first && SeoulTime.DateOf(first) <= today;
            tasks.Add(new StudioTask(isToday ? 40 : 90, $"신청 {waits.Count:N0}건이 답을 기다립니다{(isToday ? ". 오늘 자리가 풀리는 것이 있습니다" : "")}", Urls.StudioVisits, isToday));
        }

        if (untold > 0) tasks.Add(new StudioTask(45, $"전하지 못한 자리 안내 {untold:N0}건", Urls.StudioMessages, IsUrgent: true));
        if (told > 0) tasks.Add(new StudioTask(50, $"기관이 바꾸거나 덧붙인 신청 {told:N0}건을 읽어 주세요", Urls.StudioVisits));
        if (loose > 0) tasks.Add(new StudioTask(95, $"자리를 새로 찾아야 할 신청 {loose:N0}건", Urls.StudioVisits));
        if (unwritten > 0) tasks.Add(new StudioTask(210, $"방문 결과를 적을 곳 {unwritten:N0}곳", new InboxAsk(InboxTab.Over).Address));
        return tasks;
    }

    // Offers that stand while their letter does not leave; staff tell the institution themselves and say so in the messages.
    private static Task<int> UntoldAsync(PortalDb db, DateTime now, CancellationToken ct)
    {
        var (letters, before) = (db.Untold(VisitTemplates.Offered), now - OnItsWay);
        return db.Set<WaitingEntry>().Where(e => e.OfferUntil > now && e.Kind == VisitChanges.Kind && e.EndedAt == null && e.Offer != null).CountAsync(
            e => db.Set<VisitRequest>().Any(r => r.Id == e.SubjectId && letters.Any(l => l.PersonId == r.PersonId && l.WrittenAt >= e.OfferedAt && (l.WrittenAt <= before || l.State == LetterState.Failed))), ct);
    }
}
