using System.Security.Claims;
using CenterPortal.Identity;
using CenterPortal.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CenterPortal.Tests.Identity;

/// <summary>Nobody locks themselves out.</summary>
public sealed class LastWayInTests : IAsyncLifetime
{
    private static readonly byte[] Phone = [1, 2, 3];
    private static readonly byte[] Laptop = [4, 5, 6];
    private PortalApp _portal = null!;
    private Guid _admin;

    public async ValueTask InitializeAsync()
    {
        _portal = await Accounts.StartAsync();
        _admin = await _portal.AdministratorAsync();
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task The_password_stays_while_there_is_no_passkey()
    {
        Assert.Contains("하나 남은 로그인 방법", (await DoAsync(own => own.RemovePasswordAsync(Me(), default))).Refusal!, StringComparison.Ordinal);
        await HoldAsync(Phone);
        Assert.True((await DoAsync(own => own.RemovePasswordAsync(Me(), default))).IsDone);
        Assert.Null(await _portal.Get<PasswordSignIn>().HandleAsync(Accounts.AdministratorEmail, Accounts.Password));
        Assert.Contains("비밀번호 없앰", await _portal.ActsAsync());
    }

    [Fact]
    public async Task The_last_passkey_stays_while_there_is_no_password()
    {
        await HoldAsync(Phone);
        await HoldAsync(Laptop);
        Assert.True((await DoAsync(own => own.RemovePasswordAsync(Me(), default))).IsDone);
        Assert.True((await DoAsync(own => own.RemovePasskeyAsync(Me(), Phone, default))).IsDone);
        Assert.Contains("하나 남은 로그인 방법", (await DoAsync(own => own.RemovePasskeyAsync(Me(), Laptop, default))).Refusal!, StringComparison.Ordinal);
        Assert.True((await DoAsync(own => own.SetPasswordAsync(Me(), Accounts.Password, default))).IsDone);
        Assert.True((await DoAsync(own => own.RemovePasskeyAsync(Me(), Laptop, default))).IsDone);
    }

    [Fact]
    public async Task Two_removals_at_once_leave_one_way()
    {
        await HoldAsync(Phone);
        await HoldAsync(Laptop);
        await DoAsync(own => own.RemovePasswordAsync(Me(), default));
        var outcomes = await Task.WhenAll(new[] { Phone, Laptop }.Select(id => DoAsync(own => own.RemovePasskeyAsync(Me(), id, default))));
        Assert.Single(outcomes, o => o.IsDone);
    }

    private Task<AccountOutcome> HoldAsync(byte[] id) => DoAsync(own => own.AddPasskeyAsync(
        Me(), new UserPasskeyInfo(id, [1], DateTimeOffset.UnixEpoch, 0, null, isUserVerified: true, isBackupEligible: false, isBackedUp: false, [1], [1]), "이름", default));

    private async Task<AccountOutcome> DoAsync(Func<OwnSecurity, Task<AccountOutcome>> act)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<OwnSecurity>());
    }

    private ClaimsPrincipal Me() => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, _admin.ToString("N")), new Claim(PortalClaims.ProvedAt, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture))], "test"));
}
