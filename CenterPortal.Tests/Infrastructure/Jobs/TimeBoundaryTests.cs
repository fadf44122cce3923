using CenterPortal.Features.Articles;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Infrastructure.Jobs;

/// <summary>Pages change at closing time and at the end of a Best with no one doing anything.</summary>
public class TimeBoundaryTests
{
    private static readonly DateTime Closing = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc); // 18:00 in Seoul, a Monday

    [Fact]
    public async Task Two_portals_tell_every_open_page_of_the_closing_and_log_it_once()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(Closing.AddSeconds(-10)));
        await using var portal = await PortalApp.StartAsync(clock: clock);
        var second = await PortalApp.StartAsync(clock: clock, folder: portal.Folder);
        await using var here = await LiveReader.ConnectAsync(portal);
        await using var there = await LiveReader.ConnectAsync(second);
        var open = Assert.Single(await here.FollowAsync(new FollowedTopic("consultation-line", 0)));
        await there.FollowAsync(new FollowedTopic("consultation-line", open.Version));
        var before = await portal.Http.GetStringAsync("/");

        await PassAsync(clock, () => here.Heard.Count > 0 && there.Heard.Count > 0);

        var closed = await here.HearAsync("consultation-line");
        Assert.True(closed.Version > open.Version);
        Assert.NotEqual(open.Html, closed.Html);
        Assert.Equal(closed, await there.HearAsync("consultation-line"));
        var boundary = Assert.Single(await portal.ChangesAsync(), c => c.Topic == "consultation");
        Assert.Equal(Closing, boundary.At);
        await portal.SettleAsync();
        Assert.NotEqual(Line(before), Line(await portal.Http.GetStringAsync("/")));
        await second.StopAsync();
    }

    [Fact]
    public async Task The_end_of_a_Best_is_heard_even_when_it_came_while_no_portal_ran()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(Closing.AddSeconds(-10)));
        var portal = await PortalApp.StartAsync(clock: clock);
        var id = await portal.AddArticleAsync();
        await portal.AddArticleAsync(title: "더 새로운 글", writtenAt: Closing.AddSeconds(-9));
        await portal.Get<PickBest>().HandleAsync(id, null, 1, "곧 끝납니다", Closing.AddHours(1));
        var version = (await portal.ArticleAsync(id)).Version;
        await PassAsync(clock, async () => await portal.ReadAsync(db => db.Set<BoundaryPassed>().AnyAsync()));
        await portal.StopAsync();

        clock.Advance(TimeSpan.FromHours(2));
        await using var later = await PortalApp.StartAsync(clock: clock, folder: portal.Folder);
        await Eventually.HoldsAsync(async () => (await later.ChangesAsync()).Exists(c => c.Kind == "ended" && c.Topic == "board"));

        Assert.True((await later.ArticleAsync(id)).Version > version);
        Assert.DoesNotContain("곧 끝납니다", await later.Http.GetStringAsync("/news/press"), StringComparison.Ordinal);
        Assert.Single(await later.ChangesAsync(), c => c is { Kind: "ended", Topic: "article" });
    }

    [Fact]
    public async Task A_job_of_many_processes_runs_once_and_again_when_it_is_due()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(Closing));
        await using var portal = await PortalApp.StartAsync(clock: clock);
        var second = await PortalApp.StartAsync(clock: clock, folder: portal.Folder);
        var job = new Counting();
        RecurringJobs[] runners = [portal.Get<RecurringJobs>(), second.Get<RecurringJobs>()];

        var first = await Task.WhenAll(runners.Select(r => r.RunIfDueAsync(job, default)));
        Assert.Single(first, ran => ran);
        Assert.False(await runners[0].RunIfDueAsync(job, default));
        clock.Advance(job.Every);
        Assert.True(await runners[1].RunIfDueAsync(job, default));
        Assert.Equal(2, job.Runs);

        // One that fails keeps its lease until it runs out, then another may try.
        clock.Advance(job.Every);
        job.Fails = true;
        Assert.False(await runners[0].RunIfDueAsync(job, default));
        job.Fails = false;
        Assert.False(await runners[1].RunIfDueAsync(job, default));
        clock.Advance(job.AtMost);
        Assert.True(await runners[1].RunIfDueAsync(job, default));
        await second.StopAsync();
    }

    private static Task PassAsync(FakeTimeProvider clock, Func<bool> condition) => PassAsync(clock, () => Task.FromResult(condition()));

    // The clock stops ten seconds after the boundary, so nothing else can have happened.
    private static Task PassAsync(FakeTimeProvider clock, Func<Task<bool>> condition) => Eventually.HoldsAsync(async () =>
    {
        if (clock.GetUtcNow().UtcDateTime < Closing.AddSeconds(10)) clock.Advance(TimeSpan.FromMilliseconds(500));
        return await condition();
    });

    private static string Line(string page) => page[page.IndexOf("consultation-line", StringComparison.Ordinal)..][..200];

    private sealed class Counting : IRecurringJob
    {
        public string Name => "counting";

        public TimeSpan Every => TimeSpan.FromHours(1);

        public TimeSpan AtMost => TimeSpan.FromMinutes(5);

        public int Runs { get; private set; }

        public bool Fails { get; set; }

        public Task RunAsync(CancellationToken ct) => Fails ? throw new InvalidOperationException("부러 낸 오류") : Task.FromResult(Runs++);
    }
}
