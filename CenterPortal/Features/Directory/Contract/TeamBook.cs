using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Directory.Contract;

/// <summary>A team as other features name it.</summary>
/// <param name="District">The slug of its <see cref="Contract.District"/>.</param>
/// <param name="IsClosed">It takes no new visits.</param>
public sealed record TeamEntry(int Id, string Slug, string Name, string District, bool IsSample, bool IsClosed = false);

/// <summary>A district that the centre works for.</summary>
public sealed record District(string Slug, string Name);

/// <summary>The centre's teams and districts.</summary>
public sealed class TeamBook(IDbContextFactory<PortalDb> contexts)
{
    /// <summary>The change log's topic of teams; the entity id is the team's.</summary>
    public const string ChangeTopic = "team";

    private const int MostTeams = 200;
    private const int MostDistricts = 50;

    /// <summary>The teams that work, in the order of their districts and names.</summary>
    public async Task<IReadOnlyList<TeamEntry>> AllAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await AllAsync(db, ct);
    }

    /// <summary>The teams that work, for use inside a write.</summary>
    public async Task<IReadOnlyList<TeamEntry>> AllAsync(PortalDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await Entries(db, db.Set<Team>().Where(t => t.ClosedAt == null)).Take(MostTeams).ToListAsync(ct);
    }

    /// <summary>Any team, a closed one too; null when there is none of that id.</summary>
    public async Task<TeamEntry?> FindAsync(PortalDb db, int id, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await Entries(db, db.Set<Team>().Where(t => t.Id == id)).SingleOrDefaultAsync(ct);
    }

    /// <summary>The districts in the centre's order.</summary>
    public async Task<IReadOnlyList<District>> DistrictsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await DistrictsAsync(db, ct);
    }

    /// <summary>The districts, for use inside a write.</summary>
    public async Task<IReadOnlyList<District>> DistrictsAsync(PortalDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<DistrictPlace>().AsNoTracking().OrderBy(d => d.Order).Take(MostDistricts).Select(d => new District(d.Slug, d.Name)).ToListAsync(ct);
    }

    private static IQueryable<TeamEntry> Entries(PortalDb db, IQueryable<Team> teams) =>
        from team in teams.AsNoTracking()
        join district in db.Set<DistrictPlace>() on team.DistrictSlug equals district.Slug
        orderby district.Order, team.Name
        select new TeamEntry(team.Id, team.Slug, team.Name, team.DistrictSlug, team.IsSample, team.ClosedAt != null);
}
