using System.Net;
using CenterPortal.Data;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Infrastructure.Web;

/// <summary>Who reads the program's figures, and that they tell nothing of anyone.</summary>
public sealed class MetricsTests(MetricsTests.Metered fixture) : IClassFixture<MetricsTests.Metered>
{
    private const string Token = "a-token-of-the-operator-1";

    public sealed class Metered : IAsyncLifetime
    {
        internal PortalApp Portal { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Portal = await PortalApp.StartAsync(settings: [$"Portal:Metrics:Token={Token}"]);

        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }

    [Fact]
    public async Task This_machine_reads_the_figures()
    {
        // Counting begins with the first reading, and for a moment every reading is told the same.
        var (status, text) = await AskAsync();
        await Eventually.HoldsAsync(async () =>
        {
            using var page = await fixture.Portal.Http.GetAsync(new Uri("/search?q=hidden-word", UriKind.Relative));
            (status, text) = await AskAsync();
            return text.Contains("http_server_request_duration_seconds_count", StringComparison.Ordinal);
        });
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("portal_changes_healthy 1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-word", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9", HttpStatusCode.NotFound)]
    [InlineData("Forwarded", "for=203.0.113.9", HttpStatusCode.NotFound)]
    [InlineData("forwarded", "for=203.0.113.9", HttpStatusCode.NotFound)]
    [InlineData("Authorization", "Bearer another-token-altogether", HttpStatusCode.NotFound)]
    [InlineData("Authorization", "Basic " + Token, HttpStatusCode.NotFound)]
    [InlineData("Authorization", "Bearer " + Token, HttpStatusCode.OK)]
    public async Task Who_comes_through_a_proxy_needs_the_operators_token(string header, string value, HttpStatusCode expected) =>
        Assert.Equal(expected, (await AskAsync((header, value))).Status);

    [Fact]
    public async Task The_token_opens_it_through_a_proxy() =>
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(("X-Forwarded-For", "203.0.113.9"), ("Authorization", $"Bearer {Token}"))).Status);

    [Fact]
    public async Task Without_a_token_in_the_settings_no_token_opens_it()
    {
        await using var portal = await PortalApp.StartAsync();
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/metrics") { Headers = { { "Authorization", "Bearer " } } };
        using var answer = await portal.Http.SendAsync(asked);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("Portal:Metrics:Token=short")]
    [InlineData("Portal:Metrics:Token=a token with spaces in it, long")]
    [InlineData("Portal:Metrics:Tokn=a-token-of-the-operator-1")]
    public void A_token_that_is_none_stops_the_start(string setting) =>
        Assert.Contains("Portal:Metrics:", Assert.Throws<StartRefusedException>(() => Portal.Build([$"--{setting}"])).Message, StringComparison.Ordinal);

    private async Task<(HttpStatusCode Status, string Text)> AskAsync(params (string Name, string Value)[] headers)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        foreach (var (name, value) in headers) asked.Headers.TryAddWithoutValidation(name, value);
        using var answer = await fixture.Portal.Http.SendAsync(asked);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
