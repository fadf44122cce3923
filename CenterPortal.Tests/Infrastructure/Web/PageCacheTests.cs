using System.Net;
using CenterPortal.Infrastructure.Web;
using CenterPortal.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;

namespace CenterPortal.Tests.Infrastructure.Web;

/// <summary>What is kept, for whom and how long. A title written behind the portal's back tells memory from database.</summary>
public class PageCacheTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private readonly PortalApp _portal = fixture.Portal;

    [Fact]
    public async Task The_second_reader_is_served_from_memory_until_something_changes()
    {
        var (id, page) = await KeptAsync();
        await RenameBehindAsync(id);
        Assert.Contains("먼저 제목", await _portal.Http.GetStringAsync(page), StringComparison.Ordinal);

        await _portal.CorrectAsync(id, "<p>고친 글</p>");
        await _portal.SettleAsync();
        var after = await _portal.Http.GetStringAsync(page);
        Assert.Contains("나중 제목", after, StringComparison.Ordinal);
        Assert.Contains("고친 글", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_keys_of_the_address_make_no_new_entry_and_known_ones_do()
    {
        var id = await _portal.AddArticleAsync(title: "먼저 제목", board: "library");
        Assert.Contains("먼저 제목", await _portal.Http.GetStringAsync("/news/library"), StringComparison.Ordinal);
        await RenameBehindAsync(id);
        Assert.Contains("먼저 제목", await _portal.Http.GetStringAsync("/news/library?utm_source=kakao&x=1"), StringComparison.Ordinal);
        Assert.Contains("나중 제목", await _portal.Http.GetStringAsync("/news/library?page=1"), StringComparison.Ordinal);
        Assert.Contains("나중 제목", await _portal.Http.GetStringAsync("/news/library?q=제목"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Authorization", "Bearer 아무나")]
    [InlineData("Cookie", "view=dark.xl")]
    [InlineData("Accept-Encoding", "gzip")]
    public async Task Who_asks_for_something_else_does_not_get_the_kept_page(string header, string value)
    {
        var (id, page) = await KeptAsync();
        await RenameBehindAsync(id);
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.TryAddWithoutValidation(header, value.Replace("아무나", "anyone", StringComparison.Ordinal));
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.GZip, UseCookies = false }) { BaseAddress = _portal.Address };
        using var answer = await client.SendAsync(request);
        Assert.Contains("나중 제목", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("먼저 제목", await _portal.Http.GetStringAsync(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("+")]
    [InlineData("%20")]
    public async Task Another_spelling_of_the_number_is_not_kept(string before)
    {
        // Other cases' articles stand beside this one in the list below it.
        var title = $"먼저 제목 {Guid.NewGuid():N}";
        var id = await _portal.AddArticleAsync(title: title);
        var page = $"/news/press/{before}{id}";
        using var first = await _portal.Http.GetAsync(page);
        await RenameBehindAsync(id);
        using var second = await _portal.Http.GetAsync(page);
        Assert.DoesNotContain(title, await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reading_page_sets_no_cookie_and_may_be_asked_about_again()
    {
        var (_, page) = await KeptAsync();
        foreach (var address in new[] { "/", "/news", "/news/press", page })
        {
            using var answer = await _portal.Http.GetAsync(address);
            Assert.False(answer.Headers.Contains("Set-Cookie"), address);
            Assert.Equal("no-cache, private", answer.Headers.CacheControl?.ToString());
        }

        using var shown = await _portal.Http.GetAsync(page);
        using var again = new HttpRequestMessage(HttpMethod.Get, page);
        again.Headers.IfNoneMatch.Add(shown.Headers.ETag!);
        using var same = await _portal.Http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        using var gone = await _portal.Http.GetAsync("/news?page=0");
        Assert.Null(gone.Headers.ETag);
    }

    [Fact]
    public async Task An_encoding_refused_with_zero_is_not_given_from_memory()
    {
        var (_, page) = await KeptAsync();
        foreach (var (accepted, given) in new[] { ("gzip, br;q=0", "gzip"), ("br", "br"), ("gzip;q=0, identity", ""), ("br;q=0.1, gzip;q=0.9", "gzip") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, page);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
            using var answer = await _portal.Http.SendAsync(request);
            Assert.Equal(given, string.Join(',', answer.Content.Headers.ContentEncoding));
        }
    }

    [Fact]
    public async Task An_entry_ends_at_the_next_boundary_of_time()
    {
        var http = new DefaultHttpContext { RequestServices = _portal.Services };
        http.Request.Method = "GET";
        http.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new PublicPageAttribute("news")), "page"));
        var context = new OutputCacheContext { HttpContext = http };
        await ((IOutputCachePolicy)new PublicPagePolicy()).CacheRequestAsync(context, default);
        http.Features.Set<IOutputCacheFeature>(new Feature(context));
        var step = new ApplicationBuilder(_portal.Services);
        step.UsePageRendering();
        step.Run(_ => Task.CompletedTask);
        await step.Build()(http);

        var now = _portal.Get<TimeProvider>().GetUtcNow().UtcDateTime;
        var boundary = await _portal.Get<TimeBoundaries>().NextAsync(now, default);
        Assert.NotNull(boundary);
        Assert.True(context.AllowCacheStorage);
        Assert.InRange(context.ResponseExpirationTimeSpan!.Value, TimeSpan.Zero, TimeSpan.FromHours(1));
        Assert.True(context.ResponseExpirationTimeSpan <= boundary - now + TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task What_moved_while_it_was_rendered_is_not_kept()
    {
        var cache = new PageCache(new Shelf());
        cache.Begin(10);
        var begin = cache.BeginTag;
        await cache.MoveAsync(11, ["article:1"], default);

        await cache.SetAsync("old", [1], [begin, "article:1"], TimeSpan.FromMinutes(1), default);
        await cache.SetAsync("other", [2], [begin, "article:2"], TimeSpan.FromMinutes(1), default);
        await cache.SetAsync("new", [3], [cache.BeginTag, "article:1"], TimeSpan.FromMinutes(1), default);
        await cache.SetAsync("foreign", [4], ["article:2"], TimeSpan.FromMinutes(1), default);

        Assert.Null(await cache.GetAsync("old", default));
        Assert.NotNull(await cache.GetAsync("other", default));
        Assert.NotNull(await cache.GetAsync("new", default));
        Assert.Null(await cache.GetAsync("foreign", default));
    }

    [Fact]
    public async Task What_moved_while_it_was_being_kept_is_taken_away_again()
    {
        var shelf = new Shelf();
        var cache = new PageCache(shelf);
        cache.Begin(10);
        shelf.WhileKeeping = () => cache.MoveAsync(11, ["article:1"], default);
        await cache.SetAsync("old", [1], [cache.BeginTag, "article:1"], TimeSpan.FromMinutes(1), default);
        Assert.Null(await cache.GetAsync("old", default));
    }

    [Fact]
    public async Task After_very_many_tags_nothing_older_is_believed()
    {
        var cache = new PageCache(new Shelf());
        cache.Begin(0);
        var begin = cache.BeginTag;
        await cache.MoveAsync(1, [.. Enumerable.Range(0, 10_001).Select(i => $"article:{i}")], default);
        await cache.MoveAsync(2, ["news"], default);
        await cache.SetAsync("old", [1], [begin, "article:3"], TimeSpan.FromMinutes(1), default);
        Assert.Null(await cache.GetAsync("old", default));
    }

    private sealed record Feature(OutputCacheContext Context) : IOutputCacheFeature;

    private async Task<(int Id, string Page)> KeptAsync()
    {
        var id = await _portal.AddArticleAsync(title: "먼저 제목");
        var page = $"/news/press/{id}";
        Assert.Contains("먼저 제목", await _portal.Http.GetStringAsync(page), StringComparison.Ordinal);
        return (id, page);
    }

    private Task RenameBehindAsync(int id) => _portal.BehindItsBackAsync($"UPDATE articles SET Title = '나중 제목' WHERE Id = {id}");
}
