using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.TeamLinks;

/// <summary>A team's link as staff see it.</summary>
/// <param name="Word">The private word, for handing over.</param>
public sealed record TeamDoor(string Word, DateTime MadeAt);

/// <summary>A team whose link is open.</summary>
/// <param name="Follow">Another private word, under which open pages follow its weeks; it opens no page.</param>
public sealed record OpenedDoor(TeamEntry Team, string Follow);

/// <summary>Makes, renews and ends the private links of teams, and knows whose a word is.</summary>
public sealed class TeamDoors(PortalWrites writes, IDbContextFactory<PortalDb> contexts, TeamBook teams, StaffRecord record, BlindIndex marks, TimeProvider clock)
{
    private const int WordLength = 32;
    private const int MostOpen = 10;
    private const int MostTeams = 500;

    /// <summary>Makes a link; one that was there ends with it.</summary>
    public Task<VisitOutcome> MakeAsync(int teamId, Guid? by, CancellationToken ct = default) => ActAsync(teamId, by, "사업단 링크 만듦", (db, now) =>
    {
        var id = Guid.CreateVersion7();
        db.Add(new TeamLink { Id = id, TeamId = teamId, Mark = MarkOf(WordOf(id)), MadeAt = now, By = by });
    }, ct);

    /// <summary>Ends the link; a team without one stays without.</summary>
    public Task<VisitOutcome> EndAsync(int teamId, Guid? by, CancellationToken ct = default) => ActAsync(teamId, by, "사업단 링크 끊음", (_, _) => { }, ct);

    /// <summary>The team's link; null when it has none, and for someone who does not plan visits.</summary>
    public async Task<TeamDoor?> OfAsync(int teamId, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.PlanVisits, ct)) return null;
        return await db.Set<TeamLink>().AsNoTracking().Where(l => l.TeamId == teamId && l.EndedAt == null).OrderByDescending(l => l.MadeAt).FirstOrDefaultAsync(ct) is { } link
            ? new TeamDoor(WordOf(link.Id), link.MadeAt)
            : null;
    }

    /// <summary>The team of a word; null for a wrong word and for one that was ended, after the same work.</summary>
    public async Task<TeamEntry?> FindAsync(PortalDb db, string? word, CancellationToken ct) => (await OpenAsync(db, word, ct))?.Team;

    /// <summary>The same with the word under which open pages follow the team's weeks.</summary>
    public async Task<OpenedDoor?> OpenAsync(PortalDb db, string? word, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var mark = MarkOf(word?.Length == WordLength ? word : "");
        return await db.Set<TeamLink>().AsNoTracking().SingleOrDefaultAsync(l => l.Mark == mark && l.EndedAt == null, ct) is { } link ? await OpenedAsync(db, link, ct) : null;
    }

    /// <summary>The team whose weeks are followed under a word; null when its link was ended.</summary>
    public async Task<OpenedDoor?> FollowedAsync(PortalDb db, string follow, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var links = await db.Set<TeamLink>().AsNoTracking().Where(l => l.EndedAt == null).OrderBy(l => l.MadeAt).Take(MostTeams).ToListAsync(ct);
        return links.Find(l => FollowOf(l.Id) == follow) is { } link ? await OpenedAsync(db, link, ct) : null;
    }

    /// <summary>The words under which a team's weeks are followed or lately were.</summary>
    internal async Task<IReadOnlyList<string>> FollowsAsync(PortalDb db, int teamId, CancellationToken ct) =>
        [.. (await db.Set<TeamLink>().AsNoTracking().Where(l => l.TeamId == teamId).OrderByDescending(l => l.MadeAt).Take(MostOpen).Select(l => l.Id).ToListAsync(ct)).Select(FollowOf)];

    private async Task<OpenedDoor?> OpenedAsync(PortalDb db, TeamLink link, CancellationToken ct) =>
        await teams.FindAsync(db, link.TeamId, ct) is { } team ? new OpenedDoor(team, FollowOf(link.Id)) : null;

    private Task<VisitOutcome> ActAsync(int teamId, Guid? by, string act, Action<PortalDb, DateTime> change, CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.PlanVisits, token)) return VisitOutcome.NotAllowed;
        if (await teams.FindAsync(db, teamId, token) is not { } team) return new VisitOutcome("그런 사업단이 없습니다. 목록에서 다시 골라 주세요.");
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var open in await db.Set<TeamLink>().Where(l => l.TeamId == teamId && l.EndedAt == null).OrderBy(l => l.MadeAt).Take(MostOpen).ToListAsync(token)) open.End(now);
        change(db, now);
        record.Note(db, by, act, new ActSubject($"team/{teamId}", team.Name));
        await db.LogDaysAsync([teamId], "link", now, token);
        return VisitOutcome.Done;
    }, ct);

    private string WordOf(Guid link) => marks.Of("team-link", link.ToString("N"))[..WordLength];

    // Whoever knows it hears what the week shows without anyone's telephone, and cannot open the page with it.
    private string FollowOf(Guid link) => marks.Of("team-link-live", link.ToString("N"))[..WordLength];

    private string MarkOf(string word) => marks.Of("team-link-mark", word);
}
