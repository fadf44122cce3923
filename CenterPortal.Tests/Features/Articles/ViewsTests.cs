using CenterPortal.Features.Articles.Views;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Features.Articles;

/// <summary>Readings are counted once per visitor, article and day, from memory too, and nobody is remembered.</summary>
public class ViewsTests
{
    private static readonly DateTimeOffset Evening = new(2026, 11, 23, 14, 30, 0, TimeSpan.Zero); // 23:30 in Seoul

    [Fact]
    public async Task A_visitor_counts_once_a_day_also_from_memory_and_the_page_stays_kept()
    {
        await using var portal = await PortalApp.StartAsync();
        var id = await portal.AddArticleAsync(title: "먼저 제목");
        await using var reader = await LiveReader.ConnectAsync(portal);
        await reader.FollowAsync(new FollowedTopic($"views:{id}", long.MaxValue));

        await ReadAsync(portal, id, "Mozilla/5.0 (one)");
        await portal.BehindItsBackAsync($"UPDATE articles SET Title = '나중 제목' WHERE Id = {id}");
        await ReadAsync(portal, id, "Mozilla/5.0 (one)");
        var heard = await reader.HearAsync($"views:{id}");
        Assert.Contains(">1<", heard.Html, StringComparison.Ordinal);

        Assert.Contains("먼저 제목", await ReadAsync(portal, id, "Mozilla/5.0 (two)"), StringComparison.Ordinal);
        await Eventually.HoldsAsync(async () => await ViewsAsync(portal, id) == 2);
        await ReadAsync(portal, id, "Mozilla/5.0 (one)");
        await ReadAsync(portal, id, "Mozilla/5.0 (three)");
        await Eventually.HoldsAsync(async () => await ViewsAsync(portal, id) == 3);
        await portal.SettleAsync();
        Assert.Contains("먼저 제목", await ReadAsync(portal, id, "Mozilla/5.0 (one)"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bots_previews_heads_and_failures_are_not_readers_and_the_rest_is_written_at_the_end()
    {
        var portal = await PortalApp.StartAsync();
        var id = await portal.AddArticleAsync();
        foreach (var agent in new[] { "Mozilla/5.0 (compatible; Googlebot/2.1)", "Mozilla/5.0 (compatible; Yeti/1.1)", "facebookexternalhit/1.1;kakaotalk-scrap/1.0", "curl/8.0", "" })
            await ReadAsync(portal, id, agent);
        await ReadAsync(portal, id, "Mozilla/5.0 (prefetch)", ("Sec-Purpose", "prefetch;prerender"));
        using (var head = new HttpRequestMessage(HttpMethod.Head, $"/news/press/{id}"))
            await portal.Http.SendAsync(head);
        await ReadAsync(portal, 999_999, "Mozilla/5.0 (missing)");
        await ReadAsync(portal, id, "Mozilla/5.0 (person)");
        await portal.StopAsync();

        await using var again = await PortalApp.StartAsync(folder: portal.Folder);
        Assert.Equal(1, await ViewsAsync(again, id));
        Assert.Equal(1, await again.ReadAsync(db => db.Set<ViewMark>().CountAsync()));
        // A restart does not count the same person again.
        await ReadAsync(again, id, "Mozilla/5.0 (person)");
        await ReadAsync(again, id, "Mozilla/5.0 (another)");
        await Eventually.HoldsAsync(async () => await ViewsAsync(again, id) == 2);
    }

    [Fact]
    public async Task The_next_day_the_salt_and_the_marks_are_gone()
    {
        var clock = new FakeTimeProvider(Evening);
        await using var portal = await PortalApp.StartAsync(clock: clock);
        var id = await portal.AddArticleAsync();
        await ReadAsync(portal, id, "Mozilla/5.0 (one)");
        await Eventually.HoldsAsync(async () => await ViewsAsync(portal, id) == 1);
        var salt = await portal.ReadAsync(db => db.Set<ViewSalt>().SingleAsync());
        Assert.Equal((new DateOnly(2026, 11, 23), 32), (salt.Day, salt.Salt.Length));

        clock.Advance(TimeSpan.FromHours(2));
        var job = portal.Services.GetServices<IRecurringJob>().Single(j => j.Name == "view-salts");
        await job.RunAsync(default);
        Assert.False(await portal.ReadAsync(db => db.Set<ViewSalt>().AnyAsync(s => s.Day == salt.Day)));
        Assert.False(await portal.ReadAsync(db => db.Set<ViewMark>().AnyAsync(m => m.Day == salt.Day)));

        await ReadAsync(portal, id, "Mozilla/5.0 (one)");
        await Eventually.HoldsAsync(async () =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return await ViewsAsync(portal, id) == 2;
        });
        Assert.NotEqual(salt.Salt, (await portal.ReadAsync(db => db.Set<ViewSalt>().SingleAsync())).Salt);
    }

    private static async Task<long> ViewsAsync(PortalApp portal, int id) => (await portal.ArticleAsync(id)).Views;

    private static async Task<string> ReadAsync(PortalApp portal, int id, string agent, (string Name, string Value)? header = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/news/press/{id}");
        request.Headers.TryAddWithoutValidation("User-Agent", agent);
        if (header is { } extra) request.Headers.Add(extra.Name, extra.Value);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = portal.Address };
        using var answer = await client.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }
}
