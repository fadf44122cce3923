using CenterPortal.Data;
using CenterPortal.Features.Visits.Studio;
using CenterPortal.Features.Visits.Studio.Queries;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Contract;

/// <summary>What a wanted engagement meets, a visit in a line.</summary>
/// <param name="Clashes">Visits that the team could not make beside it.</param>
/// <param name="Beside">Its other visits of that day.</param>
public sealed record EngagementLook(IReadOnlyList<string> Clashes, IReadOnlyList<string> Beside)
{
    /// <summary>Nothing is there.</summary>
    public static readonly EngagementLook Nothing = new([], []);
}

/// <summary>Says before an engagement is made or moved which visits it would meet. It forbids nothing: staff decide.</summary>
public sealed class EngagementCheck(IDbContextFactory<PortalDb> contexts, PlanCheck check, TimeProvider clock)
{
    private const int MostShown = 20;

    /// <summary>Looks, before anything is saved. One of the same key is taken to be moved.</summary>
    /// <param name="by">Who asks: institutions are named only to those who plan visits.</param>
    public async Task<EngagementLook> LookAsync(TeamEngagement wanted, Guid? by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await LookAsync(db, wanted, by, ct);
    }

    /// <summary>The same inside a write, where nothing can come between the look and the saving.</summary>
    public async Task<EngagementLook> LookAsync(PortalDb db, TeamEngagement wanted, Guid? by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var stranded = await check.OfEngagementAsync(db, wanted, ct);
        var (date, ids) = (wanted.Date, stranded.Select(s => s.Id).ToArray());
        var beside = await db.LivePlacings(clock.GetUtcNow().UtcDateTime).Where(r => r.Placing!.TeamId == wanted.TeamId && r.Placing.Date == date && !ids.Contains(r.Id))
            .OrderBy(r => r.Placing!.StartsAt).Take(MostShown).Select(r => new { r.Institution, r.Placing }).ToListAsync(ct);
        var isNamed = await db.MayAsync(by, Policies.PlanVisits, ct);
        return new EngagementLook(
            [.. stranded.Take(MostShown).Select(s => Line(s.Placing, isNamed ? s.Institution : null))],
            [.. beside.Select(b => Line(b.Placing!, isNamed ? b.Institution : null))]);
    }

    private static string Line(Placing placing, string? institution) => $"{placing.Words()}{(institution is null ? "" : $" {institution}")} ({PlanningWords.Of(placing.Kind)})";
}
