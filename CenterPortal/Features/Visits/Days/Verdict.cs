using System.Runtime.InteropServices;

namespace CenterPortal.Features.Visits.Days;

/// <summary>What stands in the way of a visit. Later ones are nearer to a yes.</summary>
public enum Obstacle
{
    /// <summary>No team offers the programme.</summary>
    NoTeam,

    /// <summary>More or fewer people than the programme takes.</summary>
    Size,

    /// <summary>The day is over.</summary>
    Past,

    /// <summary>It would have begun already.</summary>
    Begun,

    /// <summary>The day is nearer than the lead time.</summary>
    TooSoon,

    /// <summary>The day is farther than one may ask.</summary>
    TooFar,

    /// <summary>The programme is not held in that season.</summary>
    OffSeason,

    /// <summary>A holiday or a closure.</summary>
    Closed,

    /// <summary>No team goes to that district.</summary>
    Unreached,

    /// <summary>The team does not work then.</summary>
    Off,

    /// <summary>All instructors of the team together are too few for the group.</summary>
    Crew,

    /// <summary>Travel, programme and set-up are longer than the half day.</summary>
    TooLong,

    /// <summary>The team has as many visits as it can make.</summary>
    DayFull,

    /// <summary>Too few instructors are left.</summary>
    Instructors,

    /// <summary>Too few kits are left.</summary>
    Kits,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>What availability answers for a half day.</summary>
/// <param name="TeamId">The team that can come, or the one that was nearest to it; 0 when none was asked.</param>
/// <param name="Needed">Instructors, visits or kits that would be needed.</param>
/// <param name="Left">How many of them are left.</param>
/// <param name="StartsAt">When the participants would begin (Seoul).</param>
/// <param name="EndsAt">When they would be done (Seoul).</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Verdict(Obstacle Obstacle, int TeamId = 0, int Needed = 0, int Left = 0, TimeOnly StartsAt = default, TimeOnly EndsAt = default)
{
    /// <summary>True when the visit is possible.</summary>
    public bool IsPossible => Obstacle == Obstacle.None;

    /// <summary>True when others stand in the way, so that it may become possible by their leaving.</summary>
    public bool IsWorthWaiting => Obstacle is Obstacle.DayFull or Obstacle.Instructors or Obstacle.Kits;
}
