using CenterPortal.Components.Shared;
using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Studio.Queries;

/// <summary>Finds requests for quick search by receipt number and by the institution's name.</summary>
internal sealed class VisitFinder(IDbContextFactory<PortalDb> contexts) : IStudioFinder
{
    public async Task<IReadOnlyList<StudioHit>> FindAsync(Guid person, string words, int most, CancellationToken ct)
    {
        if (words.Length > InboxAsk.LongestWords) return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(person, Policies.PlanVisits, ct)) return [];
        var rows = await db.Set<VisitRequest>().AsNoTracking().Narrow(db, new InboxAsk(Words: words), []).OrderByDescending(r => r.MadeAt).Take(most)
            .Select(r => new { r.Id, r.Institution, r.Placing, r.MadeAt, Number = db.Set<Receipt>().Where(c => c.Kind == VisitChanges.Kind && c.SubjectId == r.Id).Select(c => c.Number).FirstOrDefault() }).ToListAsync(ct);
        return [.. rows.Select(r => new StudioHit("신청", r.Institution.Length > 0 ? r.Institution : "이름을 지운 기관", $"{SeoulTime.TableDate(r.Placing?.Date ?? SeoulTime.DateOf(r.MadeAt))} · {r.Number ?? "예시"}", Urls.StudioVisit(r.Id)))];
    }
}
