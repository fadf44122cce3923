using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Visits.Contract;

/// <summary>
/// 다른 일정: what a team does at a set time beside its visits, such as a public session. It takes the team's time, instructors and
/// kits as a visit does.
/// </summary>
/// <param name="Key">Names it among the things of all who lend: <c>session/12</c>.</param>
/// <param name="StartsAt">When the participants begin (UTC).</param>
/// <param name="HeadCount">For how many people there are instructors and kits.</param>
public sealed record TeamEngagement(string Key, int TeamId, int ProgrammeId, DateTime StartsAt, int Minutes, string DistrictSlug, int HeadCount)
{
    /// <summary>The day (Seoul) on which it begins.</summary>
    public DateOnly Date => SeoulTime.DateOf(StartsAt);

    /// <summary>When (Seoul) it begins.</summary>
    public TimeOnly LocalStart => TimeOnly.FromDateTime(SeoulTime.ToLocal(StartsAt));

    /// <summary>When (Seoul) it ends.</summary>
    public TimeOnly LocalEnd => TimeOnly.FromDateTime(SeoulTime.ToLocal(StartsAt.AddMinutes(Minutes)));
}

/// <summary>An engagement as those see it who plan and who go.</summary>
/// <param name="Kind">What it is, in words: <c>공개 체험</c>.</param>
/// <param name="Place">Where, in words.</param>
/// <param name="Coming">How many people have a place.</param>
/// <param name="Sequence">Grows with each change of what a calendar shows.</param>
/// <param name="ChangedAt">When (UTC) it was settled or called off.</param>
/// <param name="IsOff">It does not take place.</param>
/// <param name="Address">Where staff change it.</param>
public sealed record ShownEngagement(TeamEngagement Engagement, string Kind, string Programme, string Place, int Coming, int Sequence, DateTime ChangedAt, bool IsOff, bool IsSample, string Address);
