using Bunit;
using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Features.Calendar.Plan;
using CenterPortal.Infrastructure.Changes;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MudBlazor.Services;

namespace CenterPortal.Tests.Features.CalendarPlan;

/// <summary>The calendar to play with, as one plays.</summary>
public class PlanDeskTests : BunitContext
{
    private readonly PatientPlanner _planner = new();
    private readonly ChangeFeed _feed = new(NullLogger<ChangeFeed>.Instance);

    public PlanDeskTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton<IPlanner>(_planner).AddSingleton(_feed);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void Months_kinds_places_and_words_are_asked_at_once()
    {
        var asked = new List<PlanAsk>();
        var desk = Desk(asked);
        desk.Find("input[name=month][value='2026-12']").Change("2026-12");
        desk.Find("input[name=kind][value=market]").Change(true);
        desk.Find("input[name=place][value=songgang]").Change(true);
        desk.Find("#plan-q").Input("ㅅㄱ");
        desk.WaitForAssertion(() => Assert.Equal("/events/plan?month=2026-12&kind=market&place=songgang&q=ㅅㄱ", Uri.UnescapeDataString(PlanAddress.Of(asked.Last()))));
        Assert.Equal("일정 2개, 담은 일정 0개", desk.Find("#plan-heard").TextContent);
        desk.Find(".plan-ends a").Click();
        desk.WaitForAssertion(() => Assert.Equal("/events/plan", PlanAddress.Of(asked.Last())));
    }

    [Fact]
    public void A_first_day_begins_a_span_a_second_ends_it_and_the_same_lets_go()
    {
        var asked = new List<PlanAsk>();
        var desk = Desk(asked);
        Press(desk, "2026-12-12");
        Press(desk, "2026-12-10");
        Assert.Equal(new DaySpan(new(2026, 12, 10), new(2026, 12, 12)), asked.Last().Span);
        Assert.Equal(3, desk.FindAll(".plan-day[aria-pressed=true]").Count);
        Press(desk, "2026-12-20");
        Press(desk, "2026-12-20");
        Assert.Null(asked.Last().Span);
        Assert.True(desk.Find("[data-day='2026-11-30']").HasAttribute("disabled"));
    }

    [Theory]
    [InlineData("2026-12-10", "2026-12-12", true)]
    [InlineData("2026-12-12", "2026-12-10", false)]
    [InlineData("2020-01-01", "2026-12-10", false)]
    [InlineData("x", "'; drop", false)]
    [InlineData(null, null, false)]
    public async Task What_the_script_tells_is_read_like_anything_from_outside(string? from, string? to, bool isTaken)
    {
        var asked = new List<PlanAsk>();
        var desk = Desk(asked);
        await desk.InvokeAsync(() => desk.Instance.Narrow(from, to));
        await desk.InvokeAsync(() => desk.Instance.Turn("2031-01-01"));
        Assert.Equal(isTaken ? 1 : 0, asked.Count);
        await desk.InvokeAsync(() => desk.Instance.Turn("2027-02-03"));
        Assert.Equal(new DateOnly(2027, 2, 1), asked.Last().Month);
    }

    [Fact]
    public void Dates_are_gathered_taken_along_and_put_back()
    {
        var desk = Desk([]);
        desk.FindAll(".plan-date button")[1].Click();
        desk.FindAll(".plan-date button")[0].Click();
        Assert.Equal("/events/mine.ics?ids=event-1,event-2", desk.Find(".plan-basket a").GetAttribute("href"));
        Assert.Equal("true", desk.FindAll(".plan-date button")[0].GetAttribute("aria-pressed"));
        desk.FindAll(".plan-picked button")[0].Click();
        Assert.Equal("/events/mine.ics?ids=event-2", desk.Find(".plan-basket a").GetAttribute("href"));
        desk.Find(".plan-basket details > p button").Click();
        Assert.Empty(desk.FindAll(".plan-basket"));
    }

