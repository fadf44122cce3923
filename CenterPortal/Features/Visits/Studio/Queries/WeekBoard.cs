using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Contract;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Features.Visits.Plans;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Studio.Queries;

/// <summary>Reads the week board.</summary>
public sealed class WeekBoard(IDbContextFactory<PortalDb> contexts, ProgrammeBook programmes, TeamBook teams, EngagementReading engagements, IOfficeDays office, TimeProvider clock)
{
    private const int MostCards = 2_000;
    private const int MostPlans = 200;
    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>The change log's topics after which the board may be another.</summary>
    public IReadOnlyCollection<string> Topics => [VisitChanges.Topic, VisitChanges.DaysTopic, .. engagements.Topics];

    /// <summary>The week that begins on the Monday; null for someone who does not plan visits.</summary>
    /// <param name="team">One team alone; null: all that work.</param>
    public async Task<BoardWeek?> LoadAsync(DateOnly monday, int? team, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.PlanVisits, ct)) return null;
        var sunday = monday.AddDays(6);
        var lent = await engagements.ShowAsync(db, new EngagementSpan(monday, sunday), withOff: false, ct);
        var shown = (await TeamsAsync(db, monday, sunday, lent, ct)).Where(t => team is null || t.Id == team).ToArray();
        var ids = shown.Select(t => t.Id).ToArray();
        var plans = await db.Set<TeamPlan>().AsNoTracking().AsSplitQuery().Where(p => ids.Contains(p.TeamId)).OrderBy(p => p.TeamId).Take(MostPlans).ToDictionaryAsync(p => p.TeamId, ct);
        var changes = (await db.Set<TeamDayChange>().AsNoTracking().Where(c => ids.Contains(c.TeamId) && c.Date >= monday && c.Date <= sunday).OrderBy(c => c.Id).Take(MostCards).ToListAsync(ct)).ToLookup(c => c.TeamId);
        var closed = await office.ClosedAsync(db, monday, sunday, ct);
        var cards = await CardsAsync(db, ids, monday, sunday, ct);
        var others = await OthersAsync(db, lent, plans, ct);
        var rows = shown.Select(t => new BoardRow(t.Id, t.Name, [.. Halves(monday).Select(h => Cell(new Slot(t.Id, h.Date, h.Part), plans.GetValueOrDefault(t.Id), changes[t.Id], closed, cards) with { Engagements = [.. others[(t.Id, h.Date, h.Part)]] })])).ToArray();
        var days = Enumerable.Range(0, 7).Select(monday.AddDays).Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || rows.Any(r => r.Cells.Any(c => c.Slot.Date == d && (c.Works > 0 || c.Cards.Count > 0 || c.Engagements.Count > 0)))).ToArray();
        return new BoardWeek(monday, days, closed, rows);
    }

    // A team that was closed while it still had visits is shown until they are moved.
    private async Task<IReadOnlyList<TeamEntry>> TeamsAsync(PortalDb db, DateOnly monday, DateOnly sunday, IReadOnlyList<ShownEngagement> lent, CancellationToken ct)
    {
        var all = await teams.AllAsync(db, ct);
        var working = all.Select(t => t.Id).ToArray();
        var others = await db.LivePlacings(clock.GetUtcNow().UtcDateTime).Where(r => r.Placing!.Date >= monday && r.Placing.Date <= sunday && !working.Contains(r.Placing.TeamId))
            .Select(r => r.Placing!.TeamId).Distinct().OrderBy(id => id).Take(MostPlans).ToListAsync(ct);
        var closed = new List<TeamEntry>();
        foreach (var id in others.Union(lent.Select(e => e.Engagement.TeamId).Except(working)))
            if (await teams.FindAsync(db, id, ct) is { } entry) closed.Add(entry with { Name = $"{entry.Name} (닫음)" });
        return [.. all, .. closed];
    }

    private static BoardCell Cell(Slot slot, TeamPlan? plan, IEnumerable<TeamDayChange> changes, IReadOnlyDictionary<DateOnly, string> closed, ILookup<(int, DateOnly, DayPart), BoardCard> cards)
    {
        // The part of a day is more exact than the whole of it; the last one said holds.
        var change = changes.Where(c => c.Date == slot.Date && (c.Part is null || c.Part == slot.Part)).OrderBy(c => c.Part is not null).LastOrDefault();
        var holiday = closed.TryGetValue(slot.Date, out var name) && name is not ("토요일" or "일요일") ? name : null;
        var weekly = plan?.Hours.FirstOrDefault(h => h.Day == slot.Date.DayOfWeek && h.Part == slot.Part)?.Instructors ?? 0;
        return new BoardCell(slot, holiday is not null ? 0 : change?.Instructors ?? weekly, holiday ?? change?.Reason, [.. cards[(slot.TeamId, slot.Date, slot.Part)]]);
    }

    private async Task<ILookup<(int, DateOnly, DayPart), BoardCard>> CardsAsync(PortalDb db, int[] ids, DateOnly monday, DateOnly sunday, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var found = await db.LivePlacings(now).Where(r => ids.Contains(r.Placing!.TeamId) && r.Placing.Date >= monday && r.Placing.Date <= sunday)
            .OrderBy(r => r.Placing!.StartsAt).Take(MostCards)
            .Select(r => new { r.Id, r.ProgrammeId, r.Institution, r.DistrictSlug, r.Room, r.HeadCount, r.Placing, r.IsSample, r.Version }).ToListAsync(ct);
        var names = (await programmes.AllAsync(db, ct)).ToDictionary(p => p.Id, p => p.Name);
        var districts = (await teams.DistrictsAsync(db, ct)).ToDictionary(d => d.Slug, d => d.Name, StringComparer.Ordinal);
        return found.ToLookup(
            r => (r.Placing!.TeamId, r.Placing.Date, r.Placing.Part),
            r => new BoardCard(r.Id, names.GetValueOrDefault(r.ProgrammeId, "지운 체험"), r.Institution, districts.GetValueOrDefault(r.DistrictSlug, ""), r.Room, r.HeadCount, r.Placing!, r.IsSample, r.Version));
    }

    // One that reaches into no half day, such as on an evening, stands where its beginning is nearer.
    private async Task<ILookup<(int, DateOnly, DayPart), BoardEngagement>> OthersAsync(PortalDb db, IReadOnlyList<ShownEngagement> lent, Dictionary<int, TeamPlan> plans, CancellationToken ct)
    {
        var taken = await engagements.WorkOutAsync(db, [.. lent.Select(e => e.Engagement)], [], ct);
        var placed =
            from pair in lent.Zip(taken)
            let plan = PlannedTeam.Of(plans.GetValueOrDefault(pair.Second.TeamId) ?? new TeamPlan { TeamId = pair.Second.TeamId }, [])
            let halves = pair.Second.HalvesOf(plan)
            from part in halves.Count > 0 ? halves : [pair.First.Engagement.LocalStart < Noon ? DayPart.Morning : DayPart.Afternoon]
            select (Half: (pair.Second.TeamId, pair.Second.Date, part), Card: Card(pair.First, halves.Count > 0 ? pair.Second.Instructors : 0));
        return placed.ToLookup(p => p.Half, p => p.Card);
    }

    private static BoardEngagement Card(ShownEngagement shown, int instructors)
    {
        var e = shown.Engagement;
        return new BoardEngagement(e.Key, shown.Kind, shown.Programme, shown.Place, e.LocalStart, e.LocalEnd, e.HeadCount, shown.Coming, instructors, shown.IsSample, shown.Address);
    }

    private static IEnumerable<(DateOnly Date, DayPart Part)> Halves(DateOnly monday) =>
        from day in Enumerable.Range(0, 7) from part in DayPartWords.Both select (monday.AddDays(day), part);
}
