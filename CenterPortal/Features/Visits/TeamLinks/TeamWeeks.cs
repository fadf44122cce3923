using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Form;
using CenterPortal.Features.Visits.Studio.Queries;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.TeamLinks;

/// <summary>A visit as the team needs it.</summary>
/// <param name="Ages">Age band in words.</param>
/// <param name="Phone">Of the contact, as people read it; only on the day before the visit and on the day itself.</param>
public sealed record TeamVisit(Guid Id, string Programme, string Institution, string Place, string? Room, string Ages, int HeadCount, bool HasWater, bool HasTables, Placing Placing, string? Phone);

/// <summary>A team's week by its link.</summary>
public sealed record TeamWeekView(string Team, DateOnly Monday, DateOnly Today, IReadOnlyList<TeamVisit> Visits);

/// <summary>Reads a team's week for whoever holds its link. The phone of a contact is opened only when it is needed, and each opening is recorded.</summary>
public sealed class TeamWeeks(IDbContextFactory<PortalDb> contexts, TeamDoors doors, ProgrammeBook programmes, PersonalData personal, TimeProvider clock)
{
    private const int Most = 100;

    /// <summary>The week that holds the day; null for a wrong or ended word.</summary>
    public async Task<TeamWeekView?> FindAsync(string? word, DateOnly? day, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await doors.FindAsync(db, word, ct) is not { } team) return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var today = SeoulTime.DateOf(now);
        var monday = BoardWeek.MondayOf(day ?? today);
        var sunday = monday.AddDays(6);
        var visits = await db.LivePlacings(now).Where(r => r.Placing!.TeamId == team.Id && r.Placing.Date >= monday && r.Placing.Date <= sunday)
            .OrderBy(r => r.Placing!.Date).ThenBy(r => r.Placing!.StartsAt).Take(Most).ToListAsync(ct);
        var names = new Dictionary<int, string>();
        foreach (var id in visits.Select(v => v.ProgrammeId).Distinct())
            if (await programmes.FindAsync(db, id, ct) is { } programme) names[id] = programme.Name;
        return new TeamWeekView(team.Name, monday, today, [.. visits.Select(v => new TeamVisit(
            v.Id, names.GetValueOrDefault(v.ProgrammeId, "체험"), v.Institution, v.Place, v.Room, VisitChoices.Ages.FirstOrDefault(a => a.Slug == v.AgeBand).Name ?? "",
            v.HeadCount, v.HasWater, v.HasTables, v.Placing!, PhoneOf(v, today)))]);
    }

    private string? PhoneOf(VisitRequest visit, DateOnly today) =>
        visit is { Placing: { Kind: PlacingKind.Confirmed } placing, Phone: { } phone } && (placing.Date == today || placing.Date == today.AddDays(1))
        && personal.Open(phone, VisitPlaces.Phone(visit.Id), new PersonalReading(null, ReadingPurpose.Request)) is { } number
            ? PhoneNumber.Show(number)
            : null;
}
