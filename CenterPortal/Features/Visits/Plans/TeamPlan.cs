namespace CenterPortal.Features.Visits.Plans;

/// <summary>From when to when (Seoul) a team is out on a half day.</summary>
public sealed record PartTimes(TimeOnly From, TimeOnly To)
{
    /// <summary>How many minutes that is.</summary>
    public int Minutes => (int)(To - From).TotalMinutes;
}

/// <summary>운영 계획: when a team works, how many visits it makes a day, how long it needs around them.</summary>
public sealed class TeamPlan
{
    private readonly List<TeamHours> _hours = [];
    private readonly List<TeamTravel> _travel = [];

    /// <summary>The team.</summary>
    public required int TeamId { get; init; }

    /// <summary>The most visits a day.</summary>
    public int VisitsPerDay { get; private set; } = 2;

    /// <summary>Minutes to set up before the participants begin.</summary>
    public int SetUpMinutes { get; private set; } = 20;

    /// <summary>Minutes to pack up afterwards.</summary>
    public int PackUpMinutes { get; private set; } = 15;

    /// <summary>The morning, from leaving the team's place to being done.</summary>
    public PartTimes Morning { get; private set; } = new(new(9, 0), new(12, 30));

    /// <summary>The afternoon, likewise.</summary>
    public PartTimes Afternoon { get; private set; } = new(new(13, 0), new(17, 30));

    /// <summary>How many instructors there are on which half day of the week; none where nothing stands.</summary>
    public IReadOnlyList<TeamHours> Hours => _hours;

    /// <summary>Minutes to each district; where none stands the team does not go.</summary>
    public IReadOnlyList<TeamTravel> Travel => _travel;

    /// <summary>Grows with each change.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>The times of a half day.</summary>
    public PartTimes Times(DayPart part) => part == DayPart.Morning ? Morning : Afternoon;

    /// <summary>Sets everything at once.</summary>
    public void Set(int visitsPerDay, int setUpMinutes, int packUpMinutes, PartTimes morning, PartTimes afternoon, IEnumerable<TeamHours> hours, IEnumerable<TeamTravel> travel)
    {
        (VisitsPerDay, SetUpMinutes, PackUpMinutes) = (visitsPerDay, setUpMinutes, packUpMinutes);
        if (Morning != morning) Morning = morning;
        if (Afternoon != afternoon) Afternoon = afternoon;
        Replace(_hours, hours);
        Replace(_travel, travel);
        Version++;
    }

    // What stays the same stays the same row.
    private static void Replace<T>(List<T> old, IEnumerable<T> fresh)
        where T : notnull
    {
        var wanted = fresh.ToHashSet();
        old.RemoveAll(row => !wanted.Contains(row));
        old.AddRange(wanted.Except(old).ToArray());
    }
}

/// <summary>How many instructors a team has on a half day of the week.</summary>
public sealed record TeamHours(DayOfWeek Day, DayPart Part, int Instructors);

/// <summary>How many minutes a team needs to a district.</summary>
public sealed record TeamTravel(string District, int Minutes);

/// <summary>예외: a team works otherwise on one day.</summary>
public sealed class TeamDayChange
{
    /// <summary>Id.</summary>
    public int Id { get; private set; }

    /// <summary>The team.</summary>
    public required int TeamId { get; init; }

    /// <summary>The day in Seoul.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The half day; null: the whole.</summary>
    public DayPart? Part { get; init; }

    /// <summary>How many instructors there are; 0: none, the team is off.</summary>
    public required int Instructors { get; init; }

    /// <summary>Why, for staff.</summary>
    public required string Reason { get; init; }
}

/// <summary>재료: kits of a programme that come in or are taken out.</summary>
public sealed class KitStock
{
    /// <summary>Id.</summary>
    public int Id { get; private set; }

    /// <summary>The programme.</summary>
    public required int ProgrammeId { get; init; }

    /// <summary>From which day (Seoul) on they can be used.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>How many more; fewer when negative.</summary>
    public required int Quantity { get; init; }

    /// <summary>What it was, for staff.</summary>
    public required string Note { get; init; }
}
