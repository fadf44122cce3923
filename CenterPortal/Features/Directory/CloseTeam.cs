namespace CenterPortal.Features.Directory;

/// <summary>Closes a team to new visits, or opens it again; what it did stays told.</summary>
public sealed class CloseTeam(TeamActs acts)
{
    /// <summary>Closes; closing what is closed changes nothing.</summary>
    public Task<TeamOutcome> HandleAsync(int id, Guid? by, CancellationToken ct = default) => acts.RunAsync(id, by, (_, team, now, _) =>
    {
        if (team.ClosedAt is not null) return Task.FromResult<(string?, string?)>((null, null));
        team.Close(now);
        return Task.FromResult<(string?, string?)>(("사업단 닫음", null));
    }, ct);

    /// <summary>Opens again; opening what is open changes nothing.</summary>
    public Task<TeamOutcome> OpenAsync(int id, Guid? by, CancellationToken ct = default) => acts.RunAsync(id, by, (_, team, _, _) =>
    {
        if (team.ClosedAt is null) return Task.FromResult<(string?, string?)>((null, null));
        team.Open();
        return Task.FromResult<(string?, string?)>(("사업단 다시 엶", null));
    }, ct);
}
