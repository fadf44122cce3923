using CenterPortal.Features.MarketEvents;
using CenterPortal.Features.MarketEvents.Studio;

namespace CenterPortal.Tests.Features.MarketEvents;

/// <summary>The floor plan of an event.</summary>
public class BoothTests(EventFixture fixture) : IClassFixture<EventFixture>
{
    [Fact]
    public async Task Booths_are_drawn_moved_and_change_places()
    {
        var market = await fixture.AddAsync("2026-11-14");
        var (id, before) = (market.Id, market.Version);
        Assert.True((await Arrange.FillAsync(id, 12, fixture.Editor)).IsDone);
        var plan = await PlanAsync(id);
        Assert.Equal(12, plan.Select(b => (b.Row, b.Column)).Distinct().Count());
        Assert.Equal(12, plan.Select(b => b.Wish.Label).Distinct(StringComparer.Ordinal).Count());
        // Whoever is writing about the event at this moment loses nothing to the booths.
        Assert.Equal(before, (await fixture.FindAsync(id)).Version);
        Assert.Contains("이미 부스가", (await Arrange.FillAsync(id, 3, fixture.Editor)).Refusal, StringComparison.Ordinal);
        Assert.Contains("이미 부스가", (await Arrange.AddAsync(id, plan[0].Row, plan[0].Column, fixture.Editor)).Refusal, StringComparison.Ordinal);
        var (one, other) = (plan[0], plan[5]);
        Assert.True((await Arrange.MoveAsync(id, one.Id, other.Row, other.Column, fixture.Editor)).IsDone);
        var after = await PlanAsync(id);
        Assert.Equal((other.Row, other.Column), After(one));
        Assert.Equal((one.Row, one.Column), After(other));
        Assert.True((await Arrange.MoveAsync(id, one.Id, 9, 9, fixture.Editor)).IsDone);
        (int, int) After(StudioBooth booth) => after.Where(b => b.Id == booth.Id).Select(b => (b.Row, b.Column)).Single();
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 24)]
    [InlineData(int.MaxValue, int.MinValue)]
    public async Task Cells_off_the_plan_are_refused(int row, int column)
    {
        var id = (await fixture.AddAsync("2026-11-21")).Id;
        Assert.Contains("배치도 밖", (await Arrange.AddAsync(id, row, column, fixture.Editor)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Holders_are_known_ones_or_guests_and_a_taken_booth_is_not_removed()
    {
        var id = (await fixture.AddAsync("2026-11-28")).Id;
        Assert.True((await Arrange.AddAsync(id, 0, 0, fixture.Editor)).IsDone);
        Assert.True((await Arrange.AddAsync(id, 0, 1, fixture.Editor)).IsDone);
        var (first, second) = ((await PlanAsync(id))[0], (await PlanAsync(id))[1]);
        foreach (var (wish, sentence) in new[]
        {
            (first.Wish with { Holder = "team-9999" }, "그런 사업단이"), (first.Wish with { Holder = "enterprise-9999" }, "그런 자활기업이"), (first.Wish with { Holder = "robot" }, "목록에서"),
            (first.Wish with { Label = "" }, "표지를"), (first.Wish with { Label = second.Wish.Label }, "이미 있습니다"), (first.Wish with { Goods = new string('가', 999) }, "줄여"),
        })
            Assert.Contains(sentence, (await AssignAsync(id, first.Id, wish)).Refusal, StringComparison.Ordinal);
        Assert.True((await AssignAsync(id, first.Id, first.Wish with { Guest = "옆 고을 자활센터", Goods = "사과" })).IsDone);
        Assert.Contains("비워", (await Arrange.RemoveAsync(id, first.Id, fixture.Editor)).Refusal, StringComparison.Ordinal);
        Assert.Contains("옆 고을 자활센터", await fixture.PageAsync($"/events/{id}"), StringComparison.Ordinal);
        Assert.True((await AssignAsync(id, first.Id, first.Wish)).IsDone);
        Assert.True((await Arrange.RemoveAsync(id, first.Id, fixture.Editor)).IsDone);
        Assert.Contains("그런 부스가", (await Arrange.RemoveAsync(id, first.Id, fixture.Editor)).Refusal, StringComparison.Ordinal);
        // A booth of another event is none of this one.
        var other = (await fixture.AddAsync("2026-11-29")).Id;
        Assert.Contains("그런 부스가", (await AssignAsync(other, second.Id, second.Wish)).Refusal, StringComparison.Ordinal);
    }

    private ArrangeBooths Arrange => fixture.Portal.Get<ArrangeBooths>();

    private Task<EventOutcome> AssignAsync(int id, int booth, BoothWish wish) => fixture.Portal.Get<AssignBooth>().HandleAsync(id, booth, wish, fixture.Editor);

    private async Task<IReadOnlyList<StudioBooth>> PlanAsync(int id) => (await fixture.Portal.Get<BoothRoster>().FindAsync(id, fixture.Editor))!.Booths;
}
