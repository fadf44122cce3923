using System.Runtime.InteropServices;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Plans;

namespace CenterPortal.Features.Visits.Days;

/// <summary>What availability must know of a programme.</summary>
/// <param name="PerInstructor">How many participants one instructor can guide.</param>
/// <param name="TeamIds">The teams that offer it.</param>
public sealed record OfferedProgramme(int Id, int Minutes, int SizeFrom, int SizeTo, int PerInstructor, bool UsesKits, IReadOnlyList<int> TeamIds)
{
    /// <summary>When it is held; null: the whole year.</summary>
    public ProgrammeSeason? Season { get; init; }

    /// <summary>Whether it is not held at that time of the year.</summary>
    public bool IsOffSeason(DateOnly date) => Season?.Holds(date) == false;

    /// <summary>How many instructors a group needs.</summary>
    public int InstructorsFor(int headCount) => InstructorsFor(headCount, PerInstructor);

    /// <summary>How many instructors a group needs when one can guide so many.</summary>
    public static int InstructorsFor(int headCount, int perInstructor) => (headCount + Math.Max(1, perInstructor) - 1) / Math.Max(1, perInstructor);
}

/// <summary>A group that asks.</summary>
/// <param name="District">Slug of the district; null: the nearest that the team goes to.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Group(int HeadCount, string? District);

/// <summary>A half day.</summary>
/// <param name="Date">The day in Seoul.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct HalfDay(DateOnly Date, DayPart Part);

/// <summary>A live placing, as far as it takes something from others.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Claim(Guid RequestId, int ProgrammeId, int TeamId, DateOnly Date, DayPart Part, int Instructors, int HeadCount);

/// <summary>An exception of a team's week; a null part is the whole day.</summary>
public sealed record DayException(DateOnly Date, DayPart? Part, int Instructors);

/// <summary>A team's plan as availability sees it.</summary>
public sealed record PlannedTeam(
    int TeamId,
    int VisitsPerDay,
    int SetUpMinutes,
    int PackUpMinutes,
    PartTimes Morning,
    PartTimes Afternoon,
    IReadOnlyList<TeamHours> Hours,
    IReadOnlyList<TeamTravel> Travel,
    IReadOnlyList<DayException> Exceptions)
{
    /// <summary>The times of a half day.</summary>
    public PartTimes Times(DayPart part) => part == DayPart.Morning ? Morning : Afternoon;

    /// <summary>A plan as it is stored.</summary>
    public static PlannedTeam Of(TeamPlan plan, IReadOnlyList<DayException> exceptions)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new PlannedTeam(plan.TeamId, plan.VisitsPerDay, plan.SetUpMinutes, plan.PackUpMinutes, plan.Morning, plan.Afternoon, plan.Hours, plan.Travel, exceptions);
    }
}

/// <summary>Kits of one programme: what there is before <see cref="DayFacts.From"/>, and what comes or goes from then on.</summary>
/// <param name="Before">Sum of stock less what visits before that day took.</param>
/// <param name="Supplies">Stock from that day on; also past the asked span.</param>
public sealed record KitShelf(int ProgrammeId, int Before, IReadOnlyList<(DateOnly Date, int Quantity)> Supplies);

/// <summary>Everything that decides what is free, loaded once: no clock, no database behind it.</summary>
/// <param name="From">First day that <paramref name="Claims"/> and <paramref name="Closed"/> cover.</param>
/// <param name="To">Last day that they cover.</param>
/// <param name="Earliest">First day on which anyone may still ask (today and the lead time in working days).</param>
/// <param name="Latest">Last day on which anyone may ask.</param>
/// <param name="Closed">Closed days of the centre with their names; weekends as 토요일 and 일요일.</param>
/// <param name="Claims">Live placings of the teams from <paramref name="From"/> on, and of programmes with kits by whichever team.</param>
/// <param name="Version">Of the free days; grows with each change.</param>
public sealed record DayFacts(
    DateOnly From,
    DateOnly To,
    DateOnly Earliest,
    DateOnly Latest,
    IReadOnlyDictionary<DateOnly, string> Closed,
    IReadOnlyList<PlannedTeam> Teams,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<KitShelf> Kits,
    long Version)
{
    /// <summary>What else teams do at set times, over the same days as <see cref="Claims"/>.</summary>
    public IReadOnlyList<Engagement> Engagements { get; init; } = [];

    /// <summary>The instant in Seoul at or before which nothing begins any more; null does not look.</summary>
    public DateTime? Now { get; init; }

    /// <summary>Programmes are held in their season alone.</summary>
    public bool IsSeasonBound { get; init; } = true;
}
