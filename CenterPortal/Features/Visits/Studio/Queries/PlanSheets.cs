using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Features.Visits.Plans;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Studio.Queries;

/// <summary>A team's plan as staff see it.</summary>
/// <param name="Plan">Null: it has none yet and takes no visits.</param>
/// <param name="Changes">Exceptions from today on, the next first.</param>
/// <param name="Programmes">What it offers.</param>
public sealed record TeamSheet(TeamEntry Team, TeamPlan? Plan, IReadOnlyList<TeamDayChange> Changes, IReadOnlyList<string> Programmes);

/// <summary>The stock of one programme.</summary>
/// <param name="Left">Kits that neither a visit nor an engagement has taken.</param>
/// <param name="Lines">What came in and went out, the newest first.</param>
public sealed record KitSheet(int ProgrammeId, string Programme, int Left, IReadOnlyList<KitStock> Lines);

/// <summary>Reads the plans of teams, the stock and the rules for staff.</summary>
public sealed class PlanSheets(IDbContextFactory<PortalDb> contexts, TeamBook teams, ProgrammeBook programmes, EngagementReading engagements, TimeProvider clock)
{
    private const int MostLines = 40;
    private const int MostChanges = 200;

    /// <summary>The teams that work; empty for someone who does not plan visits.</summary>
    public async Task<IReadOnlyList<TeamEntry>> TeamsAsync(Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.MayAsync(by, Policies.PlanVisits, ct) ? await teams.AllAsync(db, ct) : [];
    }

    /// <summary>One team; null when there is none, and for someone who does not plan visits.</summary>
    public async Task<TeamSheet?> TeamAsync(int teamId, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.PlanVisits, ct) || await teams.FindAsync(db, teamId, ct) is not { } team) return null;
        var today = SeoulTime.DateOf(clock.GetUtcNow().UtcDateTime);
        var plan = await db.Set<TeamPlan>().AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(p => p.TeamId == teamId, ct);
        var changes = await db.Set<TeamDayChange>().AsNoTracking().Where(c => c.TeamId == teamId && c.Date >= today).OrderBy(c => c.Date).ThenBy(c => c.Id).Take(MostChanges).ToListAsync(ct);
        return new TeamSheet(team, plan, changes, [.. (await programmes.AllAsync(db, ct)).Where(p => p.TeamIds.Contains(teamId)).Select(p => p.Name)]);
    }

    /// <summary>The stock of every programme that counts kits; empty for someone who does not plan visits.</summary>
    public async Task<IReadOnlyList<KitSheet>> KitsAsync(Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.PlanVisits, ct)) return [];
        var counted = (await programmes.AllAsync(db, ct)).Where(p => p.UsesKits).ToArray();
        int[] ids = [.. counted.Select(p => p.Id)];
        var stock = await db.Set<KitStock>().AsNoTracking().Where(k => ids.Contains(k.ProgrammeId)).GroupBy(k => k.ProgrammeId).Select(g => new { g.Key, Sum = g.Sum(k => k.Quantity) }).ToDictionaryAsync(g => g.Key, g => g.Sum, ct);
        var used = await db.LivePlacings(clock.GetUtcNow().UtcDateTime).Where(r => ids.Contains(r.ProgrammeId)).GroupBy(r => r.ProgrammeId).Select(g => new { g.Key, Sum = g.Sum(r => r.HeadCount) }).ToDictionaryAsync(g => g.Key, g => g.Sum, ct);
        var lent = await engagements.KitsAsync(db, ids, before: null, ct);
        var sheets = new List<KitSheet>();
        foreach (var programme in counted)
        {
            var lines = await db.Set<KitStock>().AsNoTracking().Where(k => k.ProgrammeId == programme.Id).OrderByDescending(k => k.Date).ThenByDescending(k => k.Id).Take(MostLines).ToListAsync(ct);
            sheets.Add(new KitSheet(programme.Id, programme.Name, stock.GetValueOrDefault(programme.Id) - used.GetValueOrDefault(programme.Id) - lent.GetValueOrDefault(programme.Id), lines));
        }

        return sheets;
    }

    /// <summary>The rules; null for someone who does not plan visits.</summary>
    public async Task<RulesInput?> RulesAsync(Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.PlanVisits, ct)) return null;
        var rules = await db.RulesAsync(ct);
        return new RulesInput(rules.LeadWorkingDays, rules.HorizonDays, rules.HoldWorkingHours, rules.ChangeDeadlineWorkingDays, rules.OfferWorkingHours);
    }
}
