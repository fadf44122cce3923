using CenterPortal.Features.Programmes;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Features.Visits.Plans;
using static CenterPortal.Tests.Features.Visits.Facts;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>The rules of what is free, one by one.</summary>
public class AvailabilityTests
{
    private static Verdict Judge(DayFacts facts, HalfDay half, int people = 25, OfferedProgramme? programme = null, string? district = "seo") =>
        new Availability(facts).Judge(programme ?? Cork, People(people, district), half);

    [Fact]
    public void A_free_team_begins_after_travel_and_setting_up()
    {
        var verdict = Judge(Of(), Morning);
        Assert.Equal((Obstacle.None, 7, 2), (verdict.Obstacle, verdict.TeamId, verdict.Needed));
        Assert.Equal((new TimeOnly(9, 40), new TimeOnly(10, 40)), (verdict.StartsAt, verdict.EndsAt));
    }

    [Theory]
    [InlineData("2027-02-28", Obstacle.Past)]
    [InlineData("2027-03-05", Obstacle.TooSoon)]
    [InlineData("2027-03-08", Obstacle.None)]
    [InlineData("2027-06-30", Obstacle.None)]
    [InlineData("2027-07-01", Obstacle.TooFar)]
    [InlineData("2027-03-13", Obstacle.Closed)]
    public void The_day_lies_between_lead_time_and_horizon(string date, Obstacle expected) =>
        Assert.Equal(expected, Judge(Of(), new HalfDay(DateOnly.Parse(date), DayPart.Morning)).Obstacle);

    [Theory]
    [InlineData(Seasons.Spring, "2027-05-31", Obstacle.None)]
    [InlineData(Seasons.Spring, "2027-06-01", Obstacle.OffSeason)]
    [InlineData(Seasons.Summer | Seasons.Winter, "2027-05-31", Obstacle.OffSeason)]
    [InlineData(Seasons.All, "2027-06-01", Obstacle.None)]
    [InlineData(Seasons.None, "2027-06-01", Obstacle.None)]
    [InlineData(Seasons.Summer, "2027-07-01", Obstacle.TooFar)]
    public void A_programme_is_held_in_its_seasons(Seasons seasons, string date, Obstacle expected)
    {
        var (cork, half) = (Cork with { Season = ProgrammeSeason.Of(seasons) }, new HalfDay(DateOnly.Parse(date), DayPart.Morning));
        var verdict = Judge(Of(), half, programme: cork);
        Assert.Equal((expected, false), (verdict.Obstacle, verdict.IsWorthWaiting));
        Assert.Equal(expected != Obstacle.OffSeason, new Availability(Of()).IsWorkingDay(cork, half.Date));
    }

    [Theory]
    [InlineData(Seasons.Winter, new[] { 12, 1, 2 })]
    [InlineData(Seasons.Spring, new[] { 3, 4, 5 })]
    [InlineData(Seasons.Summer | Seasons.Autumn, new[] { 6, 7, 8, 9, 10, 11 })]
    public void Every_month_has_its_season(Seasons seasons, int[] months) =>
        Assert.Equal(months.Order(), Enumerable.Range(1, 12).Where(m => ProgrammeSeason.Of(seasons)!.Holds(new DateOnly(2027, m, 1))));

    [Fact]
    public void Whoever_is_not_bound_by_seasons_may_place_it_all_the_same()
    {
        var cork = Cork with { Season = ProgrammeSeason.Of(Seasons.Summer) };
        Assert.Equal("이 철에는 하지 않는 체험입니다. 여름에 합니다.", Judge(Of(), Morning, programme: cork).Words(Morning, cork, People(25), Of()));
        Assert.True(Judge(Of() with { IsSeasonBound = false }, Morning, programme: cork).IsPossible);
    }

    [Fact]
    public void A_holiday_is_closed_for_everyone_and_a_weekend_for_who_does_not_work_then()
    {
        var saturday = new HalfDay(new(2027, 3, 13), DayPart.Morning);
        var works = Team() with { Hours = [new TeamHours(DayOfWeek.Saturday, DayPart.Morning, 2)] };
        Assert.True(Judge(Of([works]), saturday).IsPossible);
        Assert.Equal(Obstacle.Closed, Judge(Of([Team()]), saturday).Obstacle);
        Assert.Equal(Obstacle.Closed, Judge(Of([works], closed: new Dictionary<DateOnly, string> { [saturday.Date] = "센터 쉬는 날" }), saturday).Obstacle);
    }

