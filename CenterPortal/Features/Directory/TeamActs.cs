using System.Globalization;
using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Directory;

/// <summary>What became of an act on a team: done, or one Korean sentence that says what to do.</summary>
/// <param name="Refusal">The sentence; null when it was done.</param>
/// <param name="Id">The team.</param>
public sealed record TeamOutcome(string? Refusal, int Id = 0)
{
    /// <summary>The one who asked may not.</summary>
    public static readonly TeamOutcome NotAllowed = new("이 일은 편집자가 합니다. 편집자에게 부탁해 주세요.");

    /// <summary>There is no such team.</summary>
    public static readonly TeamOutcome NoTeam = new("그런 사업단이 없습니다. 목록에서 다시 골라 주세요.");

    /// <summary>True when it was done.</summary>
    public bool IsDone => Refusal is null;
}

/// <summary>The one write in which staff change a team: asks for the right, notes the act, logs the change.</summary>
public sealed class TeamActs(PortalWrites writes, StaffRecord record, TimeProvider clock)
{
    /// <summary>Changes a team.</summary>
    /// <param name="act">Answers the act's words, or a refusal; both null when nothing is to be changed.</param>
    public Task<TeamOutcome> RunAsync(int id, Guid? by, Func<PortalDb, Team, DateTime, CancellationToken, Task<(string? Words, string? Refusal)>> act, CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.ManageProgrammes, token)) return TeamOutcome.NotAllowed;
        if (await db.Set<Team>().SingleOrDefaultAsync(t => t.Id == id, token) is not { } team) return TeamOutcome.NoTeam;
        var (words, refusal) = await act(db, team, clock.GetUtcNow().UtcDateTime, token);
        if (refusal is not null) return new TeamOutcome(refusal, id);
        if (words is not null) Keep(db, team, words, by);
        return new TeamOutcome(null, id);
    }, ct);

    /// <summary>Adds a team.</summary>
    public Task<TeamOutcome> AddAsync(Guid? by, Func<PortalDb, CancellationToken, Task<(Team? Team, string? Refusal)>> make, CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.ManageProgrammes, token)) return TeamOutcome.NotAllowed;
        var (team, refusal) = await make(db, token);
        if (team is null) return new TeamOutcome(refusal);
        db.Add(team);
        await db.SaveChangesAsync(token);
        Keep(db, team, "사업단 더함", by);
        return new TeamOutcome(null, team.Id);
    }, ct);

    private void Keep(PortalDb db, Team team, string words, Guid? by)
    {
        var id = team.Id.ToString(CultureInfo.InvariantCulture);
        record.Note(db, by, words, new ActSubject($"{TeamBook.ChangeTopic}/{id}", team.Name));
        db.LogChange(TeamBook.ChangeTopic, id, team.Version, "written", clock.GetUtcNow().UtcDateTime);
    }
}
