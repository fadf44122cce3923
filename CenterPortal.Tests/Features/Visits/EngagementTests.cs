using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Days;
using static CenterPortal.Tests.Features.Visits.Facts;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>What else a team does takes half days, visits a day, instructors and kits from its visits.</summary>
public class EngagementTests
{
    private static readonly OfferedProgramme Kits = Cork with { UsesKits = true };

    // A team goes 20 minutes to Seo-gu, sets up for 20 and packs up for 15; its morning is 9:00–12:00, its afternoon 13:00–17:00.
    [Theory]
    [InlineData("10:00", 60, "seo", "am")]
    [InlineData("14:00", 90, "seo", "pm")]
    [InlineData("12:40", 10, "seo", "pm")]
    [InlineData("12:40", 5, "seo", "")]
    [InlineData("12:39", 5, "seo", "am")]
    [InlineData("11:00", 180, "seo", "am pm")]
    [InlineData("17:40", 60, "seo", "")]
    [InlineData("17:40", 60, "dong", "pm")]
    [InlineData("17:40", 60, "elsewhere", "pm")]
    [InlineData("08:40", 5, "seo", "")]
    [InlineData("08:40", 6, "seo", "am")]
    [InlineData("23:00", 180, "seo", "")]
    public void It_takes_the_half_days_into_which_way_and_work_reach(string at, int minutes, string district, string halves)
    {
        var from = TimeOnly.ParseExact(at, "HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        var engagement = Busy((from.Hour * 60) + from.Minute, minutes) with { District = district };
        Assert.Equal(halves, string.Join(' ', engagement.HalvesOf(Team()).Select(p => p.Slug())));
    }

    [Fact]
    public void Its_instructors_are_missing_in_its_half_day_alone()
    {
        var availability = With(Team(visits: 2, instructors: 2), Busy(14 * 60, 60, instructors: 2));
        Assert.True(availability.Judge(Cork, People(15), Morning).IsPossible);
        Assert.Equal(Obstacle.Instructors, availability.Judge(Cork, People(15), Afternoon).Obstacle);
        Assert.True(With(Team(visits: 2, instructors: 2), Busy(14 * 60, 60, instructors: 1)).Judge(Cork, People(15), Afternoon).IsPossible);
    }

    [Theory]
    [InlineData(14 * 60, 60)]
    [InlineData(19 * 60, 60)]
    [InlineData(9 * 60, 480)]
    public void It_is_one_of_the_visits_of_its_day(int from, int minutes)
    {
        Assert.Equal(Obstacle.DayFull, With(Team(visits: 1, instructors: 9), Busy(from, minutes)).Judge(Cork, People(15), Morning).Obstacle);
        Assert.True(With(Team(visits: 2, instructors: 9), Busy(from, minutes)).Judge(Cork, People(15), Morning).IsPossible);
        Assert.True(With(Team(visits: 1, instructors: 9), Busy(from, minutes)).Judge(Cork, People(15), Morning with { Date = Monday.AddDays(1) }).IsPossible);
    }

    [Fact]
    public void Another_team_is_as_free_as_before()
    {
        var facts = Of([Team(7, visits: 1), Team(8, visits: 1)]) with { Engagements = [Busy(600, 60)] };
        Assert.Equal(8, new Availability(facts).Judge(Cork with { TeamIds = [7, 8] }, People(15), Morning).TeamId);
    }

    [Fact]
    public void Its_kits_are_kept_for_it_from_its_day_on_whichever_team_goes()
    {
        var facts = Of([Team(visits: 9, instructors: 9)], kits: [new KitShelf(1, 40, [])]) with { Engagements = [Busy(600, 60, headCount: 30) with { Date = Monday.AddDays(3), TeamId = 99 }] };
        var availability = new Availability(facts);
        Assert.Equal((Obstacle.Kits, 10), Seen(availability.Judge(Kits, People(15), Morning)));
        Assert.True(availability.Judge(Kits, People(10), Morning).IsPossible);
        Assert.Equal((Obstacle.Kits, 10), Seen(availability.Judge(Kits, People(15), Morning with { Date = Monday.AddDays(4) })));
    }

    private static (Obstacle, int) Seen(Verdict verdict) => (verdict.Obstacle, verdict.Left);

    private static Availability With(PlannedTeam team, Engagement engagement) => new(Of([team]) with { Engagements = [engagement] });

    private static Engagement Busy(int from, int minutes, int instructors = 1, int headCount = 10) =>
        new("session/1", 1, 7, Monday, from, from + minutes, "seo", instructors, headCount);
}
