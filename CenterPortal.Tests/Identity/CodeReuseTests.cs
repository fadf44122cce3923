using System.Security.Claims;
using CenterPortal.Identity;
using CenterPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Identity;

/// <summary>Codes that were seen over someone's shoulder, are guessed, or have run out.</summary>
public sealed class CodeReuseTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.Parse("2026-11-23T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
    private PortalApp _portal = null!;
    private Guid _admin;
    private string _key = "";
    private IReadOnlyList<string> _spares = [];

    private string Code => AppCodes.At(_key, _clock.GetUtcNow());

    public async ValueTask InitializeAsync()
    {
        _portal = await Accounts.StartAsync(clock: _clock);
        _admin = await _portal.AdministratorAsync();
        (_key, _) = (await WithAsync<OwnCodes, (string, string)?>(own => own.BeginAsync(Me(), "portal", default)))!.Value;
        (var outcome, _spares) = await WithAsync<OwnCodes, (AccountOutcome, IReadOnlyList<string>)>(own => own.TurnOnAsync(Me(), Code, default));
        Assert.True(outcome.IsDone, outcome.Refusal);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_code_stays_used_also_after_a_later_one()
    {
        var first = Code;
        Assert.True(await OpensAsync(first));
        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.True(await OpensAsync(Code));
        Assert.False(await OpensAsync(first));
        _clock.Advance(TimeSpan.FromSeconds(30));
        var early = Code;
        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.True(await OpensAsync(Code));
        // Never used, but older than the one that was.
        Assert.False(await OpensAsync(early));
    }

    [Fact]
    public async Task Of_many_who_enter_one_code_at_once_one_comes_in()
    {
        var code = Code;
        var came = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => OpensAsync(code)));
        Assert.Single(came, isIn => isIn);
        var again = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => OpensAsync(_spares[0])));
        Assert.Single(again, isIn => isIn);
    }

    [Fact]
    public async Task When_all_recovery_codes_are_used_nothing_is_no_code()
    {
        Assert.Equal(10, _spares.Distinct().Count());
        foreach (var spare in _spares) Assert.True(await OpensAsync(spare.ToLowerInvariant()));
        foreach (var nothing in new[] { "", " ", null, ";", _spares[9] }) Assert.False(await OpensAsync(nothing));
    }

    [Fact]
    public async Task Who_knows_the_password_cannot_guess_codes_for_ever()
    {
        var door = _portal.Get<PasswordSignIn>();
        var wrong = Code == "000000" ? "000001" : "000000";
        for (var guess = 0; guess < 10; guess++)
        {
            Assert.NotNull(await door.HandleAsync(Accounts.AdministratorEmail, Accounts.Password));
            Assert.False(await OpensAsync(wrong));
        }

        Assert.False(await OpensAsync(Code));
        Assert.Null(await door.HandleAsync(Accounts.AdministratorEmail, Accounts.Password));
        _clock.Advance(PasswordSignIn.HeldBack);
        Assert.True(await OpensAsync(Code));
    }

    [Fact]
    public async Task On_and_off_are_recorded_in_the_write_that_does_them_and_end_other_sessions()
    {
        var before = await _portal.LastChangeAsync();
        using var other = new FormClient(_portal);
        Assert.Equal(2, (await _portal.ActsAsync()).Count);
        var off = await WithAsync<OwnCodes, AccountOutcome>(own => own.TurnOffAsync(Me(), default));
        Assert.True(off.IsDone);
        Assert.Equal(["첫 관리자 만듦", "인증 번호 켬", "인증 번호 끔"], await _portal.ActsAsync());
        Assert.Equal(StaffRecord.Topic, Assert.Single(await _portal.ChangesAsync(before), c => c.Kind == "standing").Topic);

        // The write and its record are there together or not at all.
        await _portal.BehindItsBackAsync("CREATE TRIGGER no_acts BEFORE INSERT ON staff_acts BEGIN SELECT RAISE(ABORT, 'no'); END");
        var fresh = (await WithAsync<OwnCodes, (string Key, string)?>(own => own.BeginAsync(Me(), "portal", default)))!.Value.Key;
        Assert.NotEqual(_key, fresh);
        await Assert.ThrowsAnyAsync<Exception>(() => WithAsync<OwnCodes, (AccountOutcome, IReadOnlyList<string>)>(own => own.TurnOnAsync(Me(), AppCodes.At(fresh, _clock.GetUtcNow()), default)));
        Assert.False((await _portal.UserAsync(_admin)).TwoFactorEnabled);
    }

    private async Task<bool> OpensAsync(string? code) => await WithAsync<CodeDoor, PortalUser?>(door => door.OpenAsync(_admin, code, default)) is not null;

    private async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private ClaimsPrincipal Me() => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, _admin.ToString("N")), new Claim(PortalClaims.ProvedAt, _clock.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture))], "test"));
}
