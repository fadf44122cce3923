using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Contract;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Features.Visits.Form;
using CenterPortal.Features.Visits.Studio.Queries;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.TeamLinks;

/// <summary>A visit as the team needs it.</summary>
/// <param name="Ages">Age band in words.</param>
/// <param name="IsNear">It is sure, and whom to call is shown: from the last working day before the visit until the day itself.</param>
/// <param name="Contact">Whom to call; null when that is not to be shown, or not here.</param>
public sealed record TeamVisit(Guid Id, string Programme, string Institution, string Place, string? Room, string Ages, int HeadCount, bool HasWater, bool HasTables, Placing Placing, bool IsNear, TeamContact? Contact);

/// <summary>Whom to call on the way, and for what to be ready.</summary>
/// <param name="Phone">As people read it.</param>
/// <param name="Needs">What the team should know about the participants; null when nothing was said.</param>
public sealed record TeamContact(string Name, string Phone, string? Needs)
{
    /// <inheritdoc />
    public override string ToString() => "(contact)";
}

/// <summary>A team's week by its link.</summary>
/// <param name="Others">What else it does at set times.</param>
/// <param name="Topic">The live topic that it is.</param>
/// <param name="Version">Grows with each change of the teams' days.</param>
public sealed record TeamWeekView(string Team, DateOnly Monday, DateOnly Today, IReadOnlyList<TeamVisit> Visits, IReadOnlyList<ShownEngagement> Others, string Topic, long Version)
{
    /// <summary>The days on which something is, each in the order of its hours.</summary>
    public IEnumerable<IGrouping<DateOnly, TeamHour>> Days => Visits.Select(v => new TeamHour(v.Placing.Date, v.Placing.StartsAt, v, null))
        .Concat(Others.Select(o => new TeamHour(o.Engagement.Date, o.Engagement.LocalStart, null, o)))
        .OrderBy(h => h.Date).ThenBy(h => h.StartsAt).GroupBy(h => h.Date);
}

/// <summary>A visit or something else, by its hour.</summary>
public sealed record TeamHour(DateOnly Date, TimeOnly StartsAt, TeamVisit? Visit, ShownEngagement? Other);

/// <summary>Reads a team's week for whoever holds its link. What is personal is opened only when it is needed, and each opening is recorded.</summary>
public sealed class TeamWeeks(IDbContextFactory<PortalDb> contexts, TeamDoors doors, ProgrammeBook programmes, EngagementReading engagements, PersonalData personal, WorkingTime time, TimeProvider clock)
{
    private const int Most = 100;

    /// <summary>The week that holds the day; null for a wrong or ended word.</summary>
    public async Task<TeamWeekView?> FindAsync(string? word, DateOnly? day, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await doors.OpenAsync(db, word, ct) is { } door ? await ReadAsync(db, door, day, withContacts: true, ct) : null;
    }

    /// <summary>The week as it is pushed to open pages, in which nobody is named; null when the link was ended.</summary>
    public async Task<TeamWeekView?> FollowedAsync(string follow, DateOnly monday, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await doors.FollowedAsync(db, follow, ct) is { } door ? await ReadAsync(db, door, monday, withContacts: false, ct) : null;
    }

    private async Task<TeamWeekView> ReadAsync(PortalDb db, OpenedDoor door, DateOnly? day, bool withContacts, CancellationToken ct)
    {
        // Before what it counts, so that what changes meanwhile is pushed once more rather than not at all.
        var version = (await db.RulesAsync(ct)).DaysVersion;
        var (team, now) = (door.Team, clock.GetUtcNow().UtcDateTime);
        var today = SeoulTime.DateOf(now);
        var monday = BoardWeek.MondayOf(day ?? today);
        var sunday = monday.AddDays(6);
        var visits = await db.LivePlacings(now).Where(r => r.Placing!.TeamId == team.Id && r.Placing.Date >= monday && r.Placing.Date <= sunday)
            .OrderBy(r => r.Placing!.Date).ThenBy(r => r.Placing!.StartsAt).Take(Most).ToListAsync(ct);
        var names = new Dictionary<int, string>();
        foreach (var id in visits.Select(v => v.ProgrammeId).Distinct())
            if (await programmes.FindAsync(db, id, ct) is { } programme) names[id] = programme.Name;
        var near = new HashSet<DateOnly>();
        foreach (var date in visits.Select(v => v.Placing!.Date).Distinct())
            if (today <= date && today >= await time.AddWorkingDaysAsync(db, date, -1, ct)) near.Add(date);
        bool IsNear(VisitRequest visit) => visit is { Phone: not null, Placing: { Kind: PlacingKind.Confirmed } sure } && near.Contains(sure.Date);
        return new TeamWeekView(team.Name, monday, today, [.. visits.Select(v => new TeamVisit(
            v.Id, names.GetValueOrDefault(v.ProgrammeId, "체험"), v.Institution, v.Place, v.Room, VisitChoices.Ages.FirstOrDefault(a => a.Slug == v.AgeBand).Name ?? "",
            v.HeadCount, v.HasWater, v.HasTables, v.Placing!, IsNear(v), withContacts && IsNear(v) ? ContactOf(v) : null))],
            await engagements.ShowAsync(db, new EngagementSpan(monday, sunday, [team.Id]), withOff: false, ct), TeamWeekTopic.Of(door.Follow, monday), version);
    }

    private TeamContact? ContactOf(VisitRequest visit)
    {
        var reading = new PersonalReading(null, ReadingPurpose.Request);
        string? Open(Encrypted? value, PersonalPlace place) => value is null ? null : personal.Open(value, place, reading);
        return Open(visit.Phone, VisitPlaces.Phone(visit.Id)) is { } phone
            ? new TeamContact(Open(visit.Contact, VisitPlaces.Contact(visit.Id)) ?? "", PhoneNumber.Show(phone), Open(visit.SpecialNeeds, VisitPlaces.SpecialNeeds(visit.Id)))
            : null;
    }
}
