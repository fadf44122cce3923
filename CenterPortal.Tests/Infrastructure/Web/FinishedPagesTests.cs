using System.Net;
using CenterPortal.Infrastructure.Web;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Infrastructure.Web;

/// <summary>Pages that many ask for at once go out as they are, to those alone for whom they are the same, and never after a change.</summary>
public sealed class FinishedPagesTests : IAsyncLifetime
{
    private PortalApp _portal = null!;

    private FinishedPages Finished => _portal.Get<FinishedPages>();

    public async ValueTask InitializeAsync() => _portal = await PortalApp.StartAsync(settings: ["Portal:RateLimits:Enabled=false"]);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task They_are_the_kept_page_in_headers_and_bytes()
    {
        var page = await PageAsync();
        // The first is made, the second comes from the page cache.
        await AskAsync(page);
        var (headers, body) = await AskAsync(page);
        var (finishedHeaders, finishedBody) = await FinishedAsync(page);
        Assert.Equal(body, finishedBody);
        Assert.Equal(headers, finishedHeaders);
        Assert.Contains(finishedHeaders, h => h.StartsWith("Content-Security-Policy:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task None_outlives_a_change()
    {
        var id = await _portal.AddArticleAsync(title: "먼저 제목", html: "<p>먼저 글</p>");
        var page = $"/news/press/{id}";
        await FinishedAsync(page);
        await _portal.CorrectAsync(id, "<p>고친 글</p>");
        await _portal.SettleAsync();
        Assert.Contains("고친 글", await _portal.Http.GetStringAsync(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cookie", "view=dark.xl")]
    [InlineData("Authorization", "Bearer anyone")]
    [InlineData("If-None-Match", "W/\"1\"")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Accept-Encoding", "gzip")]
    [InlineData("Host", "localhost")]
    public async Task Who_brings_something_that_may_matter_does_not_get_them(string header, string value)
    {
        var page = await PageAsync();
        await FinishedAsync(page);
        var before = Finished.Answers;
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.TryAddWithoutValidation(header, value);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = _portal.Address };
        using var answer = await client.SendAsync(request);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, page));
        Assert.Equal(before, Finished.Answers);
    }

    [Fact]
    public async Task A_foreign_name_is_refused_though_the_page_is_finished()
    {
        var page = await PageAsync();
        await FinishedAsync(page);
        using var request = new HttpRequestMessage(HttpMethod.Get, page) { Headers = { Host = "elsewhere.example" } };
        using var answer = await _portal.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<string> PageAsync() => $"/news/press/{await _portal.AddArticleAsync(title: "먼저 제목")}";

    // A page is finished for a second only, so a slow machine asks again.
    private async Task<(IReadOnlyList<string> Headers, byte[] Body)> FinishedAsync(string page)
    {
        (IReadOnlyList<string>, byte[]) answer = ([], []);
        await Eventually.HoldsAsync(async () =>
        {
            var before = Finished.Answers;
            answer = await AskAsync(page);
            return Finished.Answers > before;
        });
        return answer;
    }

    private async Task<(IReadOnlyList<string> Headers, byte[] Body)> AskAsync(string page)
    {
        using var answer = await _portal.Http.GetAsync(page);
        return (
            [.. answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key is not ("Date" or "Age")).Select(h => $"{h.Key}: {string.Join(',', h.Value)}").Order(StringComparer.Ordinal)],
            await answer.Content.ReadAsByteArrayAsync());
    }
}
