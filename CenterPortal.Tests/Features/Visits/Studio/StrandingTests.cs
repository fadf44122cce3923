using CenterPortal.Features.Visits.Days;
using CenterPortal.Features.Visits.Studio.Queries;
using static CenterPortal.Tests.Features.Visits.Facts;

namespace CenterPortal.Tests.Features.Visits.Studio;

/// <summary>Which visits a changed plan would leave without a place.</summary>
public class StrandingTests
{
    [Fact]
    public void Of_two_visits_a_day_the_later_loses_its_place_when_only_one_is_made()
    {
        var (older, younger) = (Visit(Morning), Visit(Afternoon));
        var before = Of([Team(7, visits: 2)], [older.Claim, younger.Claim]);
        Assert.Equal([younger], Stranding.Of(before, before with { Teams = [Team(7, visits: 1)] }, [older, younger]));
        Assert.Empty(Stranding.Of(before, before with { Teams = [Team(7, visits: 3)] }, [older, younger]));
    }

    [Fact]
    public void A_day_off_fewer_instructors_and_a_longer_way_are_told()
    {
        var visit = Visit(Morning, people: 30);
        var before = Of([Team()], [visit.Claim]);
        Assert.Equal([visit], Stranding.Of(before, before with { Teams = [Team(exceptions: new DayException(Monday, null, 0))] }, [visit]));
        Assert.Equal([visit], Stranding.Of(before, before with { Teams = [Team(instructors: 1)] }, [visit]));
        Assert.Equal([visit], Stranding.Of(before, before with { Teams = [Team(travel: 100)] }, [visit]));
        Assert.Equal([visit], Stranding.Of(before, before with { Teams = [] }, [visit]));
        Assert.Empty(Stranding.Of(before, before with { Teams = [Team(exceptions: new DayException(Monday.AddDays(1), null, 0))] }, [visit]));
    }

    [Fact]
    public void What_did_not_fit_before_is_nobody_s_news()
    {
        var (one, two) = (Visit(Morning, people: 30), Visit(Morning, people: 30));
        var before = Of([Team(visits: 2)], [one.Claim, two.Claim]);
        Assert.Empty(Stranding.Of(before, before with { Teams = [Team(visits: 1)] }, [one, two]));
    }

    [Fact]
    public void Kits_taken_out_strand_the_visits_that_need_them()
    {
        var (early, late) = (Kit(Monday), Kit(Monday.AddDays(3)));
        var before = Of([Team()], [early.Claim, late.Claim], kits: [new KitShelf(1, 40, [])]);
        Assert.Equal([late], Stranding.Of(before, before with { Kits = [new KitShelf(1, 25, [])] }, [early, late]));
        Assert.Empty(Stranding.Of(before, before with { Kits = [new KitShelf(1, 40, [(Monday, 5)])] }, [early, late]));
    }

    private static StandingVisit Visit(HalfDay half, int people = 15) => new(Taken(half, (people + 14) / 15, people), Cork, People(people));

    private static StandingVisit Kit(DateOnly date) => Visit(new HalfDay(date, CenterPortal.Features.Visits.DayPart.Morning), 20) with { Programme = Cork with { UsesKits = true } };
}
