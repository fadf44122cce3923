using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Visits.Contract;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents;

/// <summary>What an event would meet.</summary>
/// <param name="Clashes">Sentences on what cannot be at once: the same venue, the same team at two places.</param>
/// <param name="Notes">Sentences that staff should know, such as a closed day.</param>
public sealed record EventLook(IReadOnlyList<string> Clashes, IReadOnlyList<string> Notes)
{
    /// <summary>Nothing is there.</summary>
    public static readonly EventLook Nothing = new([], []);
}

/// <summary>Says before an event is saved or moved what it would meet. It forbids nothing: staff decide.</summary>
public sealed class EventConflicts(IDbContextFactory<PortalDb> contexts, IEnumerable<ITeamEngagements> engagements, TeamBook teams, IOfficeDays office)
{
    private const int MostShown = 20;

    /// <summary>Looks, before anything is saved.</summary>
    /// <param name="id">The event; null for a new one.</param>
    public async Task<EventLook> LookAsync(int? id, EventPlan plan, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await LookAsync(db, id, plan, ct);
    }

    /// <summary>The same inside a write, where nothing can come between the look and the saving.</summary>
    public async Task<EventLook> LookAsync(PortalDb db, int? id, EventPlan plan, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (from, to) = (SeoulTime.DateOf(plan.StartsAt), SeoulTime.DateOf(plan.EndsAt.AddTicks(-1)));
        var beside = await db.Set<MarketEvent>().AsNoTracking()
            .Where(e => e.Id != id && e.Cancellation == null && e.StartsAt < plan.EndsAt && e.EndsAt > plan.StartsAt).OrderBy(e => e.StartsAt).Take(MostShown).ToListAsync(ct);
        var clashes = beside.Where(e => e.VenueId == plan.VenueId).Select(e => $"같은 장소에서 그때 ‘{e.Name}’이 열립니다 ({SpanWords.When(e.StartsAt, e.EndsAt)}).").ToList();
        clashes.AddRange(await TeamsAsync(db, id, plan, beside, ct));
        var closed = await office.ClosedAsync(db, from, to, ct);
        var notes = closed.Where(c => c.Value != SeoulTime.Weekday(c.Key.DayOfWeek)).OrderBy(c => c.Key).Select(c => $"{SeoulTime.ShortDate(c.Key)}은 {c.Value}입니다. 센터 전화는 쉽니다.").ToList();
        return new EventLook(clashes, notes);
    }

    private async Task<IReadOnlyList<string>> TeamsAsync(PortalDb db, int? id, EventPlan plan, List<MarketEvent> beside, CancellationToken ct)
    {
        if (id is null) return [];
        var mine = await db.Set<Booth>().Where(b => b.EventId == id && b.TeamId != null).Select(b => b.TeamId!.Value).Distinct().OrderBy(t => t).Take(EventLimits.Booths).ToListAsync(ct);
        if (mine.Count == 0) return [];
        var names = (await teams.AllAsync(db, ct)).ToDictionary(t => t.Id, t => t.Name);
        var (others, found) = (beside.Where(e => e.VenueId != plan.VenueId).ToDictionary(e => e.Id), new List<string>());
        var ids = others.Keys.ToList();
        foreach (var booth in await db.Set<Booth>().Where(b => ids.Contains(b.EventId) && b.TeamId != null && mine.Contains(b.TeamId.Value)).Select(b => new { b.EventId, Team = b.TeamId!.Value }).Distinct().OrderBy(b => b.Team).Take(MostShown).ToListAsync(ct))
            found.Add($"{names.GetValueOrDefault(booth.Team, "사업단")}의 부스가 같은 때 ‘{others[booth.EventId].Name}’에도 있습니다.");
        foreach (var source in engagements)
            foreach (var other in (await source.StandingAsync(db, new EngagementSpan(SeoulTime.DateOf(plan.StartsAt), SeoulTime.DateOf(plan.EndsAt), mine), ct)).Where(e => e.StartsAt < plan.EndsAt && e.StartsAt.AddMinutes(e.Minutes) > plan.StartsAt))
                found.Add($"{Infrastructure.Korean.Particles.AsTopic(names.GetValueOrDefault(other.TeamId, "사업단"))} 그때 공개 체험이 있습니다 ({SpanWords.When(other.StartsAt, other.StartsAt.AddMinutes(other.Minutes))}).");
        return found;
    }
}
