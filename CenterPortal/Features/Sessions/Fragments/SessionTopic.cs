using System.Globalization;
using CenterPortal.Features.Sessions.Queries;
using CenterPortal.Infrastructure.Changes;

namespace CenterPortal.Features.Sessions.Fragments;

/// <summary><c>sessions:12</c>: a programme's sessions as its page shows them.</summary>
internal sealed class ProgrammeSessionsTopic(SessionReading sessions) : ILiveTopic
{
    public string Prefix => SessionTopics.OfProgramme;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct)
    {
        if (!int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var programme) || id != SessionTopics.Text(programme)) return null;
        var list = await sessions.UpcomingAsync(programme, ct);
        return new LiveView(list.Version, typeof(ProgrammeSessions), new Dictionary<string, object?>(StringComparer.Ordinal) { ["ProgrammeId"] = programme, ["List"] = list });
    }
}

/// <summary><c>event-sessions:12</c>: the sessions at an event.</summary>
internal sealed class EventSessionsTopic(SessionReading sessions) : ILiveTopic
{
    public string Prefix => SessionTopics.OfEvent;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct)
    {
        if (!int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var market) || id != SessionTopics.Text(market)) return null;
        var list = await sessions.AtEventAsync(market, ct);
        return new LiveView(list.Version, typeof(EventSessions), new Dictionary<string, object?>(StringComparer.Ordinal) { ["EventId"] = market, ["List"] = list });
    }
}

/// <summary><c>sessions-all</c>: everything that is to come.</summary>
internal sealed class AllSessionsTopic(SessionReading sessions) : ILiveTopic
{
    public string Prefix => SessionTopics.All;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct)
    {
        if (id.Length > 0) return null;
        var list = await sessions.UpcomingAsync(null, ct);
        return new LiveView(list.Version, typeof(AllSessions), new Dictionary<string, object?>(StringComparer.Ordinal) { ["List"] = list });
    }
}
