using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Features.Calendar.Plan;

namespace CenterPortal.Tests.Features.CalendarPlan;

/// <summary>A link to the plan can be shared; what it names that is not there is passed over.</summary>
public class PlanAddressTests
{
    private static readonly DateOnly Today = new(2026, 12, 5);
    private static readonly CalendarKind[] Kinds = [CalendarKinds.Market, CalendarKinds.Jaemina, CalendarKinds.Closure];

    [Theory]
    [InlineData("/events/plan")]
    [InlineData("/events/plan?month=2027-02&kind=market,jaemina&place=songgang&place=우송대, 축제장&q=ㅅㄱ 장터&from=2027-02-03&to=2027-02-09&pick=event-12,closure-2026-12-25")]
    [InlineData("/events/plan?from=2027-02-03")]
    public void What_is_written_is_read(string address) => Assert.Equal(address, Uri.UnescapeDataString(PlanAddress.Of(Read(address))));

    [Theory]
    [InlineData("month=2026-11")]
    [InlineData("month=2028-02")]
    [InlineData("month=dezember")]
    [InlineData("kind=circus")]
    [InlineData("kind=")]
    [InlineData("q=%20%20")]
    [InlineData("from=2026-11-01")]
    [InlineData("from=2026-12-12&to=2026-12-10")]
    [InlineData("from=2026-12-12&to=9999-99-99")]
    [InlineData("to=2026-12-12")]
    [InlineData("pick=%3Cscript%3E,event-,12,EVENT-1,event-1%0Ax")]
    [InlineData("place=")]
    [InlineData("nothing=known")]
    public void What_is_not_known_is_passed_over(string query) => Assert.Equal("/events/plan", PlanAddress.Of(Read("/events/plan?" + query)));

    [Fact]
    public void Nothing_grows_without_end()
    {
        var ask = Read($"/events/plan?q={new string('가', 500)}&pick={string.Join(',', Enumerable.Range(1, 300).Select(i => $"event-{i}"))}{string.Concat(Enumerable.Range(1, 90).Select(i => $"&place=p{i}"))}");
        Assert.Equal((60, 100, 20), (ask.Words.Length, ask.Picked.Count, ask.Places.Count));
        Assert.Same(ask, ask.WithPicked("event-301"));
        Assert.Equal(99, ask.WithPicked("event-7").Picked.Count);
    }

    private static PlanAsk Read(string address) => PlanAddress.Read(address, Kinds, Today);
}
