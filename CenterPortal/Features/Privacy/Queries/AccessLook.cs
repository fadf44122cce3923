using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Privacy.Queries;

/// <summary>What someone opened for one reason in a month.</summary>
/// <param name="By">Who; null for the program.</param>
/// <param name="Name">Their name.</param>
/// <param name="Table">Which table of personal data.</param>
/// <param name="Readings">How often.</param>
/// <param name="Persons">Of how many persons.</param>
/// <param name="AtNight">How often between 22 and 6 o'clock in Seoul.</param>
/// <param name="LastAt">When (UTC) last.</param>
public sealed record AccessRow(Guid? By, string Name, ReadingPurpose Purpose, string Table, int Readings, int Persons, int AtNight, DateTime LastAt);

/// <summary>One reading.</summary>
/// <param name="PersonId">Whose data; only the id, since names are what is protected here.</param>
public sealed record AccessLine(long Id, DateTime At, Guid PersonId, string Column);

/// <summary>A month of readings.</summary>
/// <param name="Review">Null while nobody has looked through it.</param>
/// <param name="Reviewer">The name of who did.</param>
/// <param name="Destroyed">Persons whose data were destroyed in the month, by purpose.</param>
public sealed record AccessSheet(SeoulMonth Month, bool IsOver, int Readings, IReadOnlyList<AccessRow> Rows, AccessReview? Review, string? Reviewer, IReadOnlyDictionary<string, int> Destroyed);

/// <summary>Reads the record of readings for whoever looks after privacy.</summary>
public sealed class AccessLook(IDbContextFactory<PortalDb> contexts, StaffRoster roster, TimeProvider clock)
{
    private const int MostRows = 300;
    // 22 and 6 o'clock in Seoul as hours of UTC; Seoul has no summer time.
    private const int NightFrom = 13;
    private const int NightTo = 21;

    /// <summary>The month; null for someone who may not see it.</summary>
    public async Task<AccessSheet?> MonthAsync(SeoulMonth month, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.ManagePrivacy, ct)) return null;
        var (begins, ends) = (month.BeginsAt, month.EndsAt);
        var grouped = await db.Set<PersonalRead>().Where(r => r.At >= begins && r.At < ends)
            .GroupBy(r => new { r.By, r.Purpose, Table = r.Place.Substring(0, r.Place.IndexOf('|')) })
            .Select(g => new { g.Key, Readings = g.Count(), Persons = g.Select(r => r.PersonId).Distinct().Count(), AtNight = g.Count(r => r.At.Hour >= NightFrom && r.At.Hour < NightTo), LastAt = g.Max(r => r.At) })
            .OrderByDescending(g => g.Readings).Take(MostRows).ToListAsync(ct);
        var review = await db.Set<AccessReview>().AsNoTracking().SingleOrDefaultAsync(r => r.Month == month.Key, ct);
        var names = await roster.ColleaguesAsync(by, [.. grouped.Select(g => g.Key.By).Append(review?.By).OfType<Guid>().Distinct()], ct);
        var destroyed = await db.Set<Destruction>().Where(d => d.At >= begins && d.At < ends).GroupBy(d => d.Purpose).Select(g => new { g.Key, Sum = g.Sum(d => d.Persons) }).ToDictionaryAsync(g => g.Key, g => g.Sum, ct);
        return new AccessSheet(
            month,
            ends <= clock.GetUtcNow().UtcDateTime,
            grouped.Sum(g => g.Readings),
            [.. grouped.Select(g => new AccessRow(g.Key.By, NameOf(g.Key.By, names), g.Key.Purpose, g.Key.Table, g.Readings, g.Persons, g.AtNight, DateTime.SpecifyKind(g.LastAt, DateTimeKind.Utc)))],
            review,
            review is null ? null : NameOf(review.By, names),
            destroyed);
    }

    /// <summary>The single readings behind a row, newest first.</summary>
    public async Task<IReadOnlyList<AccessLine>> LinesAsync(SeoulMonth month, AccessRow row, Guid by, int most, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.ManagePrivacy, ct)) return [];
        var (begins, ends, table) = (month.BeginsAt, month.EndsAt, row.Table + "|");
        var reads = await db.Set<PersonalRead>().AsNoTracking().Where(r => r.At >= begins && r.At < ends && r.By == row.By && r.Purpose == row.Purpose && r.Place.StartsWith(table)).OrderByDescending(r => r.Id).Take(most).ToListAsync(ct);
        return [.. reads.Select(r => new AccessLine(r.Id, r.At, r.PersonId, r.Place.Split('|') is [_, var column, ..] ? column : ""))];
    }

    private static string NameOf(Guid? by, IReadOnlyDictionary<Guid, string> names) => by is { } who ? names.GetValueOrDefault(who, "지워진 사람") : "프로그램";
}
