using System.Net;
using CenterPortal.Identity;
using CenterPortal.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Identity;

/// <summary>How long a sign-in lasts, and what asks for a fresh proof, by the clock.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.Parse("2026-11-23T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
    private PortalApp _portal = null!;
    private FormClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await Accounts.StartAsync(clock: _clock);
        await _portal.AdministratorAsync();
        _client = new FormClient(_portal);
        using var inside = await _client.SignInAsync(Accounts.AdministratorEmail);
        Assert.Equal("/studio", inside.RequestMessage!.RequestUri!.AbsolutePath);
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return _portal.DisposeAsync();
    }

    [Fact]
    public async Task Half_an_hour_without_a_request_ends_it()
    {
        _clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal("/studio", await WhereAsync("/studio"));
        _clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal("/studio", await WhereAsync("/studio"));
        _clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal("/account/sign-in", await WhereAsync("/studio"));
    }

    [Fact]
    public async Task Ten_hours_end_it_however_busy_it_is()
    {
        for (var minutes = 0; minutes < 600; minutes += 20)
        {
            Assert.Equal("/studio", await WhereAsync("/studio"));
            _clock.Advance(TimeSpan.FromMinutes(20));
        }

        Assert.Equal("/studio", await WhereAsync("/studio"));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("/account/sign-in", await WhereAsync("/studio"));
    }

    [Fact]
    public async Task After_ten_minutes_every_change_of_the_ways_in_asks_who_it_is()
    {
        Assert.Contains("value=\"set-password\"", await PageAsync("/account/security"), StringComparison.Ordinal);
        var token = await _client.TokenAsync("/account/security");
        _clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));

        var page = await PageAsync("/account/security");
        foreach (var form in new[] { "set-password", "add-passkey", "codes-on", "codes-off", "end-all" }) Assert.DoesNotContain($"value=\"{form}\"", page, StringComparison.Ordinal);
        using var passkey = await _client.PostAsync("/account/passkey/mine", new(StringComparer.Ordinal) { ["__RequestVerificationToken"] = token });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, passkey.StatusCode);
        Assert.Contains("먼저 본인인지", await passkey.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var begun = await _client.GetAsync("/account/security?codes=begin");
        Assert.DoesNotContain("account-key", await begun.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // A page that was opened in time does not help.
        using var forced = await _client.PostAsync("/account/security", new(StringComparer.Ordinal) { ["__RequestVerificationToken"] = token, ["_handler"] = "set-password", ["new-password"] = "다른 긴 비밀번호 하나" });
        Assert.NotNull(await _portal.Get<PasswordSignIn>().HandleAsync(Accounts.AdministratorEmail, Accounts.Password));
        Assert.Equal(["첫 관리자 만듦"], await _portal.ActsAsync());

        using var proved = await ConfirmAsync("/account/security", Accounts.Password);
        Assert.Contains("value=\"set-password\"", await proved.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_do_what_is_changed_with_a_fresh_proof_alone()
    {
        Assert.DoesNotContain("본인 확인하고 바꾸기", await PageAsync("/studio/people"), StringComparison.Ordinal);
        _clock.Advance(TimeSpan.FromMinutes(11));
        var page = await PageAsync("/studio/people");
        Assert.Contains("본인 확인하고 바꾸기", page, StringComparison.Ordinal);
        Assert.Contains("/account/confirm?next=%2Fstudio%2Fpeople", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proving_oneself_does_not_make_the_session_longer()
    {
        for (var minutes = 0; minutes < 580; minutes += 20)
        {
            _clock.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal("/studio", await WhereAsync("/studio"));
        }

        using var proved = await ConfirmAsync("/account/security", Accounts.Password);
        Assert.Equal("/account/security", proved.RequestMessage!.RequestUri!.AbsolutePath);
        _clock.Advance(TimeSpan.FromMinutes(21));
        Assert.Equal("/account/sign-in", await WhereAsync("/studio"));
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task A_proof_leads_nowhere_else(string next)
    {
        using var proved = await ConfirmAsync(next, Accounts.Password);
        Assert.Equal((_portal.Address.Authority, "/account/security"), (proved.RequestMessage!.RequestUri!.Authority, proved.RequestMessage.RequestUri.AbsolutePath));
    }

    [Fact]
    public async Task Guesses_at_the_proof_are_counted_like_guesses_at_the_door()
    {
        for (var guess = 0; guess < 10; guess++)
        {
            using var wrong = await ConfirmAsync("/account/security", "틀린 비밀번호입니다");
            Assert.Contains("비밀번호가 맞지 않습니다", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var held = await ConfirmAsync("/account/security", Accounts.Password);
        Assert.Equal("/account/confirm", held.RequestMessage!.RequestUri!.AbsolutePath);
    }

    private Task<HttpResponseMessage> ConfirmAsync(string next, string password) =>
        _client.SendAsync("/account/confirm?next=" + Uri.EscapeDataString(next), "password", ("password", password));

    private async Task<string> WhereAsync(string address)
    {
        using var answer = await _client.GetAsync(address);
        return answer.RequestMessage!.RequestUri!.AbsolutePath;
    }

    private async Task<string> PageAsync(string address)
    {
        using var answer = await _client.GetAsync(address);
        return await answer.Content.ReadAsStringAsync();
    }
}
