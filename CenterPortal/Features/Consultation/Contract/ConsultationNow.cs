using CenterPortal.Data;
using CenterPortal.Features.Centre.Contract;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Consultation.Contract;

/// <summary>What the consultation box shows now.</summary>
/// <param name="Version">Grows with time and with changes of hours, closures or the centre's phone.</param>
/// <param name="Week">The seven days that hold today, Monday first.</param>
public sealed record ConsultationView(ConsultationState State, long Version, string Phone, string Greeting, string HoursText, string ClosedText, IReadOnlyList<ConsultationDay> Week)
{
    /// <summary>The centre's e-mail address.</summary>
    public string Email { get; init; } = "";
}

/// <summary>One day of the week around today.</summary>
/// <param name="Hours">From opening to closing; null when closed.</param>
/// <param name="Closure">The name of the holiday or closure, if one falls on the day.</param>
public sealed record ConsultationDay(DateOnly Date, TimeRange? Hours, string? Closure, bool IsToday);

/// <summary>Reads the state of the phone.</summary>
public sealed class ConsultationNow(IDbContextFactory<PortalDb> contexts, CentreProfiles centres, TimeProvider clock)
{
    /// <summary>The change log's topic of hours, closures and the passing of time.</summary>
    public const string ChangeTopic = "consultation";

    /// <summary>The state at this moment.</summary>
    public async Task<ConsultationView> GetAsync(CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (hours, closures, estimated) = await ReadAsync(now, ct);
        var centre = await centres.GetAsync(ct);
        var state = ConsultationClock.At(now, hours.Week, closures, estimated);
        return new ConsultationView(
            state, Version(now, hours, closures, centre), centre.Phone, centre.Greeting, HoursInWords.Weekly(hours.Week), HoursInWords.Closed(hours.Week), Week(state.Today, hours.Week, closures))
        {
            Email = centre.Email,
        };
    }

    /// <summary>The next instant (UTC) after <paramref name="after"/> at which the state changes.</summary>
    public async Task<DateTime> NextChangeAsync(DateTime after, CancellationToken ct = default)
    {
        var (hours, closures, _) = await ReadAsync(after, ct);
        return ConsultationClock.At(after, hours.Week, closures).NextChangeUtc;
    }

    private async Task<(ConsultationHours Hours, IReadOnlyDictionary<DateOnly, string> Closures, IReadOnlySet<int> Estimated)> ReadAsync(DateTime now, CancellationToken ct)
    {
        var year = SeoulTime.DateOf(now).Year;
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 12, 31));
        await using var db = await contexts.CreateDbContextAsync(ct);
        var hours = await db.Set<ConsultationHours>().AsNoTracking().SingleAsync(h => h.Id == ConsultationHours.OnlyId, ct);
        var holidays = await db.HolidaysAsync(from, to, ct);
        return (hours, ClosedDays.ByDate(holidays), ClosedDays.EstimatedYears(holidays));
    }

    // The latest of what can have changed the box: an edge of the day that has passed, the hours, the centre's own words.
    // Two changes of one instant are told apart by the numbers of changes.
    private static long Version(DateTime now, ConsultationHours hours, IReadOnlyDictionary<DateOnly, string> closures, CentreProfile centre)
    {
        var today = SeoulTime.DateOf(now);
        var edges = closures.ContainsKey(today) ? [] : hours.Week.Sessions(today.DayOfWeek).SelectMany(s => new[] { s.From, s.To });
        var latest = edges.Select(edge => SeoulTime.ToUtc(today, edge)).Where(edge => edge <= now)
            .Append(SeoulTime.MidnightUtc(today)).Append(hours.ChangedAt).Append(centre.ChangedAt).Max();
        return new DateTimeOffset(latest).ToUnixTimeMilliseconds() + hours.Version + centre.Version;
    }

    private static IReadOnlyList<ConsultationDay> Week(DateOnly today, OpeningHours hours, IReadOnlyDictionary<DateOnly, string> closures)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return [.. Enumerable.Range(0, 7).Select(monday.AddDays).Select(day =>
        {
            var closure = closures.GetValueOrDefault(day);
            return new ConsultationDay(day, closure is null ? hours.On(day.DayOfWeek) : null, closure, day == today);
        })];
    }
}
