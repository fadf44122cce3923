using System.Net;
using System.Text.RegularExpressions;
using CenterPortal.Infrastructure.Web;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;

namespace CenterPortal.Tests.Features.Search;

public class SearchPageTests(SearchFixture search) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task Without_script_the_form_and_the_results_are_there()
    {
        await search.PublishAsync("미역국 끓이는 날", "<p>미역을 불립니다.</p>");
        var page = await search.Portal.Http.GetStringAsync("/search?q=" + Uri.EscapeDataString("미역") + "&board=press");

        Assert.Matches("<form[^>]* action=\"/search\" method=\"get\"", page);
        Assert.Matches("<input[^>]* name=\"q\"[^>]* value=\"미역\"", page);
        Assert.Matches("<input[^>]* name=\"board\" value=\"press\" checked", page);
        Assert.Contains("<mark>미역</mark>국 끓이는 날", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/news/press/", page, StringComparison.Ordinal);
        Assert.Contains("<title>미역 · 통합 검색", page, StringComparison.Ordinal);
        Assert.Contains("content=\"noindex\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_runs_over_a_circuit_under_a_policy_without_inline_scripts()
    {
        var answer = await search.Portal.Http.GetAsync("/search");
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("style-src 'self' 'unsafe-inline'", policy, StringComparison.Ordinal);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Matches("<script src=\"_framework/blazor.web[^\"]*\" autostart=\"false\"", page);
        Assert.DoesNotMatch(new Regex("<script(?![^>]* src=)", RegexOptions.None, TimeSpan.FromSeconds(1)), page);
        Assert.Matches("<div id=\"components-reconnect-modal\"[^>]* hidden", page);
        Assert.Equal(["connecting", "gone"], Regex.Matches(page, "data-when=\"(?<state>[a-z]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Groups["state"].Value));
    }

    [Fact]
    public async Task Reading_pages_load_nothing_of_circuits()
    {
        var page = await search.Portal.Http.GetStringAsync("/news");
        Assert.DoesNotContain("blazor.web", page, StringComparison.Ordinal);
        Assert.DoesNotContain("MudBlazor", page, StringComparison.Ordinal);
        Assert.DoesNotContain("components-reconnect-modal", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.OK)]
    public async Task Circuits_are_opened_from_the_portals_own_pages_alone(string? origin, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", origin ?? search.Portal.Address.GetLeftPart(UriPartial.Authority));
        var answer = await search.Portal.Http.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("page=0")]
    [InlineData("page=-1")]
    [InlineData("page=1000000000")]
    [InlineData("page=first")]
    [InlineData("year=20176")]
    [InlineData("year=x")]
    [InlineData("board=%3Cscript%3E")]
    public async Task An_address_that_asks_nonsense_gets_a_kind_sentence(string query)
    {
        var answer = await search.Portal.Http.GetAsync("/search?q=a&" + query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("주소에서 빠진 것이 있습니다", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_long_a_text_is_not_searched_for_and_the_page_says_so()
    {
        var page = await search.Portal.Http.GetStringAsync("/search?q=" + Uri.EscapeDataString(new string('가', 61)));
        Assert.Contains("찾을 말은 60자까지 넣을 수 있습니다. 지금은 61자입니다.", page, StringComparison.Ordinal);
        Assert.Matches("<input[^>]* aria-invalid=\"true\"", page);
        Assert.DoesNotContain("class=\"found\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_past_the_end_leads_back()
    {
        await search.PublishAsync("매생이 전");
        var page = await search.Portal.Http.GetStringAsync("/search?q=" + Uri.EscapeDataString("매생이") + "&page=7");
        Assert.Contains("여기까지입니다", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_the_words_comes_out_as_text()
    {
        await search.PublishAsync("<script>alert(1)</script> 를 적은 글");
        var page = await search.Portal.Http.GetStringAsync("/search?q=" + Uri.EscapeDataString("<script>alert(1)</script>"));
        Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("value=\"&lt;script&gt;alert(1)&lt;/script&gt;\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Searching_is_limited_more_tightly_than_reading()
    {
        var pages = search.Portal.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToLookup(e => e.RoutePattern.RawText, StringComparer.Ordinal);
        Assert.All(pages["/search"], page => Assert.Equal(RateLimits.Costly, page.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName));
        Assert.NotEmpty(pages["/search"]);
        Assert.All(pages["/news"], page => Assert.Null(page.Metadata.GetMetadata<EnableRateLimitingAttribute>()));
    }
}
