using Bunit;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Programmes;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Programmes.Find;
using CenterPortal.Features.Programmes.Queries;
using CenterPortal.Infrastructure.Changes;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MudBlazor.Services;

namespace CenterPortal.Tests.Features.Programmes;

/// <summary>The finder as one moves it.</summary>
public class FinderDeskTests : BunitContext
{
    private static readonly DateOnly Day = new(2026, 12, 3);
    private readonly PatientFinder _finder = new();
    private readonly ChangeFeed _feed = new(NullLogger<ChangeFeed>.Instance);

    public FinderDeskTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton<IFinder>(_finder).AddSingleton(_feed);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void Chips_and_slider_ask_at_once_and_a_day_is_carried_along()
    {
        var asked = new List<FinderAsk>();
        var desk = Desk(asked);
        desk.Find("input[name=age][value=lower]").Change(true);
        desk.WaitForAssertion(() => Assert.Equal(AgeBands.LowerElementary, asked.Last().Ages));
        desk.Find("input[type=range]").Input("25");
        desk.WaitForAssertion(() => Assert.Equal(25, asked.Last().Size));
        Assert.Contains("25명", desk.Find(".finder-legend").TextContent, StringComparison.Ordinal);
        desk.Find("input[name=has][value=water]").Change(true);
        desk.Find("input[name=district][value=seo]").Change("seo");
        desk.Find($".finder-day:not([disabled])").Click();
        desk.WaitForAssertion(() => Assert.Equal(new FinderAsk(null, AgeBands.LowerElementary, 25, PlaceNeeds.Water, Day, "seo"), asked.Last()));

        var way = desk.Find(".fit-ways a").GetAttribute("href");
        Assert.Equal("/jaemina/p1/request?date=2026-12-03&half=pm&size=25&district=seo&age=lower&has=water", way);
        Assert.Equal("맞는 체험 2개", desk.Find("#finder-heard").TextContent);
    }

    [Fact]
    public void The_slider_reaches_the_greatest_group_and_one_turns_on_by_six_weeks()
    {
        _finder.Greatest = 130;
        _finder.HasLater = true;
        var asked = new List<FinderAsk>();
        var desk = Desk(asked);
        Assert.Equal("150", desk.Find("input[type=range]").GetAttribute("max"));
        desk.Find("input[type=range]").Input("130");
        desk.Find($".finder-day:not([disabled])").Click();
        Assert.Single(desk.FindAll(".finder-turn a"));
        Assert.Equal("/jaemina/find?size=130&weeks=2", desk.Find(".finder-turn a").GetAttribute("href"));
        desk.Find(".finder-turn a").Click();
        desk.WaitForAssertion(() => Assert.Equal(new FinderAsk(Size: 130) { Page = 2 }, asked.Last()));
        Assert.Equal(["앞 6주", "다음 6주"], desk.FindAll(".finder-turn a").Select(a => a.TextContent.Trim()));
    }

    [Fact]
    public void Several_ages_and_bare_seats_go_along_to_the_request()
    {
        var desk = Desk([]);
        desk.Find("input[name=age][value=toddler]").Change(true);
        desk.Find("input[name=age][value=senior]").Change(true);
        desk.Find("input[name=has][value=none]").Change(true);
        Assert.Equal("/jaemina/p1/request?age=toddler,senior&has=none", desk.Find(".fit-ways a").GetAttribute("href"));
    }

    [Fact]
    public void A_late_answer_to_an_older_question_is_not_shown()
    {
        var desk = Desk([]);
        _finder.IsHolding = true;
        desk.Find("input[name=kind][value=craft]").Change("craft");
        desk.Find("input[name=has][value=power]").Change(true);
        desk.WaitForAssertion(() => Assert.Equal(2, _finder.Held.Count));
        Assert.True(_finder.Held[0].Token.IsCancellationRequested);
        _finder.Held[1].Answer.SetResult(PatientFinder.Of(_finder.Held[1].Ask, 1));
        _finder.Held[0].Answer.SetResult(PatientFinder.Of(_finder.Held[0].Ask, 2));
        desk.WaitForAssertion(() => Assert.Single(desk.FindAll(".fit")));
    }

