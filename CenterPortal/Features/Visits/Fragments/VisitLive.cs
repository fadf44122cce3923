using System.Globalization;
using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Fragments;

/// <summary>The names of this feature's live topics.</summary>
public static class VisitLive
{
    internal const string Calendar = "visit-calendar";

    /// <summary>The calendar of a programme's page.</summary>
    public static string CalendarOf(int programmeId) => string.Create(CultureInfo.InvariantCulture, $"{Calendar}:{programmeId}");
}

/// <summary><c>visit-calendar:12</c>: the free days on a programme's page.</summary>
internal sealed class CalendarTopic(FreeDayCalendars calendars) : ILiveTopic
{
    public string Prefix => VisitLive.Calendar;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var programme) && await calendars.FindAsync(programme, ct) is { } calendar
            ? new LiveView(calendar.Version, typeof(FreeDaysCalendar), new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(FreeDaysCalendar.Calendar)] = calendar })
            : null;
}

/// <summary>A team's free days changed: the calendars of the programmes that it offers.</summary>
internal sealed class CalendarReaction(IDbContextFactory<PortalDb> contexts, ProgrammeBook programmes) : IChangeReaction
{
    public string Topic => VisitChanges.DaysTopic;

    public async ValueTask<Reaction> ReactAsync(Change change, Followers followers, CancellationToken ct)
    {
        if (!int.TryParse(change.EntityId, NumberStyles.None, CultureInfo.InvariantCulture, out var team)) return Reaction.None;
        await using var db = await contexts.CreateDbContextAsync(ct);
        return new Reaction([], [.. (await programmes.AllAsync(db, ct)).Where(p => p.TeamIds.Contains(team)).Select(p => new LiveTarget(VisitLive.CalendarOf(p.Id)))]);
    }
}

/// <summary>At midnight the first day that one may ask for moves on, with no one doing anything.</summary>
internal sealed class DayTurn(TeamBook teams) : ITimeBoundary
{
    public string Name => "visit-days";

    public Task<DateTime?> NextAsync(DateTime utcNow, CancellationToken ct) =>
        Task.FromResult<DateTime?>(SeoulTime.MidnightUtc(SeoulTime.DateOf(utcNow).AddDays(1)));

    public async Task LogAsync(PortalDb db, DateTime utcInstant, CancellationToken ct) =>
        await db.LogDaysAsync((await teams.AllAsync(db, ct)).Select(t => t.Id), "midnight", utcInstant, ct);
}
