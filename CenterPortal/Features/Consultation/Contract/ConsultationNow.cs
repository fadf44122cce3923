using CenterPortal.Data;
using CenterPortal.Features.Centre.Contract;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Consultation.Contract;

/// <summary>What the consultation box shows now.</summary>
/// <param name="Version">Grows with time and with changes of hours, closures or the centre's phone.</param>
/// <param name="Week">The seven days that hold today, Monday first.</param>
public sealed record ConsultationView(ConsultationState State, long Version, string Phone, string Greeting, string HoursText, string ClosedText, IReadOnlyList<ConsultationDay> Week);

/// <summary>One day of the week around today.</summary>
/// <param name="Hours">From opening to closing; null when closed.</param>
/// <param name="Closure">The name of the holiday or closure, if one falls on the day.</param>
public sealed record ConsultationDay(DateOnly Date, TimeRange? Hours, string? Closure, bool IsToday);

/// <summary>Reads the state of the phone.</summary>
public sealed class ConsultationNow(IDbContextFactory<PortalDb> contexts, CentreProfiles centres, TimeProvider clock)
{
    private const int MostHolidays = 400;

    /// <summary>The state at this moment.</summary>
    public async Task<ConsultationView> GetAsync(CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (hours, closures, changedAt) = await ReadAsync(now, ct);
        var centre = await centres.GetAsync(ct);
        var state = ConsultationClock.At(now, hours, closures);
        return new ConsultationView(state, Version(now, hours, closures, changedAt, centre.ChangedAt), centre.Phone, centre.Greeting, HoursInWords.Weekly(hours), HoursInWords.Closed(hours), Week(state.Today, hours, closures));
    }

    /// <summary>The next instant (UTC) after <paramref name="after"/> at which the state changes.</summary>
    public async Task<DateTime> NextChangeAsync(DateTime after, CancellationToken ct = default)
    {
        var (hours, closures, _) = await ReadAsync(after, ct);
        return ConsultationClock.At(after, hours, closures).NextChangeUtc;
    }

    private async Task<(OpeningHours Hours, IReadOnlyDictionary<DateOnly, string> Closures, DateTime ChangedAt)> ReadAsync(DateTime now, CancellationToken ct)
    {
        var year = SeoulTime.DateOf(now).Year;
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 12, 31));
        await using var db = await contexts.CreateDbContextAsync(ct);
        var hours = await db.Set<ConsultationHours>().AsNoTracking().SingleAsync(h => h.Id == ConsultationHours.OnlyId, ct);
        var holidays = await db.Set<Holiday>().AsNoTracking().Where(h => h.Date >= from && h.Date <= to).OrderBy(h => h.Date).Take(MostHolidays).ToListAsync(ct);
        return (hours.Week, ClosedDays.ByDate(holidays), hours.ChangedAt);
    }

    // The latest of what can have changed the box: an edge of the day that has passed, the hours, the centre's own words.
    private static long Version(DateTime now, OpeningHours hours, IReadOnlyDictionary<DateOnly, string> closures, DateTime changedAt, DateTime centreChangedAt)
    {
        var today = SeoulTime.DateOf(now);
        var edges = closures.ContainsKey(today) ? [] : hours.Sessions(today.DayOfWeek).SelectMany(s => new[] { s.From, s.To });
        var latest = edges.Select(edge => SeoulTime.ToUtc(today, edge)).Where(edge => edge <= now)
            .Append(SeoulTime.MidnightUtc(today)).Append(changedAt).Append(centreChangedAt).Max();
        return new DateTimeOffset(latest).ToUnixTimeMilliseconds();
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
