using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Plans;
using CenterPortal.Features.Visits.TeamLinks;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Waiting;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Samples;

/// <summary>The rules that every installation starts with; as samples plans, stock and requests of the sample teams (예시).</summary>
internal sealed class VisitSeed(TeamBook teams, ProgrammeBook programmes, SampleRequests requests, NamedRecords named, PersonKeys keys, TimeProvider clock) : ISeed
{
    private const string Note = "예시";
    private const int Most = 1_000;
    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public async Task SeedFactsAsync(PortalDb db, CancellationToken ct)
    {
        if (!await db.Set<VisitRules>().AnyAsync(ct)) db.Add(new VisitRules());
    }

    public async Task SeedSamplesAsync(PortalDb db, CancellationToken ct)
    {
        if (await db.Set<TeamPlan>().AnyAsync(ct) || await db.Set<VisitRequest>().AnyAsync(ct)) return;
        var districts = await teams.DistrictsAsync(db, ct);
        var samples = (await teams.AllAsync(db, ct)).Where(t => t.IsSample).ToArray();
        foreach (var (index, team) in samples.Index()) db.Add(Plan(index, team, districts));
        var today = SeoulTime.DateOf(clock.GetUtcNow().UtcDateTime);
        foreach (var programme in (await programmes.AllAsync(db, ct)).Where(p => p.IsSample && p.UsesKits))
            db.Add(new KitStock { ProgrammeId = programme.Id, Date = today.AddDays(-60), Quantity = 240 + (programme.Id % 5 * 40), Note = Note });
        await db.SaveChangesAsync(ct);
        await requests.AddAsync(db, ct);
        await db.LogDaysAsync(samples.Select(t => t.Id), "samples", clock.GetUtcNow().UtcDateTime, ct);
    }

    public async Task<SampleRemoval> RemoveSamplesAsync(PortalDb db, CancellationToken ct)
    {
        var gone = await db.Set<VisitRequest>().Where(r => r.IsSample).OrderBy(r => r.MadeAt).Take(Most).ToListAsync(ct);
        var ids = gone.Select(r => r.Id).ToArray();
        await db.Set<VisitStep>().Where(s => ids.Contains(s.RequestId)).ExecuteDeleteAsync(ct);
        await db.Set<VisitNote>().Where(n => ids.Contains(n.RequestId)).ExecuteDeleteAsync(ct);
        await db.Set<WaitingEntry>().Where(e => e.Kind == VisitChanges.Kind && ids.Contains(e.SubjectId)).ExecuteDeleteAsync(ct);
        await db.Set<KitStock>().Where(k => k.Note == Note).ExecuteDeleteAsync(ct);
        var kept = await named.OfAsync(db, NamedRecords.Teams, ct);
        var teamIds = (await teams.AllAsync(db, ct)).Where(t => t.IsSample && !kept.Contains(t.Id)).Select(t => t.Id).ToArray();
        var plans = await db.Set<TeamPlan>().AsSplitQuery().Where(p => teamIds.Contains(p.TeamId)).OrderBy(p => p.TeamId).Take(Most).ToListAsync(ct);
        await db.Set<TeamDayChange>().Where(c => teamIds.Contains(c.TeamId)).ExecuteDeleteAsync(ct);
        await db.Set<TeamLink>().Where(l => teamIds.Contains(l.TeamId)).ExecuteDeleteAsync(ct);
        db.RemoveRange(gone);
        db.RemoveRange(plans);
        await DestroyAsync(db, gone.Select(r => r.PersonId).Distinct(), ct);
        await db.LogDaysAsync(plans.Select(p => p.TeamId), "samples", clock.GetUtcNow().UtcDateTime, ct);
        return new SampleRemoval(gone.Count);
    }

    private async Task DestroyAsync(PortalDb db, IEnumerable<Guid> people, CancellationToken ct)
    {
        foreach (var person in people)
        {
            if (await db.Set<PersonKeyRecord>().FindAsync([person], ct) is { } record) record.DestroyedAt ??= clock.GetUtcNow().UtcDateTime;
            db.AfterCommit(() => keys.Erase(person));
        }
    }

    private static TeamPlan Plan(int index, TeamEntry team, IReadOnlyList<District> districts)
    {
        var plan = new TeamPlan { TeamId = team.Id };
        var hours =
            from day in Week.Index()
            from part in DayPartWords.Both
                // Each team rests on one half day of its own.
            where (day.Index + (int)part) % 5 != index % 5 || part == DayPart.Morning
            select new TeamHours(day.Item, part, 2 + ((index + day.Index) % 2));
        var travel = districts.Select((d, i) => new TeamTravel(d.Slug, d.Slug == team.District ? 10 : 20 + ((i + index) % 3 * 10)));
        plan.Set(1 + (index % 2), 20, 15, new PartTimes(new(9, 0), new(12, 30)), new PartTimes(new(13, 0), new(17, 0)), hours, travel);
        return plan;
    }
}

/// <summary>What real requests name: the programme asked for, the team that comes.</summary>
internal sealed class VisitNames : INamesRecords
{
    private const int Most = 10_000;

    public async Task<IReadOnlyCollection<int>> NamedAsync(PortalDb db, string table, CancellationToken ct)
    {
        var real = db.Set<VisitRequest>().Where(r => !r.IsSample);
        return table switch
        {
            NamedRecords.Programmes => await real.Select(r => r.ProgrammeId).Distinct().OrderBy(id => id).Take(Most).ToListAsync(ct),
            NamedRecords.Teams => await real.Where(r => r.Placing != null).Select(r => r.Placing!.TeamId).Distinct().OrderBy(id => id).Take(Most).ToListAsync(ct),
            _ => [],
        };
    }
}
