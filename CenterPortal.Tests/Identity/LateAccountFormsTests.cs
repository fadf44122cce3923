using System.Net;
using CenterPortal.Identity;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Identity;

/// <summary>Account forms that stood open until what allowed them was over.</summary>
public class LateAccountFormsTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("set-password")]
    [InlineData("add-passkey")]
    [InlineData("end-all")]
    public async Task A_proof_that_ran_out_is_asked_for_again(string section)
    {
        await using var portal = await Accounts.StartAsync(clock: _clock);
        await portal.AdministratorAsync();
        using var client = new FormClient(portal);
        using var signedIn = await client.SignInAsync(Accounts.AdministratorEmail);
        var form = await client.FormAsync("/account/security", section);
        _clock.Advance(Standing.FreshProof + TimeSpan.FromMinutes(1));
        form["new-password"] = Accounts.Password + " 새";
        using var late = await client.PostAsync("/account/security", form);
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        Assert.Contains("바꾸려면 먼저 확인이 필요합니다", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_ran_out_says_what_to_do()
    {
        await using var portal = await Accounts.StartAsync(clock: _clock);
        var address = $"/account/link/{(await portal.SetupLinkAsync()).Word()}";
        using var client = new FormClient(portal);
        var form = await client.FormAsync(address, "link");
        _clock.Advance(TimeSpan.FromHours(1));
        (form["name"], form["email"], form["password"]) = ("하나", "one@example.org", Accounts.Password);
        using var late = await client.PostAsync(address, form);
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        Assert.Contains("새 링크를 받아 주세요", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
