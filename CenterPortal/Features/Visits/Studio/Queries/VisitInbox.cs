using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Aftermath;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Infrastructure.Waiting;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Studio.Queries;

/// <summary>Reads the inbox for those who plan visits.</summary>
public sealed class VisitInbox(IDbContextFactory<PortalDb> contexts, ProgrammeBook programmes, TeamBook teams, TimeProvider clock)
{
    /// <summary>One page; a page past the end is the last. Empty for someone who does not plan visits.</summary>
    public async Task<InboxPage> PageAsync(InboxAsk ask, Guid by, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(ask);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.PlanVisits, ct)) return new InboxPage(ask, [], 0, new Dictionary<InboxGroup, int>());
        var offered = (await programmes.AllAsync(db, ct)).ToDictionary(p => p.Id, p => p.Name);
        int[] named = ask.Words.Length == 0 ? [] : [.. offered.Where(p => p.Value.Contains(ask.Words, StringComparison.OrdinalIgnoreCase)).Select(p => p.Key)];
        var found = db.Set<VisitRequest>().AsNoTracking().Narrow(db, ask, named).Grouped(db, clock.GetUtcNow().UtcDateTime);
        var sums = await found.GroupBy(g => new { g.Group, g.HasNews }).Select(g => new { g.Key.Group, g.Key.HasNews, Count = g.Count() }).ToListAsync(ct);
        var counts = sums.GroupBy(s => s.Group).ToDictionary(s => s.Key, s => s.Sum(c => c.Count));
        var news = sums.Where(s => s.HasNews).ToDictionary(s => s.Group, s => s.Count);
        var total = ask.Tab.CountOf(counts, news);
        var kept = ask with { Page = Math.Clamp(ask.Page, 1, Math.Max(1, (total + InboxAsk.Size - 1) / InboxAsk.Size)) };
        var rows = await found.Sorted(ask.Tab).Skip((kept.Page - 1) * InboxAsk.Size).Take(InboxAsk.Size).ToListAsync(ct);
        return new InboxPage(kept, await RowsAsync(db, rows, offered, ct), total, counts) { News = news };
    }

    private async Task<IReadOnlyList<InboxRow>> RowsAsync(PortalDb db, List<GroupedRequest> rows, Dictionary<int, string> offered, CancellationToken ct)
    {
        Guid[] ids = [.. rows.Select(r => r.Request.Id)];
        var numbers = await db.Set<Receipt>().AsNoTracking().Where(c => c.Kind == VisitChanges.Kind && ids.Contains(c.SubjectId)).OrderBy(c => c.Id).Take(InboxAsk.Size).ToDictionaryAsync(c => c.SubjectId, c => c.Number, ct);
        var waits = await db.Set<WaitingEntry>().AsNoTracking().Where(e => e.Kind == VisitChanges.Kind && e.EndedAt == null && ids.Contains(e.SubjectId)).OrderBy(e => e.Id).Take(InboxAsk.Size).ToDictionaryAsync(e => e.SubjectId, e => e.Reason, ct);
        var reports = (await db.Set<VisitReport>().AsNoTracking().Where(r => ids.Contains(r.RequestId)).OrderBy(r => r.RequestId).Take(InboxAsk.Size).Select(r => r.RequestId).ToListAsync(ct)).ToHashSet();
        var names = new Dictionary<int, string>();
        foreach (var id in rows.Select(r => r.Request.Placing?.TeamId).OfType<int>().Distinct())
            if (await teams.FindAsync(db, id, ct) is { } team) names[id] = team.Name;
        var districts = (await teams.DistrictsAsync(db, ct)).ToDictionary(d => d.Slug, d => d.Name, StringComparer.Ordinal);
        return [.. rows.Select(g =>
        {
            var (r, placing) = (g.Request, g.Group is InboxGroup.Loose or InboxGroup.Waiting ? null : g.Request.Placing);
            return new InboxRow(
                r.Id, g.Group, numbers.GetValueOrDefault(r.Id), r.Institution, offered.GetValueOrDefault(r.ProgrammeId, "지운 체험"), r.HeadCount, districts.GetValueOrDefault(r.DistrictSlug, ""),
                placing is null ? null : names.GetValueOrDefault(placing.TeamId), placing, r.Wishes, ReasonOf(r, g.Group, waits.GetValueOrDefault(r.Id)), r.MadeAt, reports.Contains(r.Id), r.IsSample, r.Version)
            { News = r.News };
        })];
    }

    private static string? ReasonOf(VisitRequest request, InboxGroup group, string? waits) => group switch
    {
        InboxGroup.Waiting => waits,
        InboxGroup.Closed => request.Decline?.Reason ?? request.Cancellation?.Reason ?? (request.Lapse is null ? null : "바라신 날이 지났습니다."),
        _ => null,
    };
}
