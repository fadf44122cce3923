using CenterPortal.Features.Visits.Plans;

namespace CenterPortal.Features.Visits.Studio;

/// <summary>A plan while staff type it.</summary>
public sealed class PlanDraft
{
    /// <summary>The days of the week in the order in which people plan them.</summary>
    public static readonly IReadOnlyList<DayOfWeek> Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private readonly Dictionary<(DayOfWeek, DayPart), int> _hours;
    private readonly Dictionary<string, int> _travel;

    /// <summary>Begins with what there is; null: with a plan's usual numbers.</summary>
    public PlanDraft(TeamPlan? plan)
    {
        var from = plan ?? new TeamPlan { TeamId = 0 };
        (Version, VisitsPerDay, SetUp, PackUp, Morning, Afternoon) = (plan?.Version, from.VisitsPerDay, from.SetUpMinutes, from.PackUpMinutes, from.Morning, from.Afternoon);
        _hours = from.Hours.ToDictionary(h => (h.Day, h.Part), h => h.Instructors);
        _travel = from.Travel.ToDictionary(t => t.District, t => t.Minutes, StringComparer.Ordinal);
    }

    /// <summary>The plan's version when it was read; null: there was none.</summary>
    public long? Version { get; }

    /// <summary>The most visits a day.</summary>
    public int VisitsPerDay { get; set; }

    /// <summary>Minutes to set up.</summary>
    public int SetUp { get; set; }

    /// <summary>Minutes to pack up.</summary>
    public int PackUp { get; set; }

    /// <summary>The morning.</summary>
    public PartTimes Morning { get; set; }

    /// <summary>The afternoon.</summary>
    public PartTimes Afternoon { get; set; }

    /// <summary>Instructors of a half day of the week.</summary>
    public int this[DayOfWeek day, DayPart part]
    {
        get => _hours.GetValueOrDefault((day, part));
        set => _hours[(day, part)] = value;
    }

    /// <summary>Minutes to a district; null: the team does not go there.</summary>
    public int? TravelTo(string district) => _travel.TryGetValue(district, out var minutes) ? minutes : null;

    /// <summary>Sets the way to a district; null: the team does not go there.</summary>
    public void SetTravel(string district, int? minutes)
    {
        if (minutes is { } way) _travel[district] = way;
        else _travel.Remove(district);
    }

    /// <summary>What the handler takes.</summary>
    public PlanInput ToInput() => new(
        VisitsPerDay, SetUp, PackUp, Morning, Afternoon,
        [.. _hours.Where(h => h.Value != 0).Select(h => new TeamHours(h.Key.Item1, h.Key.Item2, h.Value))],
        [.. _travel.Select(t => new TeamTravel(t.Key, t.Value))]);
}
