using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Contract;
using CenterPortal.Infrastructure.Places;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Sessions;

/// <summary>
/// Lends sessions to those who plan visits. A session takes instructors and kits for all its places, whether or not they are booked: anyone
/// may still come. Kits that were left over go back by a line of the stock.
/// </summary>
internal sealed class SessionEngagements(ProgrammeBook programmes, TimeProvider clock) : ITeamEngagements
{
    private const int Most = 2_000;

    public string ChangeTopic => SessionTopics.Session;

    public async Task<IReadOnlyList<TeamEngagement>> StandingAsync(PortalDb db, EngagementSpan span, CancellationToken ct)
    {
        var found = await Within(db, span).Where(s => s.CallingOff == null).OrderBy(s => s.StartsAt).Take(Most)
            .Select(s => new { s.Id, s.TeamId, s.ProgrammeId, s.StartsAt, s.Minutes, s.DistrictSlug, s.Capacity }).ToListAsync(ct);
        return [.. found.Select(s => new TeamEngagement(KeyOf(s.Id), s.TeamId, s.ProgrammeId, s.StartsAt, s.Minutes, s.DistrictSlug, s.Capacity))];
    }

    public async Task<IReadOnlyDictionary<int, int>> PeopleAsync(PortalDb db, IReadOnlyCollection<int> of, DateOnly? before, CancellationToken ct)
    {
        var until = before is { } day ? SeoulTime.MidnightUtc(day) : DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);
        return await db.Set<PublicSession>().Where(s => of.Contains(s.ProgrammeId) && s.CallingOff == null && s.StartsAt < until)
            .GroupBy(s => s.ProgrammeId).Select(g => new { g.Key, Sum = g.Sum(s => s.Capacity) }).ToDictionaryAsync(g => g.Key, g => g.Sum, ct);
    }

    public async Task<IReadOnlyList<ShownEngagement>> ShowAsync(PortalDb db, EngagementSpan span, bool withOff, CancellationToken ct)
    {
        var sessions = await Within(db, span).Where(s => withOff || s.CallingOff == null).OrderBy(s => s.StartsAt).Take(Most).ToListAsync(ct);
        if (sessions.Count == 0) return [];
        var (now, pools) = (clock.GetUtcNow().UtcDateTime, sessions.Select(s => s.Pool).ToList());
        var coming = await db.Set<PlaceClaim>().Where(c => pools.Contains(c.Pool) && (c.HeldUntil == null || c.HeldUntil > now)).GroupBy(c => c.Pool).ToDictionaryAsync(c => c.Key, c => c.Sum(x => x.Size), ct);
        var names = await programmes.FindAsync(db, [.. sessions.Select(s => s.ProgrammeId).Distinct()], ct);
        return [.. sessions.Select(s => new ShownEngagement(
            Of(s.Id, s.Plan), "공개 체험", names.GetValueOrDefault(s.ProgrammeId)?.Name ?? "체험", s.Place, coming.GetValueOrDefault(s.Pool), s.Sequence,
            s.CallingOff?.At ?? s.PlannedAt, s.CallingOff is not null, s.IsSample, Urls.StudioSessions))];
    }

    /// <summary>A plan as those who plan visits see it; of a session that is not there yet the id is 0.</summary>
    public static TeamEngagement Of(int id, SessionPlan plan) => new(KeyOf(id), plan.TeamId, plan.ProgrammeId, plan.StartsAt, plan.Minutes, plan.DistrictSlug, plan.Capacity);

    private static string KeyOf(int id) => $"session/{SessionTopics.Text(id)}";

    // From the first day on by the index of beginnings: few lie in the days to come, however many there were.
    private static IQueryable<PublicSession> Within(PortalDb db, EngagementSpan span)
    {
        var (from, to) = (SeoulTime.MidnightUtc(span.From), SeoulTime.MidnightUtc(span.To.AddDays(1)));
        var found = db.Set<PublicSession>().AsNoTracking().Where(s => s.StartsAt >= from);
        if (span.Teams is not { } teams) return found.Where(s => s.StartsAt < to);
        return span.Programmes is { Count: > 0 } kits
            ? found.Where(s => (s.StartsAt < to && teams.Contains(s.TeamId)) || kits.Contains(s.ProgrammeId))
            : found.Where(s => s.StartsAt < to && teams.Contains(s.TeamId));
    }
}