    [Fact]
    public void An_exception_beats_the_week_and_half_a_day_beats_the_whole()
    {
        var off = Of([Team(exceptions: new DayException(Monday, null, 0))]);
        Assert.Equal(Obstacle.Off, Judge(off, Morning).Obstacle);
        var half = Of([Team(exceptions: [new DayException(Monday, DayPart.Afternoon, 3), new DayException(Monday, null, 0)])]);
        Assert.Equal((false, true), (Judge(half, Morning).IsPossible, Judge(half, Afternoon, 45).IsPossible));
    }

    [Theory]
    [InlineData("seo", 65, Obstacle.None)]
    [InlineData("seo", 126, Obstacle.TooLong)]
    [InlineData("dong", 96, Obstacle.TooLong)]
    [InlineData("yuseong", 30, Obstacle.Unreached)]
    [InlineData(null, 125, Obstacle.None)]
    public void Travel_setting_up_and_packing_up_fit_into_the_half_day(string? district, int minutes, Obstacle expected) =>
        Assert.Equal(expected, Judge(Of(), Morning, programme: Cork with { Minutes = minutes }, district: district).Obstacle);

    [Fact]
    public void Visits_of_the_day_count_in_both_halves()
    {
        Assert.True(Judge(Of([Team(visits: 2)], [Taken(Morning)]), Afternoon).IsPossible);
        Assert.Equal(Obstacle.DayFull, Judge(Of([Team(visits: 2)], [Taken(Morning), Taken(Morning)]), Afternoon).Obstacle);
    }

    [Fact]
    public void Instructors_are_shared_within_a_half_day()
    {
        var facts = Of([Team(visits: 5, instructors: 3)], [Taken(Morning, instructors: 2)]);
        Assert.True(Judge(facts, Morning, 15).IsPossible);
        var verdict = Judge(facts, Morning, 16);
        Assert.Equal((Obstacle.Instructors, 2, 1), (verdict.Obstacle, verdict.Needed, verdict.Left));
        Assert.True(Judge(facts, Afternoon, 45).IsPossible);
        Assert.Equal((Obstacle.Crew, false), (Judge(facts, Afternoon, 46).Obstacle, Judge(facts, Afternoon, 46).IsWorthWaiting));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(61)]
    [InlineData(0)]
    [InlineData(10_000)]
    public void The_size_is_the_programmes(int people) => Assert.Equal(Obstacle.Size, Judge(Of(), Morning, people).Obstacle);

    [Fact]
    public void Of_two_teams_the_quieter_week_comes_first_then_the_nearer()
    {
        var both = Cork with { TeamIds = [7, 8] };
        var teams = new[] { Team(7, travel: 30), Team(8, travel: 20) };
        Assert.Equal(8, Judge(Of(teams), Morning, programme: both).TeamId);
        Assert.Equal(7, Judge(Of(teams, [Taken(new HalfDay(Monday.AddDays(3), DayPart.Morning), team: 8)]), Morning, programme: both).TeamId);
        Assert.Equal(8, Judge(Of(teams, [Taken(Morning, 2, team: 7)]), Morning, programme: both).TeamId);
    }

    [Fact]
    public void Among_refusals_the_one_nearest_to_a_yes_is_told()
    {
        var teams = new[] { Team(7, instructors: 0), Team(8) };
        Assert.Equal(Obstacle.Instructors, Judge(Of(teams, [Taken(Morning, 2, team: 8)]), Morning, programme: Cork with { TeamIds = [7, 8] }).Obstacle);
        Assert.Equal(Obstacle.NoTeam, Judge(Of([]), Morning).Obstacle);
    }

    [Fact]
    public void The_nearest_days_are_told_on_both_sides_the_wished_half_first()
    {
        var wished = new HalfDay(Monday.AddDays(1), DayPart.Afternoon);
        var facts = Of([Team(visits: 1, exceptions: new DayException(Monday.AddDays(2), DayPart.Afternoon, 0))], [Taken(wished)]);
        Assert.Equal(
            [new HalfDay(Monday.AddDays(2), DayPart.Morning), new HalfDay(Monday, DayPart.Afternoon), new HalfDay(Monday, DayPart.Morning)],
            new Availability(facts).Nearest(Cork, People(20), wished, 3));
        Assert.Equal([Morning], new Availability(facts).Nearest(Cork, People(20), new HalfDay(new(2020, 1, 1), DayPart.Morning), 1));
        Assert.Empty(new Availability(Of([])).Nearest(Cork, People(20), wished, 3));
    }

    [Fact]
    public void What_is_taken_now_is_seen_by_the_next_question()
    {
        var availability = new Availability(Of([Team(visits: 1)]));
        Assert.True(availability.IsFree(Cork, People(10), Monday));
        availability.Take(Taken(Morning));
        Assert.False(availability.IsFree(Cork, People(10), Monday));
    }
}
