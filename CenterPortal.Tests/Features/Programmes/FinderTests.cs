using CenterPortal.Features.Programmes;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Programmes.Find;
using CenterPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Features.Programmes;

/// <summary>What fits, by the same catalogue as the list.</summary>
public class FinderTests(SampledPortalFixture fixture) : IClassFixture<SampledPortalFixture>
{
    [Fact]
    public async Task Without_anyone_who_knows_days_there_are_no_days_and_no_districts()
    {
        await using var portal = await PortalApp.StartWithAsync(services => services.RemoveAll<IProgrammeDays>(), samples: true);
        var answer = await portal.Get<IFinder>().AskAsync(new FinderAsk(Date: new DateOnly(2026, 12, 3), District: "seo"), default);
        Assert.Equal((31, null, 0, 0), (answer.Total, answer.Free, answer.Weeks.Count, answer.Districts.Count));
    }

    [Fact]
    public async Task Age_size_and_place_narrow()
    {
        var finder = fixture.Portal.Get<IFinder>();
        var fits = await finder.AskAsync(new FinderAsk(Ages: AgeBands.Toddler | AgeBands.Senior, Size: 20, Place: PlaceNeeds.Tables), default);
        Assert.NotEmpty(fits.Cards);
        Assert.All(fits.Cards, c => Assert.True((c.Ages & (AgeBands.Toddler | AgeBands.Senior)) != AgeBands.None && c.SizeFrom <= 20 && c.SizeTo >= 20 && (c.Needs & ~PlaceNeeds.Tables) == PlaceNeeds.None));
        var seats = await finder.AskAsync(new FinderAsk(Place: PlaceNeeds.None), default);
        Assert.Equal(["손가락 뜨개 목도리"], seats.Cards.Select(c => c.Name));
    }

    [Fact]
    public async Task A_day_leaves_what_is_free_on_it_and_the_weeks_count_each_day()
    {
        var (free, full) = (new DateOnly(2026, 12, 3), new DateOnly(2026, 12, 4));
        var days = new KnownDays(free);
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 26, 3, 0, 0, TimeSpan.Zero));
        await using var portal = await PortalApp.StartWithAsync(services => services.AddSingleton<IProgrammeDays>(days), samples: true, clock: clock);
        var finder = portal.Get<IFinder>();
        var onIt = await finder.AskAsync(new FinderAsk(Kind: "sewing", Size: 12, Date: free, District: "seo"), default);
        Assert.Equal((5, (12, "seo")), (onIt.Total, days.Asked));
        Assert.Equal(new DateOnly(2026, 11, 23), onIt.Weeks[0].Date);
        Assert.Equal(5, onIt.Weeks.Single(d => d.Date == free).Count);
        Assert.Equal(5, onIt.Weeks.Sum(d => d.Count));
        Assert.Equal(5, onIt.Districts.Count);
        Assert.Equal(0, (await finder.AskAsync(new FinderAsk(Date: full), default)).Total);
    }

    [Fact]
    public async Task One_turns_on_to_the_last_day_that_can_be_asked_for_and_a_far_day_stands_among_its_weeks()
    {
        var far = new DateOnly(2027, 2, 10);
        var days = new KnownDays(new DateOnly(2026, 12, 3), far) { Last = new DateOnly(2027, 3, 26) };
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 26, 3, 0, 0, TimeSpan.Zero));
        await using var portal = await PortalApp.StartWithAsync(services => services.AddSingleton<IProgrammeDays>(days), samples: true, clock: clock);
        var finder = portal.Get<IFinder>();
        var (one, two, three) = (await finder.AskAsync(new FinderAsk(), default), await finder.AskAsync(new FinderAsk { Page = 2 }, default), await finder.AskAsync(new FinderAsk { Page = 3 }, default));
        Assert.Equal([new(2026, 11, 23), new(2027, 1, 4), new DateOnly(2027, 2, 15)], new[] { one, two, three }.Select(a => a.Weeks[0].Date));
        Assert.Equal([true, true, false], new[] { one, two, three }.Select(a => a.HasLater));
        Assert.Equal(one.Total, two.Weeks.Single(d => d.Date == far).Count);
        Assert.All(two.Free!.Values, free => Assert.Equal([far], free.Select(d => d.Date)));
        Assert.Equal(3, (await finder.AskAsync(new FinderAsk { Page = 20 }, default)).Page);
        Assert.Equal((2, one.Total), (await finder.AskAsync(new FinderAsk(Date: far), default)) is var onIt ? (onIt.Page, onIt.Total) : default);
        Assert.Equal(await portal.ReadAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.MaxAsync(db.Set<Programme>(), p => p.SizeTo)), one.GreatestSize);
    }
}