    [Fact]
    public void A_late_answer_to_an_older_question_is_not_shown()
    {
        var desk = Desk([]);
        _planner.IsHolding = true;
        desk.Find("input[name=kind][value=market]").Change(true);
        desk.Find("input[name=place][value=songgang]").Change(true);
        desk.WaitForAssertion(() => Assert.Equal(2, _planner.Held.Count));
        Assert.True(_planner.Held[0].Token.IsCancellationRequested);
        _planner.Held[1].Answer.SetResult(PatientPlanner.Of(_planner.Held[1].Ask, 1));
        _planner.Held[0].Answer.SetResult(PatientPlanner.Of(_planner.Held[0].Ask, 2));
        desk.WaitForAssertion(() => Assert.Single(desk.FindAll(".plan-date")));
    }

    [Fact]
    public void What_changes_meanwhile_is_heard()
    {
        var desk = Desk([]);
        _planner.Count = 1;
        _feed.Tell(new Change { Topic = "event", EntityId = "1", Version = 2, Kind = "moved", At = new DateTime(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc) });
        desk.WaitForAssertion(() => Assert.Single(desk.FindAll(".plan-date")));
    }

    [Fact]
    public void Nothing_found_leads_on_and_a_failure_keeps_what_was_chosen_and_gathered()
    {
        var desk = Desk([]);
        desk.FindAll(".plan-date button")[0].Click();
        _planner.Count = 0;
        desk.Find("input[name=place][value=songgang]").Change(true);
        desk.WaitForAssertion(() => Assert.Contains(desk.FindAll(".empty a"), a => a.TextContent == "장소 풀기" && a.GetAttribute("href") == "/events/plan?pick=event-1"));
        _planner.IsBroken = true;
        desk.Find("input[name=kind][value=market]").Change(true);
        desk.WaitForAssertion(() => Assert.Equal("/events/plan?kind=market&place=songgang&pick=event-1", desk.Find("[role=alert] a").GetAttribute("href")));
    }

    private IRenderedComponent<PlanDesk> Desk(List<PlanAsk> asked) => Render<PlanDesk>(p => p.Add(d => d.Ask, new PlanAsk()).Add(d => d.AskChanged, asked.Add));

    private static void Press(IRenderedComponent<PlanDesk> desk, string day) => desk.Find($"[data-day='{day}']").Click();
}

/// <summary>Finds as many dates as it is told to, at once or when it is told to.</summary>
internal sealed class PatientPlanner : IPlanner
{
    private static readonly DateOnly First = new(2026, 12, 1);

    public int Count { get; set; } = 2;

    public bool IsHolding { get; set; }

    public bool IsBroken { get; set; }

    public List<(PlanAsk Ask, TaskCompletionSource<PlanAnswer> Answer, CancellationToken Token)> Held { get; } = [];

    public IReadOnlyList<CalendarKind> Kinds => [CalendarKinds.Market, CalendarKinds.Jaemina];

    public IReadOnlyList<string> Topics => ["event"];

    public DateOnly Today => First;

    public Task<PlanAnswer> AskAsync(PlanAsk ask, CancellationToken ct)
    {
        if (IsBroken) throw new InvalidOperationException("The database is away.");
        if (!IsHolding) return Task.FromResult(Of(ask, Count));
        var answer = new TaskCompletionSource<PlanAnswer>();
        Held.Add((ask, answer, ct));
        return answer.Task;
    }

    public static PlanAnswer Of(PlanAsk ask, int count)
    {
        CalendarDate Date(int i) => new($"event-{i}", "market", $"장터 {i}", new(2026, 12, 10 + i), new(2026, 12, 10 + i)) { Place = new("송강근린공원", "songgang"), Href = $"/events/{i}" };
        return new PlanAnswer(ask, First, [.. Enumerable.Range(1, count).Select(Date)], count, [.. Enumerable.Range(1, 2).Select(Date).Where(d => ask.Picked.Contains(d.Key))])
        {
            Months = [new(First, count + 1)],
            Kinds = [new(CalendarKinds.Market, count)],
            Places = [new("songgang", "송강근린공원", count)],
            Month = First,
            Days = [.. new DaySpan(new(2026, 11, 29), new(2027, 1, 2)).Days().Select(d => new PlanDay(d, [], null))],
        };
    }
}
