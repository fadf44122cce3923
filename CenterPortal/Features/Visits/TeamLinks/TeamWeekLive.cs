using System.Globalization;
using CenterPortal.Data;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.TeamLinks;

/// <summary><c>team-week:{word}/2026-12-07</c>: a team's week on its page. Whoever follows it has the page open; nothing personal is pushed.</summary>
internal sealed class TeamWeekTopic(TeamWeeks weeks) : ILiveTopic
{
    private const string Family = "team-week";

    public string Prefix => Family;

    public static string Of(string follow, DateOnly monday) => AllOf(follow) + SeoulTime.TableDate(monday);

    /// <summary>The beginning of all weeks of a link.</summary>
    public static string AllOf(string follow) => $"{Family}:{follow}/";

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct) =>
        id.Split('/') is [var follow, var typed] && DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var monday)
        && monday is { DayOfWeek: DayOfWeek.Monday, Year: > 1998 and < 2200 } && await weeks.FollowedAsync(follow, monday, ct) is { } week
            ? new LiveView(week.Version, typeof(TeamWeekBody), new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(TeamWeekBody.Week)] = week })
            : null;
}

/// <summary>A team's days changed, by a visit or by something else that it does: its open weeks.</summary>
internal sealed class TeamWeekReaction(IDbContextFactory<PortalDb> contexts, TeamDoors doors) : IChangeReaction
{
    public string Topic => VisitChanges.DaysTopic;

    public async ValueTask<Reaction> ReactAsync(Change change, Followers followers, CancellationToken ct)
    {
        if (!int.TryParse(change.EntityId, NumberStyles.None, CultureInfo.InvariantCulture, out var team)) return Reaction.None;
        await using var db = await contexts.CreateDbContextAsync(ct);
        return new Reaction([], []) { PushFamilies = [.. (await doors.FollowsAsync(db, team, ct)).Select(TeamWeekTopic.AllOf)] };
    }
}
