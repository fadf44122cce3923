using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Directory;

/// <summary>What someone of staff wrote of a team.</summary>
/// <param name="District">The slug of its district.</param>
/// <param name="Phone">The team's public phone; empty when it has none.</param>
public sealed record TeamDraft(string Name = "", string District = "", string Description = "", string Phone = "", bool IsSample = false);

/// <summary>Adds a team or changes what is said of it.</summary>
public sealed class SaveTeam(TeamActs acts)
{
    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 40;

    /// <summary>The longest description, in characters.</summary>
    public const int LongestDescription = 300;

    /// <summary>The longest phone, in characters.</summary>
    public const int LongestPhone = 30;

    /// <summary>Changes; the same words change nothing.</summary>
    public async Task<TeamOutcome> HandleAsync(int id, TeamDraft draft, Guid? by, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var wanted = Tidied(draft);
        if (RefusalOf(wanted) is { } wrong) return new TeamOutcome(wrong, id);
        return await acts.RunAsync(id, by, async (db, team, _, token) =>
        {
            if (await LostAsync(db, wanted, id, token) is { } lost) return (null, lost);
            if ((team.Name, team.DistrictSlug, team.Description, team.Phone ?? "", team.IsSample) == (wanted.Name, wanted.District, wanted.Description, wanted.Phone, wanted.IsSample)) return (null, null);
            (team.Name, team.DistrictSlug, team.Description, team.Phone, team.IsSample) = (wanted.Name, wanted.District, wanted.Description, wanted.Phone.Length > 0 ? wanted.Phone : null, wanted.IsSample);
            team.Step();
            return ("사업단 고침", null);
        }, ct);
    }

    /// <summary>Adds.</summary>
    public async Task<TeamOutcome> AddAsync(TeamDraft draft, Guid? by, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var wanted = Tidied(draft);
        if (RefusalOf(wanted) is { } wrong) return new TeamOutcome(wrong);
        return await acts.AddAsync(by, async (db, token) =>
        {
            if (await LostAsync(db, wanted, 0, token) is { } lost) return (null, lost);
            // Teams have no pages yet; their word only has to be their own.
            var number = (await db.Set<Team>().MaxAsync(t => (int?)t.Id, token) ?? 0) + 1;
            var team = new Team { Slug = FormattableString.Invariant($"team-{number}"), Name = wanted.Name, DistrictSlug = wanted.District, Description = wanted.Description, Phone = wanted.Phone.Length > 0 ? wanted.Phone : null, IsSample = wanted.IsSample };
            return (team, null);
        }, ct);
    }

    private static TeamDraft Tidied(TeamDraft draft) => draft with { Name = draft.Name.Trim(), Description = draft.Description.Trim(), Phone = draft.Phone.Trim() };

    private static string? RefusalOf(TeamDraft draft) => draft switch
    {
        { Name.Length: 0 or > LongestName } => $"사업단 이름을 1자에서 {LongestName}자 사이로 적어 주세요.",
        { Description.Length: > LongestDescription } => $"하는 일은 {LongestDescription}자까지 적을 수 있습니다.",
        { Phone: { Length: > 0 } phone } when phone.Length > LongestPhone || !phone.Any(char.IsAsciiDigit) || phone.Any(c => !char.IsAsciiDigit(c) && !"+-() .".Contains(c, StringComparison.Ordinal)) => "전화는 숫자와 붙임표로 적어 주세요. 예: 042-000-0000",
        _ => null,
    };

    private static async Task<string?> LostAsync(PortalDb db, TeamDraft wanted, int id, CancellationToken ct) =>
        !await db.Set<DistrictPlace>().AnyAsync(d => d.Slug == wanted.District, ct) ? "자치구를 골라 주세요."
        : await db.Set<Team>().AnyAsync(t => t.Name == wanted.Name && t.Id != id, ct) ? "같은 이름의 사업단이 있습니다. 다른 이름으로 적어 주세요."
        : null;
}
