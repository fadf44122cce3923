using System.Collections.Concurrent;
using System.Net;
using CenterPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CenterPortal.Tests.Infrastructure.Web;

/// <summary>When something is broken, someone asks too much, or someone lies about who they are.</summary>
public class TroubleTests
{
    [Fact]
    public async Task An_error_is_told_in_words_with_a_number_and_no_trace()
    {
        await using var portal = await PortalApp.StartAsync();
        var id = await portal.AddArticleAsync();
        await portal.BehindItsBackAsync("DROP TABLE article_blocks");
        using var answer = await portal.Http.GetAsync($"/news/press/{id}");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("지금 이 쪽을 열지 못했습니다", page, StringComparison.Ordinal);
        Assert.Contains("error-code", page, StringComparison.Ordinal);
        Assert.Contains("042-257-1979", page, StringComparison.Ordinal);
        AssertNoTrace(answer, page);

        // Now not even the error page can be made.
        await portal.BehindItsBackAsync("DROP TABLE centre; DROP TABLE changes");
        using var worse = await portal.Http.GetAsync("/news");
        page = await worse.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, worse.StatusCode);
        Assert.Contains("지금 이 쪽을 열지 못했습니다", page, StringComparison.Ordinal);
        AssertNoTrace(worse, page);

        using var ready = await portal.Http.GetAsync("/healthz/ready");
        using var live = await portal.Http.GetAsync("/healthz/live");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.StatusCode, live.StatusCode));
        Assert.Equal("Unhealthy", await ready.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_to_wait()
    {
        await using var portal = await PortalApp.StartAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 120).Select(_ => portal.Http.GetAsync("/files/1/a.pdf")));
        var refused = answers.First(a => a.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.True(refused.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        Assert.Contains("잠시 뒤에", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await portal.Http.GetAsync("/news")).StatusCode);
    }

    [Theory]
    [InlineData("2001:db8:1:2::", true)]
    [InlineData("2001:db8:1:", false)]
    [InlineData("::ffff:203.0.113.", false)]
    public async Task Who_has_a_network_of_addresses_is_counted_as_one(string start, bool isOne)
    {
        await using var portal = await PortalApp.StartAsync(settings: "Portal:TrustedProxies:0=127.0.0.1");
        var answers = await Task.WhenAll(Enumerable.Range(1, 120).Select(n => FromAsync(portal, $"{start}{n}{(start.EndsWith("1:", StringComparison.Ordinal) ? "::1" : "")}")));
        Assert.Equal(isOne, answers.Contains(HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task An_IPv4_address_is_the_same_in_both_spellings()
    {
        await using var portal = await PortalApp.StartAsync(settings: "Portal:TrustedProxies:0=127.0.0.1");
        var answers = await Task.WhenAll(Enumerable.Range(1, 120).Select(n => FromAsync(portal, n % 2 == 0 ? "203.0.113.9" : "::ffff:203.0.113.9")));
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.")]
    public async Task A_forged_host_is_refused_in_words(string host)
    {
        await using var portal = await PortalApp.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;
        using var answer = await portal.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("이 이름으로는", text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", text, StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Forwarded_headers_are_believed_from_a_trusted_proxy_alone(bool isTrusted)
    {
        await using var portal = await PortalApp.StartAsync(settings: isTrusted ? ["Portal:TrustedProxies=127.0.0.0/8"] : []);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/preferences?theme=dark");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        using var client = portal.Client(followRedirects: false);
        using var answer = await client.SendAsync(request);
        Assert.Equal(isTrusted, Assert.Single(answer.Headers.GetValues("Set-Cookie")).Contains("secure", StringComparison.OrdinalIgnoreCase));

        using var forged = new HttpRequestMessage(HttpMethod.Get, "/news");
        forged.Headers.Add("X-Forwarded-Host", "evil.example");
        using var page = await portal.Http.SendAsync(forged);
        Assert.Equal(isTrusted ? HttpStatusCode.BadRequest : HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task The_log_knows_nothing_of_who_reads()
    {
        var lines = new ConcurrentQueue<string>();
        using var keeper = new Keeper(lines);
        await using var portal = await PortalApp.StartWithAsync(
            services => services.AddSingleton<ILoggerProvider>(keeper),
            settings: ["Portal:TrustedProxies:0=127.0.0.1", "Logging:LogLevel:Default=Information", "Logging:LogLevel:Microsoft.AspNetCore=Warning"]);
        var id = await portal.AddArticleAsync();
        await portal.BehindItsBackAsync("DROP TABLE attachments");
        foreach (var path in new[] { "/", $"/news/press/{id}", "/nothing", "/news?page=x", "/files/1/a", "/live", "/preferences?theme=dark" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("X-Forwarded-For", "203.0.113.77");
            request.Headers.Add("User-Agent", "Mozilla/5.0 (ReaderOfTheTest)");
            using var answer = await portal.Http.SendAsync(request);
        }

        Assert.NotEmpty(lines);
        Assert.DoesNotContain(lines, line => line.Contains("203.0.113.77", StringComparison.Ordinal) || line.Contains("ReaderOfTheTest", StringComparison.Ordinal));
    }

    private static async Task<HttpStatusCode> FromAsync(PortalApp portal, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/files/1/a.pdf");
        request.Headers.Add("X-Forwarded-For", address);
        using var answer = await portal.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private static void AssertNoTrace(HttpResponseMessage answer, string page)
    {
        foreach (var word in new[] { "Sqlite", "Exception", "   at ", "CenterPortal.", "no such table" })
            Assert.DoesNotContain(word, page, StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    private sealed class Keeper(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose() => lines.Clear();
    }
}
