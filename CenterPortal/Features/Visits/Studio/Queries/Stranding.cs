using CenterPortal.Features.Visits.Days;

namespace CenterPortal.Features.Visits.Studio.Queries;

/// <summary>A visit that stands in the plan, as far as a change of the plan could leave it without a place.</summary>
public sealed record StandingVisit(Claim Claim, OfferedProgramme Programme, Group Group);

/// <summary>Finds which visits a changed plan would leave without a place: a pure function of facts before and after.</summary>
public static class Stranding
{
    /// <summary>The visits that fit before and do not fit afterwards. Of too many in one place the last in order are named.</summary>
    /// <param name="visits">In the order in which they keep their places: confirmed ones first, and of these the older.</param>
    public static IReadOnlyList<StandingVisit> Of(DayFacts before, DayFacts after, IReadOnlyList<StandingVisit> visits)
    {
        var had = Fits(before, visits);
        var has = Fits(after, visits);
        return [.. visits.Where(v => had.Contains(v.Claim.RequestId) && !has.Contains(v.Claim.RequestId))];
    }

    private static HashSet<Guid> Fits(DayFacts facts, IReadOnlyList<StandingVisit> visits)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(visits);
        var moved = visits.Select(v => v.Claim.RequestId).ToHashSet();
        var availability = new Availability(facts with { Claims = [.. facts.Claims.Where(c => !moved.Contains(c.RequestId))] });
        var fits = new HashSet<Guid>();
        foreach (var visit in visits)
        {
            if (!availability.JudgeTeam(visit.Claim.TeamId, visit.Programme, visit.Group, new HalfDay(visit.Claim.Date, visit.Claim.Part)).IsPossible) continue;
            fits.Add(visit.Claim.RequestId);
            availability.Take(visit.Claim);
        }

        return fits;
    }
}
