using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Visits.Days;

/// <summary>One team: its plan laid out for quick questions, and what is taken of it.</summary>
internal sealed class TeamDays
{
    private readonly PlannedTeam _team;
    private readonly int[] _week = new int[14];
    private readonly Dictionary<string, int> _travel;
    private readonly int? _nearest;
    private readonly Dictionary<HalfDay, int> _exceptions = [];
    private readonly Dictionary<DateOnly, int> _visits = [];
    private readonly Dictionary<HalfDay, int> _taken = [];

    public TeamDays(PlannedTeam team)
    {
        _team = team;
        foreach (var hours in team.Hours) _week[At(hours.Day, hours.Part)] = hours.Instructors;
        _travel = team.Travel.ToDictionary(t => t.District, t => t.Minutes, StringComparer.Ordinal);
        _nearest = _travel.Count == 0 ? null : _travel.Values.Min();
        // The part of a day is more exact than the whole of it.
        foreach (var change in team.Exceptions.OrderBy(e => e.Part is not null))
            foreach (var part in change.Part is { } one ? [one] : DayPartWords.Both)
                _exceptions[new HalfDay(change.Date, part)] = change.Instructors;
    }

    public int Id => _team.TeamId;

    public bool WorksOn(DayOfWeek day) => _week[At(day, DayPart.Morning)] > 0 || _week[At(day, DayPart.Afternoon)] > 0;

    /// <summary>How many visits it has in the week of the day; for fairness among teams.</summary>
    public int VisitsInWeekOf(DateOnly date)
    {
        var monday = SeoulTime.MondayOf(date);
        var sum = 0;
        for (var i = 0; i < 7; i++) sum += _visits.GetValueOrDefault(monday.AddDays(i));
        return sum;
    }

    public int? TravelTo(string? district) => district is null ? _nearest : _travel.TryGetValue(district, out var minutes) ? minutes : null;

    public void Take(Claim claim)
    {
        var half = new HalfDay(claim.Date, claim.Part);
        _visits[claim.Date] = _visits.GetValueOrDefault(claim.Date) + 1;
        _taken[half] = _taken.GetValueOrDefault(half) + claim.Instructors;
    }

    /// <summary>Counts as one visit of its day, whichever half days it reaches into.</summary>
    public void Take(Engagement engagement)
    {
        _visits[engagement.Date] = _visits.GetValueOrDefault(engagement.Date) + 1;
        foreach (var part in engagement.HalvesOf(_team))
        {
            var half = new HalfDay(engagement.Date, part);
            _taken[half] = _taken.GetValueOrDefault(half) + engagement.Instructors;
        }
    }

    /// <summary>Whether it can come, the centre's closed days and kits left aside.</summary>
    public Verdict Judge(OfferedProgramme programme, Group group, HalfDay half, bool isWeekendClosed)
    {
        if (TravelTo(group.District) is not { } travel) return new Verdict(Obstacle.Unreached, Id);
        var works = Instructors(half);
        if (works == 0 || _team.VisitsPerDay == 0) return new Verdict(isWeekendClosed ? Obstacle.Closed : Obstacle.Off, Id);
        var needed = programme.InstructorsFor(group.HeadCount);
        if (needed > works) return new Verdict(Obstacle.Crew, Id, needed, works);
        var times = _team.Times(half.Part);
        var before = travel + _team.SetUpMinutes;
        if (before + programme.Minutes + _team.PackUpMinutes > times.Minutes)
            return new Verdict(Obstacle.TooLong, Id, before + programme.Minutes + _team.PackUpMinutes, times.Minutes);
        var visits = _visits.GetValueOrDefault(half.Date);
        if (visits >= _team.VisitsPerDay) return new Verdict(Obstacle.DayFull, Id, visits + 1, _team.VisitsPerDay);
        var left = Math.Max(0, works - _taken.GetValueOrDefault(half));
        var start = times.From.AddMinutes(before);
        return needed > left ? new Verdict(Obstacle.Instructors, Id, needed, left) : new Verdict(Obstacle.None, Id, needed, left, start, start.AddMinutes(programme.Minutes));
    }

    private int Instructors(HalfDay half) => _exceptions.TryGetValue(half, out var changed) ? changed : _week[At(half.Date.DayOfWeek, half.Part)];

    private static int At(DayOfWeek day, DayPart part) => ((int)day * 2) + (int)part;
}
