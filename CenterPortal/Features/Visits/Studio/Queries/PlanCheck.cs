using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Contract;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Features.Visits.Plans;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Studio.Queries;

/// <summary>A visit that a change would leave without a place.</summary>
public sealed record StrandedVisit(Guid Id, string Institution, string Programme, Placing Placing);

/// <summary>Says before a change of plan or stock which visits would have no place afterwards.</summary>
public sealed class PlanCheck(IDbContextFactory<PortalDb> contexts, ProgrammeBook programmes, VisitDays days, EngagementReading engagements, TimeProvider clock)
{
    private const int MostVisits = 2_000;

    /// <summary>Visits of the team that another plan would leave without a place.</summary>
    public Task<IReadOnlyList<StrandedVisit>> OfPlanAsync(int teamId, PlanInput plan, CancellationToken ct = default) =>
        OfAsync(r => r.Placing!.TeamId == teamId, isKits: false, facts => facts with
        {
            Teams = [.. facts.Teams.Where(t => t.TeamId != teamId),
                new PlannedTeam(teamId, plan.VisitsPerDay, plan.SetUpMinutes, plan.PackUpMinutes, plan.Morning, plan.Afternoon, [.. plan.Hours.Where(h => h.Instructors > 0)], plan.Travel, facts.Teams.FirstOrDefault(t => t.TeamId == teamId)?.Exceptions ?? [])],
        }, ct);

    /// <summary>Visits of the team that an exception would leave without a place; a null number of instructors takes exceptions of that day away.</summary>
    public Task<IReadOnlyList<StrandedVisit>> OfDayAsync(int teamId, DateOnly date, DayPart? part, int? instructors, CancellationToken ct = default) =>
        OfAsync(r => r.Placing!.TeamId == teamId && r.Placing.Date == date, isKits: false, facts => facts with
        {
            Teams = [.. facts.Teams.Select(t => t.TeamId != teamId ? t : t with
            {
                Exceptions = [.. t.Exceptions.Where(e => e.Date != date || e.Part != part), .. instructors is { } there ? [new DayException(date, part, there)] : Array.Empty<DayException>()],
            })],
        }, ct);

    /// <summary>Visits that would have no kits when so many are taken out from the day on.</summary>
    /// <param name="quantity">More, or fewer when negative.</param>
    public Task<IReadOnlyList<StrandedVisit>> OfStockAsync(int programmeId, DateOnly date, int quantity, CancellationToken ct = default) =>
        OfAsync(r => r.ProgrammeId == programmeId, isKits: true, facts => facts with
        {
            Kits = [.. facts.Kits.Select(k => k.ProgrammeId != programmeId ? k : date < facts.From ? k with { Before = k.Before + quantity } : k with { Supplies = [.. k.Supplies, (date, quantity)] })],
        }, ct);

    /// <summary>Visits that the team could not make beside an engagement, or that it would leave without kits; one of the same key is taken to be moved.</summary>
    public async Task<IReadOnlyList<StrandedVisit>> OfEngagementAsync(PortalDb db, TeamEngagement wanted, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var (date, taken) = (wanted.Date, await engagements.WorkOutAsync(db, [wanted], [], ct));
        DayFacts Without(DayFacts facts) => facts with { Engagements = [.. facts.Engagements.Where(e => e.Key != wanted.Key)] };
        DayFacts With(DayFacts facts) => facts with { Engagements = [.. facts.Engagements, .. taken] };
        var ofDay = await OfAsync(db, r => r.Placing!.TeamId == wanted.TeamId && r.Placing.Date == date, isKits: false, With, ct, Without);
        var ofKits = (await programmes.FindAsync(db, wanted.ProgrammeId, ct))?.UsesKits == true ? await OfAsync(db, r => r.ProgrammeId == wanted.ProgrammeId, isKits: true, With, ct, Without) : [];
        return [.. ofDay.Concat(ofKits).DistinctBy(s => s.Id)];
    }

    private async Task<IReadOnlyList<StrandedVisit>> OfAsync(System.Linq.Expressions.Expression<Func<VisitRequest, bool>> concerned, bool isKits, Func<DayFacts, DayFacts> change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await OfAsync(db, concerned, isKits, change, ct);
    }

    private async Task<IReadOnlyList<StrandedVisit>> OfAsync(
        PortalDb db, System.Linq.Expressions.Expression<Func<VisitRequest, bool>> concerned, bool isKits, Func<DayFacts, DayFacts> change, CancellationToken ct, Func<DayFacts, DayFacts>? begin = null)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = SeoulTime.DateOf(now);
        var requests = await db.LivePlacings(now).Where(concerned).Where(r => r.Placing!.Date >= today)
            .OrderByDescending(r => r.Confirmation != null).ThenBy(r => r.MadeAt).Take(MostVisits).ToListAsync(ct);
        if (requests.Count == 0) return [];
        var known = (await programmes.AllAsync(db, ct)).ToDictionary(p => p.Id);
        var visits = requests.Where(r => known.ContainsKey(r.ProgrammeId)).Select(r => Standing(r, known[r.ProgrammeId], isKits)).ToArray();
        var facts = (await days.LoadAsync(db, [.. visits.Select(v => v.Programme).DistinctBy(p => p.Id)], new DaySpan(today, requests.Max(r => r.Placing!.Date), IsForStaff: true), ct)).Facts;
        facts = begin?.Invoke(facts) ?? facts;
        var byId = requests.ToDictionary(r => r.Id);
        return [.. Stranding.Of(facts, change(facts), visits).Select(v => byId[v.Claim.RequestId]).OrderBy(r => r.Placing!.Date)
            .Select(r => new StrandedVisit(r.Id, r.Institution, known[r.ProgrammeId].Name, r.Placing!))];
    }

    // A plan says nothing of kits and the stock nothing of the plan: each is asked alone, and by the team that has the visit.
    private static StandingVisit Standing(VisitRequest request, ProgrammeFacts programme, bool isKits)
    {
        var placing = request.Placing!;
        return new StandingVisit(
            new Claim(request.Id, programme.Id, placing.TeamId, placing.Date, placing.Part, placing.Instructors, request.HeadCount),
            VisitDays.Offered(programme) with { TeamIds = [.. programme.TeamIds.Append(placing.TeamId).Distinct()], UsesKits = isKits && programme.UsesKits },
            new Group(request.HeadCount, request.DistrictSlug));
    }
}
