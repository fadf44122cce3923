using System.Net;
using System.Net.Http.Headers;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Infrastructure.Web;

/// <summary>Statuses, headers and words of every kind of answer.</summary>
public class AnswersTests(SampledPortalFixture fixture) : IClassFixture<SampledPortalFixture>
{
    private const string Policy =
        "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; img-src 'self' data:; script-src 'self'; style-src 'self'";

    private readonly PortalApp _portal = fixture.Portal;

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/news/press", HttpStatusCode.OK)]
    [InlineData("/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("/news?page=0", HttpStatusCode.BadRequest)]
    [InlineData("/fonts/core.woff2", HttpStatusCode.OK)]
    [InlineData("/feed.xml", HttpStatusCode.OK)]
    [InlineData("/robots.txt", HttpStatusCode.OK)]
    [InlineData("/sitemap.xml", HttpStatusCode.OK)]
    [InlineData("/healthz/live", HttpStatusCode.OK)]
    [InlineData("/healthz/ready", HttpStatusCode.OK)]
    public async Task Every_answer_has_the_security_headers(string path, HttpStatusCode status)
    {
        using var answer = await _portal.Http.GetAsync(path);
        Assert.Equal(status, answer.StatusCode);
        Headers.AreSafe(answer, Policy);
    }

    [Theory]
    [InlineData("/nothing-here")]
    [InlineData("/news/nowhere")]
    [InlineData("/news/nowhere/1")]
    [InlineData("/news/press/999999")]
    [InlineData("/news/press/abc")]
    [InlineData("/news/press/99999999999")]
    [InlineData("/news/press?page=99999")]
    [InlineData("/news/nowhere/feed.xml")]
    [InlineData("/files/999999/a.pdf")]
    [InlineData("/files/-1/a.pdf")]
    [InlineData("/files/abc/a.pdf")]
    [InlineData("/error/500")]
    [InlineData("/index.php?id=1")]
    [InlineData("/css/nothing.css")]
    public async Task What_is_not_there_is_a_404_with_ways_on(string path)
    {
        using var answer = await _portal.Http.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("찾으시는 쪽이 없습니다", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/news\"", page, StringComparison.Ordinal);
        Assert.Contains("042-257-1979", page, StringComparison.Ordinal);
        Assert.Contains("noindex", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page=0")]
    [InlineData("page=-1")]
    [InlineData("page=1000000000")]
    [InlineData("page=99999999999999999999")]
    [InlineData("page=abc")]
    [InlineData("page=1.5")]
    [InlineData("page=007")]
    [InlineData("page=%D9%A3")]
    [InlineData("page=1&page=2")]
    [InlineData("year=abc")]
    [InlineData("year=1")]
    [InlineData("year=10000")]
    [InlineData("page=%00")]
    public async Task A_question_that_no_list_has_is_a_400_in_words(string query)
    {
        foreach (var path in new[] { "/news", "/news/press" })
        {
            using var answer = await _portal.Http.GetAsync($"{path}?{query}");
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("주소에서 빠진 것이 있습니다", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Words_to_find_are_shown_as_words_and_have_a_limit()
    {
        using var tooLong = await _portal.Http.GetAsync("/news?q=" + new string('a', 61));
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);
        var page = await _portal.Http.GetStringAsync("/news?q=" + Uri.EscapeDataString("\"><script>alert(1)</script>"));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/news")]
    [InlineData("DELETE", "/news/press/1")]
    [InlineData("PUT", "/feed.xml")]
    [InlineData("POST", "/healthz/nothing")]
    [InlineData("OPTIONS", "/")]
    [InlineData("POST", "/nothing-here")]
    public async Task Other_methods_are_refused_without_an_error_of_ours(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = method is "POST" or "PUT" ? new StringContent("a=b") : null };
        using var answer = await _portal.Http.SendAsync(request);
        Assert.InRange((int)answer.StatusCode, 400, 415);
        Assert.Contains("042-257-1979", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/news/press")]
    [InlineData("/feed.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/nothing-here")]
    [InlineData("/fonts/core.woff2")]
    public async Task Head_gets_what_Get_gets_without_the_body(string path)
    {
        using var get = await _portal.Http.GetAsync(path);
        using var head = await _portal.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("br", "/news")]
    [InlineData("gzip", "/news")]
    [InlineData("br", "/feed.xml")]
    public async Task Answers_are_compressed_for_who_asks(string encoding, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        using var answer = await _portal.Http.SendAsync(request);
        Assert.Equal(encoding, Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Fact]
    public async Task Stamped_assets_are_kept_for_ever_and_unstamped_are_asked_about()
    {
        using var stamped = await _portal.Http.GetAsync("/fonts/core.woff2?v=1");
        Assert.Contains("immutable", stamped.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        using var plain = await _portal.Http.GetAsync("/fonts/core.woff2");
        Assert.DoesNotContain("immutable", plain.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/news", "/")]
    [InlineData("{own}//evil.example/news", "/")]
    [InlineData("{own}/\\evil.example", "/")]
    [InlineData("{own}/news?page=2", "/news?page=2")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("", "/")]
    public async Task Choosing_a_display_leads_back_and_never_off_the_site(string referer, string expected)
    {
        using var client = _portal.Client(followRedirects: false);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/preferences?theme=dark&size=xl");
        if (referer.Length > 0) request.Headers.TryAddWithoutValidation("Referer", referer.Replace("{own}", _portal.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal));
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location!.OriginalString);
        Assert.StartsWith("view=dark.xl;", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("view=dark.xl", "data-theme=\"dark\"")]
    [InlineData("view=<script>.xl", "<html lang=\"ko\" data-size=\"xl\"")]
    public async Task The_display_cookie_is_believed_as_far_as_it_is_known(string cookie, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        using var answer = await _portal.Http.SendAsync(request);
        Assert.Contains(expected, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
