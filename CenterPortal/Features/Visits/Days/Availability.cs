namespace CenterPortal.Features.Visits.Days;

/// <summary>
/// What is free, computed from loaded facts and nothing else: no clock, no database. The rules stand here alone; forms,
/// calendars, waiting list and staff's board ask the same object.
/// </summary>
public sealed class Availability
{
    private readonly Dictionary<int, TeamDays> _teams;
    private readonly Dictionary<int, KitDays> _kits;

    /// <summary>Lays the facts out.</summary>
    public Availability(DayFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        Facts = facts;
        _teams = facts.Teams.ToDictionary(t => t.TeamId, t => new TeamDays(t));
        _kits = facts.Kits.ToDictionary(k => k.ProgrammeId, k => new KitDays(k));
        foreach (var claim in facts.Claims) Take(claim);
        foreach (var engagement in facts.Engagements) Take(engagement);
    }

    /// <summary>The facts.</summary>
    public DayFacts Facts { get; }

    /// <summary>Takes a place, so that the next question sees it.</summary>
    public void Take(Claim claim)
    {
        if (_teams.TryGetValue(claim.TeamId, out var team)) team.Take(claim);
        // What earlier days used is counted on the shelf already.
        if (claim.Date >= Facts.From && _kits.TryGetValue(claim.ProgrammeId, out var kits)) kits.Take(claim.Date, claim.HeadCount);
    }

    private void Take(Engagement engagement)
    {
        if (_teams.TryGetValue(engagement.TeamId, out var team)) team.Take(engagement);
        if (engagement.Date >= Facts.From && _kits.TryGetValue(engagement.ProgrammeId, out var kits)) kits.Take(engagement.Date, engagement.HeadCount);
    }

    /// <summary>Whether any team can come, and which; otherwise what stands in the way of the one that is nearest to a yes.</summary>
    public Verdict Judge(OfferedProgramme programme, Group group, HalfDay half)
    {
        ArgumentNullException.ThrowIfNull(programme);
        if (OfDay(programme, group, half.Date) is { } day) return day;
        var best = new Verdict(Obstacle.NoTeam);
        var (visits, travel) = (int.MaxValue, int.MaxValue);
        foreach (var id in programme.TeamIds)
        {
            if (!_teams.TryGetValue(id, out var team)) continue;
            var verdict = Judge(team, programme, group, half);
            if (verdict.Obstacle < best.Obstacle) continue;
            // Among teams that can come: who has the quieter week, then who is nearer.
            var (load, way) = (team.VisitsInWeekOf(half.Date), team.TravelTo(group.District) ?? int.MaxValue);
            if (verdict.Obstacle == best.Obstacle && (load, way).CompareTo((visits, travel)) >= 0) continue;
            (best, visits, travel) = (verdict, load, way);
        }

        return best;
    }

    /// <summary>Whether this team can come.</summary>
    public Verdict JudgeTeam(int teamId, OfferedProgramme programme, Group group, HalfDay half)
    {
        ArgumentNullException.ThrowIfNull(programme);
        if (OfDay(programme, group, half.Date) is { } day) return day;
        return programme.TeamIds.Contains(teamId) && _teams.TryGetValue(teamId, out var team) ? Judge(team, programme, group, half) : new Verdict(Obstacle.NoTeam);
    }

    /// <summary>Whether any half of the day is possible.</summary>
    public bool IsFree(OfferedProgramme programme, Group group, DateOnly date) =>
        Judge(programme, group, new HalfDay(date, DayPart.Morning)).IsPossible || Judge(programme, group, new HalfDay(date, DayPart.Afternoon)).IsPossible;

    /// <summary>Whether the programme's teams would come on such a day at all: it is in season, no holiday, and one of them works that weekday.</summary>
    public bool IsWorkingDay(OfferedProgramme programme, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return IsInSeason(programme, date) && (!Facts.Closed.TryGetValue(date, out var name) || IsWeekend(name))
            && programme.TeamIds.Any(id => _teams.TryGetValue(id, out var team) && team.WorksOn(date.DayOfWeek));
    }

    /// <summary>The possible half days nearest to a wished one, as far as facts are loaded, the nearest first; the later of two equally near, the wished half before the other.</summary>
    public IReadOnlyList<HalfDay> Nearest(OfferedProgramme programme, Group group, HalfDay wished, int most)
    {
        var (first, last) = (Max(Facts.Earliest, Facts.From), Max(Facts.Earliest, Facts.Latest < Facts.To ? Facts.Latest : Facts.To));
        var middle = wished.Date < first ? first : wished.Date > last ? last : wished.Date;
        IReadOnlyList<DayPart> parts = wished.Part == DayPart.Morning ? [DayPart.Morning, DayPart.Afternoon] : [DayPart.Afternoon, DayPart.Morning];
        var near =
            from away in Enumerable.Range(0, 1 + Math.Max(last.DayNumber - middle.DayNumber, middle.DayNumber - first.DayNumber))
            from date in away == 0 ? [middle] : new[] { middle.AddDays(away), middle.AddDays(-away) }
            where date >= first && date <= last
            from part in parts
            let half = new HalfDay(date, part)
            where Judge(programme, @group, half).IsPossible
            select half;
        return [.. near.Take(most)];
    }

    // What holds for every team.
    private Verdict? OfDay(OfferedProgramme programme, Group group, DateOnly date)
    {
        if (group.HeadCount < programme.SizeFrom || group.HeadCount > programme.SizeTo) return new Verdict(Obstacle.Size);
        if (date < Facts.From) return new Verdict(Obstacle.Past);
        if (date < Facts.Earliest) return new Verdict(Obstacle.TooSoon);
        if (date > Facts.Latest) return new Verdict(Obstacle.TooFar);
        if (!IsInSeason(programme, date)) return new Verdict(Obstacle.OffSeason);
        return Facts.Closed.TryGetValue(date, out var name) && !IsWeekend(name) ? new Verdict(Obstacle.Closed) : null;
    }

    private bool IsInSeason(OfferedProgramme programme, DateOnly date) => !Facts.IsSeasonBound || !programme.IsOffSeason(date);

    private Verdict Judge(TeamDays team, OfferedProgramme programme, Group group, HalfDay half)
    {
        var verdict = team.Judge(programme, group, half, Facts.Closed.ContainsKey(half.Date));
        if (verdict.IsPossible && half.Date.ToDateTime(verdict.StartsAt) <= Facts.Now) return new Verdict(Obstacle.Begun, team.Id);
        if (!verdict.IsPossible || !programme.UsesKits) return verdict;
        var left = _kits.TryGetValue(programme.Id, out var kits) ? Math.Max(0, kits.LeftFrom(half.Date)) : 0;
        return left >= group.HeadCount ? verdict : new Verdict(Obstacle.Kits, team.Id, group.HeadCount, left);
    }

    private static DateOnly Max(DateOnly one, DateOnly other) => one > other ? one : other;

    private static bool IsWeekend(string name) => name is "토요일" or "일요일";
}
