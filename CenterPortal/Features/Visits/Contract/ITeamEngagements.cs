using CenterPortal.Data;

namespace CenterPortal.Features.Visits.Contract;

/// <summary>Which engagements are asked for.</summary>
/// <param name="From">First day (Seoul).</param>
/// <param name="To">Last day (Seoul).</param>
/// <param name="Teams">Of these teams; null: of all.</param>
/// <param name="Programmes">Also those of these programmes by whichever team, from the first day on without an end: they use up kits.</param>
public sealed record EngagementSpan(DateOnly From, DateOnly To, IReadOnlyCollection<int>? Teams = null, IReadOnlyCollection<int>? Programmes = null);

/// <summary>
/// A feature whose things take the time of teams. It lends what it stores itself, read anew at each question: free days are computed
/// from it and stored nowhere. Whoever changes such a thing says so by <see cref="EngagementChanges"/> in the same write.
/// </summary>
public interface ITeamEngagements
{
    /// <summary>The change log's topic of the things themselves: what is shown of them may change while they take the same time.</summary>
    string ChangeTopic { get; }

    /// <summary>Those that take place. One bounded query: it is asked whenever someone asks for free days.</summary>
    Task<IReadOnlyList<TeamEngagement>> StandingAsync(PortalDb db, EngagementSpan span, CancellationToken ct);

    /// <summary>How many people those of each programme that take place are for in all; one that has none may be left out.</summary>
    /// <param name="before">Before which day (Seoul); null: whenever.</param>
    Task<IReadOnlyDictionary<int, int>> PeopleAsync(PortalDb db, IReadOnlyCollection<int> programmes, DateOnly? before, CancellationToken ct);

    /// <summary>The same as people see them, the soonest first.</summary>
    /// <param name="withOff">Those that were called off too.</param>
    Task<IReadOnlyList<ShownEngagement>> ShowAsync(PortalDb db, EngagementSpan span, bool withOff, CancellationToken ct);
}
