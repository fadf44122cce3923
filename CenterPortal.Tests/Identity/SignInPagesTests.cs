using System.Net;
using CenterPortal.Identity;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Identity;

/// <summary>The doors as a browser without script meets them.</summary>
public sealed class SignInPagesTests : IAsyncLifetime
{
    private PortalApp _portal = null!;
    private Guid _admin;

    public async ValueTask InitializeAsync()
    {
        _portal = await Accounts.StartAsync();
        _admin = await _portal.AdministratorAsync();
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_stranger_is_led_to_the_door_and_back_to_the_page_asked_for()
    {
        using var client = new FormClient(_portal);
        using var door = await client.GetAsync("/studio/people");
        Assert.Equal("/account/sign-in", door.RequestMessage!.RequestUri!.AbsolutePath);
        using var inside = await client.SendAsync(door.RequestMessage.RequestUri.PathAndQuery, "password", ("email", Accounts.AdministratorEmail), ("password", Accounts.Password));
        Assert.Equal("/studio/people", inside.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("첫 관리자", await inside.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/%5cevil.example/")]
    [InlineData("/%2Fevil.example/")]
    [InlineData("/%09/evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_led_out_of_the_portal(string next)
    {
        using var client = new FormClient(_portal);
        using var inside = await client.SignInAsync(Accounts.AdministratorEmail, next: next);
        Assert.Equal("/studio", inside.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory]
    [InlineData(PortalRole.Member, "/studio", HttpStatusCode.Forbidden)]
    [InlineData(PortalRole.Author, "/studio", HttpStatusCode.OK)]
    [InlineData(PortalRole.Author, "/studio/people", HttpStatusCode.Forbidden)]
    [InlineData(PortalRole.Editor, "/studio/record", HttpStatusCode.Forbidden)]
    public async Task A_page_is_for_those_whom_it_names(PortalRole role, string address, HttpStatusCode expected)
    {
        await _portal.PersonAsync("someone@example.org", role);
        using var client = new FormClient(_portal);
        using var signedIn = await client.SignInAsync("someone@example.org", next: "/account/security");
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        using var answer = await client.GetAsync(address);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_forged_form_is_refused()
    {
        using var client = new FormClient(_portal);
        using var page = await client.GetAsync("/account/sign-in");
        foreach (var token in new[] { "", "CfDJ8forged" })
        {
            using var answer = await client.PostAsync("/account/sign-in", new(StringComparer.Ordinal)
            {
                ["_handler"] = "password",
                ["__RequestVerificationToken"] = token,
                ["email"] = Accounts.AdministratorEmail,
                ["password"] = Accounts.Password,
            });
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            using var endpoint = await client.PostAsync("/account/passkey/request", new(StringComparer.Ordinal) { ["__RequestVerificationToken"] = token });
            Assert.Equal(HttpStatusCode.BadRequest, endpoint.StatusCode);
        }

        using var studio = await client.GetAsync("/studio");
        Assert.Equal("/account/sign-in", studio.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task A_foreign_page_opens_no_circuit()
    {
        using var http = _portal.Client(followRedirects: false);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", "https://evil.example");
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_closed_account_is_out_with_its_next_request_and_the_cookie_is_no_key_any_more()
    {
        var someone = await _portal.PersonAsync("someone@example.org", PortalRole.Editor);
        using var client = new FormClient(_portal);
        using var inside = await client.SignInAsync("someone@example.org");
        Assert.Equal("/studio", inside.RequestMessage!.RequestUri!.AbsolutePath);

        await _portal.Get<ManagePeople>().DisableAsync(_admin, someone);

        using var outside = await client.GetAsync("/studio");
        Assert.Equal("/account/sign-in", outside.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Ending_all_sessions_ends_the_other_browser_too()
    {
        using var here = new FormClient(_portal);
        using var there = new FormClient(_portal);
        using var one = await here.SignInAsync(Accounts.AdministratorEmail, next: "/account/security");
        using var two = await there.SignInAsync(Accounts.AdministratorEmail);
        Assert.Contains("<b class=\"num\">2</b>곳", await (await here.GetAsync("/account/security")).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var ended = await here.SendAsync("/account/security", "end-all");

        Assert.Equal("/account/sign-in", ended.RequestMessage!.RequestUri!.AbsolutePath);
        using var outside = await there.GetAsync("/studio");
        Assert.Equal("/account/sign-in", outside.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Readers_pages_stay_cached_for_readers_alone()
    {
        using var staff = new FormClient(_portal);
        using var inside = await staff.SignInAsync(Accounts.AdministratorEmail);
        using var mine = await staff.GetAsync("/");
        Assert.False(mine.Headers.Contains("Age"));
        using var reader = new FormClient(_portal);
        using var first = await reader.GetAsync("/");
        using var second = await reader.GetAsync("/");
        Assert.True(second.Headers.Contains("Age"));
        Assert.Equal(0, reader.Cookies.Count);
    }
}
