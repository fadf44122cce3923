using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Days;
using static CenterPortal.Tests.Features.Visits.Facts;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>Kits: what comes in less what is taken, today and on every later day.</summary>
public class KitTests
{
    private static readonly OfferedProgramme Socks = Cork with { UsesKits = true };
    private static readonly DateOnly Friday = Monday.AddDays(4);

    private static Verdict Judge(int people, DateOnly date, IReadOnlyList<KitShelf> kits, params Claim[] claims) =>
        new Availability(Of([Team(visits: 9, instructors: 9)], claims, kits: kits)).Judge(Socks, People(people), new HalfDay(date, DayPart.Morning));

    [Fact]
    public void Without_stock_nothing_is_possible()
    {
        Assert.Equal(Obstacle.Kits, Judge(5, Monday, []).Obstacle);
        Assert.True(Judge(5, Monday, [new KitShelf(1, 5, [])]).IsPossible);
        Assert.Equal((Obstacle.Kits, 5), (Judge(6, Monday, [new KitShelf(1, 5, [])]).Obstacle, Judge(6, Monday, [new KitShelf(1, 5, [])]).Left));
    }

    [Fact]
    public void What_comes_in_later_is_there_later()
    {
        KitShelf[] shelf = [new(1, 0, [(Friday, 30)])];
        Assert.Equal(Obstacle.Kits, Judge(20, Friday.AddDays(-1), shelf).Obstacle);
        Assert.True(Judge(20, Friday, shelf).IsPossible);
        Assert.True(Judge(30, Friday.AddDays(10), shelf).IsPossible);
    }

    [Fact]
    public void A_visit_takes_nothing_from_a_later_one_that_is_placed_already()
    {
        var later = Taken(new HalfDay(Friday, DayPart.Morning), headCount: 20);
        KitShelf[] shelf = [new(1, 30, [])];
        Assert.True(Judge(10, Monday, shelf, later).IsPossible);
        Assert.Equal((Obstacle.Kits, 10), (Judge(11, Monday, shelf, later).Obstacle, Judge(11, Monday, shelf, later).Left));
        // New stock between the two leaves the first ones free again.
        KitShelf[] filled = [new(1, 30, [(Friday, 20)])];
        Assert.True(Judge(30, Monday, filled, later).IsPossible);
    }

    [Fact]
    public void Stock_that_is_taken_out_counts_and_never_shows_below_nothing()
    {
        KitShelf[] shelf = [new(1, 30, [(Friday, -40)])];
        Assert.Equal(0, Judge(10, Monday, shelf).Left);
    }

    [Fact]
    public void Other_programmes_and_programmes_without_kits_take_none()
    {
        KitShelf[] shelf = [new(1, 30, [])];
        Assert.True(Judge(30, Monday, shelf, Taken(Morning, headCount: 20, programme: 2)).IsPossible);
        Assert.True(new Availability(Of()).Judge(Cork, People(10), Morning).IsPossible);
    }
}
