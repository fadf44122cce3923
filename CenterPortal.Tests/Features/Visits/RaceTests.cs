using CenterPortal.Load.Visits;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>The short form of the drill in CenterPortal.Tests/Load: groups of different size race for the last days.</summary>
public class RaceTests
{
    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public async Task Never_one_too_many_and_nothing_left_that_the_first_waiting_group_could_have_had()
    {
        await using var portal = await PortalApp.StartAsync(settings: ["Portal:RateLimits:Enabled=false"]);
        var result = await VisitRace.RunAsync(portal.Services, portal.Address, clients: 60, within: TimeSpan.Zero, seed: 7);
        Assert.Empty(result.Wrong);
        Assert.Equal((0, 0), (result.ServerErrors, result.Unanswered));
    }
}
