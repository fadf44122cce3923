using CenterPortal.Data;
using CenterPortal.Features.Programmes.Fragments;
using CenterPortal.Infrastructure.Changes;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Programmes;

/// <summary>A team's name stands on the pages of its programmes: when a write changes a team, they change with it.</summary>
internal sealed class TeamChangeStep(TimeProvider clock) : ICommitStep
{
    public async Task BeforeCommitAsync(PortalDb db, CancellationToken ct)
    {
        int[] changed = [.. db.ChangeTracker.Entries<Change>().Where(e => e.Entity.Topic == ProgrammeTopics.Team).Select(e => ProgrammeTopics.TryNumber(e.Entity.EntityId, out var id) ? id : 0).Distinct()];
        if (changed.Length == 0) return;
        var now = clock.GetUtcNow().UtcDateTime;
        var programmes = await db.Set<Programme>().Where(p => p.Teams.Any(t => changed.Contains(t.TeamId))).OrderBy(p => p.Id).Take(ProgrammeLimits.Programmes).ToListAsync(ct);
        foreach (var programme in programmes)
        {
            programme.Step(now);
            await db.LogProgrammeAsync(programme, "team", now, ct);
        }
    }
}
