using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;

namespace CenterPortal.Features.MarketEvents.Queries;

/// <summary>Names of those who hold booths.</summary>
internal sealed class HolderNames(IReadOnlyDictionary<int, string> teams, IReadOnlyDictionary<int, string> enterprises)
{
    public static async Task<HolderNames> ReadAsync(PortalDb db, TeamBook teams, EnterpriseBook enterprises, CancellationToken ct) => new(
        (await teams.AllAsync(db, ct)).ToDictionary(t => t.Id, t => t.Name),
        (await enterprises.AllAsync(db, ct)).ToDictionary(e => e.Id, e => e.Name));

    /// <summary>Null while nobody holds it.</summary>
    public string? Of(Booth booth) =>
        booth.TeamId is { } team ? teams.GetValueOrDefault(team, "지금은 쉬는 사업단")
        : booth.EnterpriseId is { } enterprise ? enterprises.GetValueOrDefault(enterprise, "지금은 쉬는 기업")
        : booth.Guest.Length > 0 ? booth.Guest
        : null;
}
