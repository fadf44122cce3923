using CenterPortal.Load.Visits;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>The referee of the race finds what is wrong when something is.</summary>
public class RefereeTests
{
    private const int Large = 1;
    private const int Small = 2;

    [Fact]
    public void A_fair_end_has_nothing_wrong()
    {
        Assert.Empty(RaceReferee.Judge([Placed(30), Placed(15), Placed(30, part: "Afternoon", usesKits: false)], [Waits(20), Waits(16, part: "Afternoon", usesKits: false)], Large));
        // A quarter of the kits is left, and the group is larger.
        Assert.Empty(RaceReferee.Judge([Placed(45), Placed(45, date: "2027-03-10")], [Waits(31, date: "2027-03-11")], Large));
    }

    [Fact]
    public void One_too_many_is_named()
    {
        Assert.Contains("4 visits", Only([.. Enumerable.Range(0, 2).SelectMany(_ => new[] { Placed(10, usesKits: false), Placed(10, part: "Afternoon", usesKits: false) })]), StringComparison.Ordinal);
        Assert.Contains("4 instructors", Only([Placed(31, usesKits: false), Placed(15, usesKits: false)]), StringComparison.Ordinal);
        Assert.Contains("3 instructors", Only([Placed(31, team: Small)]), StringComparison.Ordinal);
        Assert.Contains("123 kits", Only([Placed(41), Placed(41, date: "2027-03-10"), Placed(41, date: "2027-03-11")]), StringComparison.Ordinal);
        Assert.Contains("1 instructors for 20", Only([Placed(20) with { Instructors = 1 }]), StringComparison.Ordinal);
        Assert.Contains("does not offer it", Only([Placed(20, team: Small, usesKits: false)]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Morning", false)]
    [InlineData("Afternoon", true)]
    public void What_is_left_over_is_named(string part, bool isLeft)
    {
        var wrong = RaceReferee.Judge([Placed(31, usesKits: false)], [Waits(10, part: part, usesKits: false)], Large);
        Assert.Equal(isLeft, wrong.Count == 1);
        // The smaller team can come where the larger one cannot.
        Assert.Contains(RaceReferee.Judge([Placed(31, usesKits: false), Placed(15, team: Small)], [Waits(10)], Large), w => w.Contains("by team 2", StringComparison.Ordinal));
    }

    private static string Only(PlacedRow[] placed) => Assert.Single(RaceReferee.Judge(placed, [], Large));

    private static PlacedRow Placed(int people, int team = Large, string date = "2027-03-09", string part = "Morning", bool usesKits = true) => new(team, date, part, people, (people + 14) / 15, usesKits);

    private static WaitingRow Waits(int people, string date = "2027-03-09", string part = "Morning", bool usesKits = true) => new(1, date, part, people, usesKits);
}
