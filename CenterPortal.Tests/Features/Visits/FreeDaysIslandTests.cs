using Bunit;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Features.Visits.Pages;
using CenterPortal.Infrastructure.Changes;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>The calendar beside the request form.</summary>
public class FreeDaysIslandTests : BunitContext
{
    private readonly PatientMonths _months = new();

    public FreeDaysIslandTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<IFreeMonths>(_months).AddSingleton(new ChangeFeed(NullLogger<ChangeFeed>.Instance));
    }

    [Fact]
    public async Task A_late_answer_to_an_older_question_is_not_shown()
    {
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var island = Island();
        _months.Answer(0, free: 1);
        island.WaitForAssertion(() => Assert.Contains("빈 날 1일", island.Find("h2").TextContent, StringComparison.Ordinal));
        var older = island.InvokeAsync(() => island.Instance.AskAsync("20", "seo", "서구"));
        var newer = island.InvokeAsync(() => island.Instance.AskAsync("25", "dong", "동구"));
        island.WaitForAssertion(() => Assert.True(_months.Held.Count == 3 && _months.Held[1].Token.IsCancellationRequested));
        // The words stay with the days they belong to until the answer is there.
        Assert.DoesNotContain("25명", island.Find(".days-for").TextContent, StringComparison.Ordinal);
        _months.Answer(2, free: 3);
        await newer;
        _months.Answer(1, free: 2);
        await older;
        Assert.Contains("빈 날 3일", island.Find("h2").TextContent, StringComparison.Ordinal);
        Assert.Equal("동구에서 25명이 함께할 때", island.Find(".days-for").TextContent);
        Assert.Equal("false", island.Find(".days-box").GetAttribute("aria-busy"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Months_can_be_turned_only_over_a_circuit(bool isInteractive)
    {
        SetRendererInfo(new RendererInfo(isInteractive ? "Server" : "Static", isInteractive));
        var island = Island();
        _months.Answer(0, free: 1);
        island.WaitForAssertion(() => Assert.Equal([!isInteractive, !isInteractive], island.FindAll(".days-head button").Select(b => b.HasAttribute("disabled"))));
    }

    private IRenderedComponent<FreeDaysIsland> Island() => Render<FreeDaysIsland>(p => p.Add(i => i.ProgrammeId, 1));

    private sealed class PatientMonths : IFreeMonths
    {
        private static readonly DateOnly First = new(2027, 3, 1);

        public List<(TaskCompletionSource<MonthView?> Month, CancellationToken Token)> Held { get; } = [];

        public Task<MonthView?> FindAsync(int programmeId, DateOnly? month, int? headCount, string? district, CancellationToken ct = default)
        {
            Held.Add((new TaskCompletionSource<MonthView?>(TaskCreationOptions.RunContinuationsAsynchronously), ct));
            return Held[^1].Month.Task;
        }

        public void Answer(int question, int free) =>
            Held[question].Month.SetResult(new MonthView(First, [.. Enumerable.Range(0, 31).Select(i => new DayCell(First.AddDays(i), true, i < free, false))], true, true, 1));
    }
}
