using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Contract;

namespace CenterPortal.Features.Visits.Days;

/// <summary>Gathers what other features lend and works out how many instructors each takes.</summary>
public sealed class EngagementReading(IEnumerable<ITeamEngagements> lenders, ProgrammeBook programmes)
{
    private readonly ITeamEngagements[] _lenders = [.. lenders];

    /// <summary>The change log's topics of what is lent.</summary>
    public IEnumerable<string> Topics => _lenders.Select(l => l.ChangeTopic);

    /// <summary>Those that take place.</summary>
    /// <param name="known">Programmes whose facts are at hand; only others are looked up.</param>
    public async Task<IReadOnlyList<Engagement>> LoadAsync(PortalDb db, IReadOnlyCollection<OfferedProgramme> known, EngagementSpan span, CancellationToken ct)
    {
        var lent = new List<TeamEngagement>();
        foreach (var lender in _lenders) lent.AddRange(await lender.StandingAsync(db, span, ct));
        return await WorkOutAsync(db, lent, known, ct);
    }

    /// <summary>Some engagements as availability sees them.</summary>
    public async Task<IReadOnlyList<Engagement>> WorkOutAsync(PortalDb db, IReadOnlyCollection<TeamEngagement> lent, IReadOnlyCollection<OfferedProgramme> known, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(lent);
        ArgumentNullException.ThrowIfNull(known);
        if (lent.Count == 0) return [];
        var guided = known.DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.PerInstructor);
        int[] others = [.. lent.Select(e => e.ProgrammeId).Where(id => !guided.ContainsKey(id)).Distinct()];
        if (others.Length > 0)
            foreach (var (id, people) in await programmes.PerInstructorAsync(db, others, ct))
                guided[id] = people;
        return [.. lent.Select(e =>
        {
            var from = (e.LocalStart.Hour * 60) + e.LocalStart.Minute;
            return new Engagement(e.Key, e.ProgrammeId, e.TeamId, e.Date, from, from + e.Minutes, e.DistrictSlug, OfferedProgramme.InstructorsFor(e.HeadCount, guided.GetValueOrDefault(e.ProgrammeId, e.HeadCount)), e.HeadCount);
        })];
    }

    /// <summary>How many kits they take of each programme, before a day (Seoul) or in all.</summary>
    public async Task<IReadOnlyDictionary<int, int>> KitsAsync(PortalDb db, IReadOnlyCollection<int> kits, DateOnly? before, CancellationToken ct)
    {
        var sums = new Dictionary<int, int>();
        foreach (var lender in _lenders)
            foreach (var (programme, people) in await lender.PeopleAsync(db, kits, before, ct))
                sums[programme] = sums.GetValueOrDefault(programme) + people;
        return sums;
    }

    /// <summary>The same for people to see, the soonest first.</summary>
    public async Task<IReadOnlyList<ShownEngagement>> ShowAsync(PortalDb db, EngagementSpan span, bool withOff, CancellationToken ct)
    {
        var shown = new List<ShownEngagement>();
        foreach (var lender in _lenders) shown.AddRange(await lender.ShowAsync(db, span, withOff, ct));
        return [.. shown.OrderBy(s => s.Engagement.StartsAt).ThenBy(s => s.Engagement.Key, StringComparer.Ordinal)];
    }
}
