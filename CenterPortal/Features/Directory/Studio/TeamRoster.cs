using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Directory.Studio;

/// <summary>A team in staff's list.</summary>
public sealed record RosterTeam(int Id, TeamDraft Draft, string DistrictName, bool IsClosed);

/// <summary>The teams and the districts to choose from.</summary>
public sealed record TeamPage(IReadOnlyList<RosterTeam> Teams, IReadOnlyList<District> Districts);

/// <summary>Reads the teams for those who may change them.</summary>
public sealed class TeamRoster(IDbContextFactory<PortalDb> contexts, TeamBook book)
{
    private const int Most = 200;

    /// <summary>All teams, closed ones last; null for someone who may not.</summary>
    public async Task<TeamPage?> ListAsync(Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.ManageProgrammes, ct)) return null;
        var teams = await (
            from team in db.Set<Team>().AsNoTracking()
            join district in db.Set<DistrictPlace>() on team.DistrictSlug equals district.Slug
            orderby team.ClosedAt != null, district.Order, team.Name
            select new RosterTeam(team.Id, new TeamDraft(team.Name, team.DistrictSlug, team.Description, team.Phone ?? "", team.IsSample), district.Name, team.ClosedAt != null)).Take(Most).ToListAsync(ct);
        return new TeamPage(teams, await book.DistrictsAsync(db, ct));
    }
}
