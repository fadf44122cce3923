using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CenterPortal.Tests.Infrastructure.Changes;

/// <summary>The reader of the log, watched from inside by a topic of the tests' own.</summary>
public sealed class ChangeTailTests : IAsyncLifetime
{
    private readonly Probe _probe = new();
    private PortalApp _portal = null!;

    public async ValueTask InitializeAsync() => _portal = await PortalApp.StartWithAsync(services => services
        .AddSingleton<IChangeReaction>(_probe).AddSingleton<IChangeReaction, Broken>().AddSingleton<ILiveTopic>(_probe));

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Changes_are_heard_in_the_order_of_the_log_each_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => LogAsync($"{i}")));
        await _portal.SettleAsync();
        var logged = (await _portal.ChangesAsync()).Where(c => c.Topic == Probe.Name).Select(c => c.Sequence);
        Assert.Equal(logged, _probe.Heard);
        Assert.Equal(300, _probe.Heard.Count);
    }

    [Fact]
    public async Task A_fragment_is_rendered_once_however_many_follow_it()
    {
        var readers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => LiveReader.ConnectAsync(_portal)));
        foreach (var reader in readers)
            await reader.FollowAsync(new FollowedTopic($"{Probe.Name}:1", long.MaxValue));
        Assert.Equal(1, _probe.Found);

        await LogAsync("1");
        foreach (var reader in readers)
            Assert.Contains("probe", (await reader.HearAsync($"{Probe.Name}:1")).Html, StringComparison.Ordinal);
        Assert.Equal(2, _probe.Found);

        // A thousand who come back at once cost one more.
        foreach (var reader in readers)
            Assert.Single(await reader.FollowAsync(new FollowedTopic($"{Probe.Name}:1", 0)));
        Assert.Equal(3, _probe.Found);
        foreach (var reader in readers)
            await reader.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_is_rendered_for_nobody()
    {
        await LogAsync("2");
        await _portal.SettleAsync();
        Assert.Equal(0, _probe.Found);
    }

    [Fact]
    public async Task A_reaction_that_throws_stops_neither_the_log_nor_the_cache()
    {
        var id = await _portal.AddArticleAsync(title: "먼저 제목");
        var page = $"/news/press/{id}";
        Assert.Contains("먼저 제목", await _portal.Http.GetStringAsync(page), StringComparison.Ordinal);
        await _portal.BehindItsBackAsync($"UPDATE articles SET Title = '나중 제목' WHERE Id = {id}");

        await LogAsync("1", Broken.Name);
        await LogAsync("1");
        await _portal.SettleAsync();
        Assert.Single(_probe.Heard);
        Assert.True(_portal.Get<ChangeTail>().IsHealthy);
        Assert.Contains("나중 제목", await _portal.Http.GetStringAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public async Task Changes_of_another_process_are_heard()
    {
        await _portal.Get<Seeder>().SeedAsync(withSamples: true);
        await _portal.SettleAsync();
        Assert.Contains("예시", await _portal.Http.GetStringAsync("/news"), StringComparison.Ordinal);
        await using var reader = await LiveReader.ConnectAsync(_portal);
        await reader.FollowAsync(new FollowedTopic("list:all/-/1", long.MaxValue));

        var run = await PortalProcess.RunAsync(_portal.Folder, "sample", "--remove");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));

        await reader.HearAsync(m => m.Html.Contains("아직 올라온 글이 없습니다", StringComparison.Ordinal));
        await Eventually.HoldsAsync(async () => (await _portal.Http.GetStringAsync("/news")).Contains("아직 올라온 글이 없습니다", StringComparison.Ordinal));
        var second = await PortalProcess.RunAsync(_portal.Folder, "sample");
        Assert.Equal((0, ""), (second.ExitCode, second.Errors));
        await Eventually.HoldsAsync(async () => !(await _portal.Http.GetStringAsync("/news")).Contains("아직 올라온 글이 없습니다", StringComparison.Ordinal));
    }

    private Task LogAsync(string id, string topic = Probe.Name) => _portal.Get<PortalWrites>().RunAsync((db, _) =>
    {
        db.LogChange(topic, id, 1, "probed", _portal.Get<TimeProvider>().GetUtcNow().UtcDateTime);
        return Task.CompletedTask;
    });
}