    [Fact]
    public void Three_can_be_put_side_by_side_and_no_more()
    {
        _finder.Count = 4;
        var desk = Desk([]);
        for (var i = 0; i < 3; i++) desk.FindAll(".fit-pick input")[i].Change(true);
        Assert.True(desk.FindAll(".fit-pick input")[3].HasAttribute("disabled"));
        Assert.Equal("/jaemina/compare?p=p1&p=p2&p=p3", desk.Find(".fits-chosen a").GetAttribute("href"));
        desk.FindAll(".fit-pick input")[1].Change(false);
        Assert.Equal("/jaemina/compare?p=p1&p=p3", desk.Find(".fits-chosen a").GetAttribute("href"));
    }

    [Fact]
    public void A_day_that_is_taken_meanwhile_is_heard()
    {
        var desk = Desk([]);
        Assert.Equal(2, desk.FindAll(".fit").Count);
        _finder.Count = 1;
        _feed.Tell(new Change { Topic = "visit-days", EntityId = "1", Version = 2, Kind = "held", At = new DateTime(2026, 11, 26, 0, 0, 0, DateTimeKind.Utc) });
        desk.WaitForAssertion(() => Assert.Single(desk.FindAll(".fit")));
    }

    [Fact]
    public void Nothing_that_fits_leads_on_and_a_failure_keeps_the_question()
    {
        _finder.Count = 0;
        var desk = Desk([]);
        desk.Find("input[name=has][value=none]").Change(true);
        desk.WaitForAssertion(() => Assert.Contains(desk.FindAll(".empty a"), b => b.TextContent.Contains("자리 풀기", StringComparison.Ordinal) && b.GetAttribute("href") == "/jaemina/find"));
        desk.FindAll(".empty a").First(b => b.TextContent.Contains("자리 풀기", StringComparison.Ordinal)).Click();
        desk.WaitForAssertion(() => Assert.DoesNotContain(desk.FindAll(".empty a"), b => b.TextContent.Contains("자리 풀기", StringComparison.Ordinal)));
        desk.Find("input[name=has][value=none]").Change(true);
        _finder.IsBroken = true;
        desk.Find("input[name=kind][value=craft]").Change("craft");
        desk.WaitForAssertion(() => Assert.Contains("/jaemina/find?kind=craft&has=none", desk.Find("[role=alert] a").GetAttribute("href"), StringComparison.Ordinal));
    }

    private IRenderedComponent<FinderDesk> Desk(List<FinderAsk> asked) => Render<FinderDesk>(p => p.Add(d => d.Ask, new FinderAsk()).Add(d => d.AskChanged, asked.Add));

    private sealed class PatientFinder : IFinder
    {
        public int Count { get; set; } = 2;

        public int Greatest { get; set; }

        public bool HasLater { get; set; }

        public bool IsHolding { get; set; }

        public bool IsBroken { get; set; }

        public List<(FinderAsk Ask, TaskCompletionSource<FinderAnswer> Answer, CancellationToken Token)> Held { get; } = [];

        public Task<FinderAnswer> AskAsync(FinderAsk ask, CancellationToken ct)
        {
            if (IsBroken) throw new InvalidOperationException("The database is away.");
            if (!IsHolding) return Task.FromResult(Of(ask, Count) with { GreatestSize = Greatest, HasLater = HasLater, Page = ask.Page });
            var answer = new TaskCompletionSource<FinderAnswer>();
            Held.Add((ask, answer, ct));
            return answer.Task;
        }

        public static FinderAnswer Of(FinderAsk ask, int count)
        {
            ProgrammeCard[] cards = [.. Enumerable.Range(1, count).Select(i => new ProgrammeCard(i, $"p{i}", $"체험 {i}", "craft", "공예", AgeBands.Adult, 5, 30, 60, 0, "", PlaceNeeds.None, Seasons.All, false, 1))];
            var free = cards.ToDictionary(c => c.Id, c => (IReadOnlyList<FreeDay>)[new FreeDay(c.Id, Day, false, true)]);
            return new FinderAnswer(ask, cards, count, free, [new FinderDay(Day.AddDays(-1), 0), new FinderDay(Day, count)], [new Facet(null, "전체", count, true), new Facet("craft", "공예", count, false)], [new District("seo", "서구")]);
        }
    }
}
