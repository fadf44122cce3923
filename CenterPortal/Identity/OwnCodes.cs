using System.Security.Claims;
using System.Security.Cryptography;
using CenterPortal.Infrastructure.Privacy;

namespace CenterPortal.Identity;

/// <summary>The codes of one's own app: turned on and off in the same write as its record.</summary>
public sealed class OwnCodes(OwnSecurity own, PersonalData personal, StaffRecord record, TimeProvider clock)
{
    private const int Spares = 10;
    private const int HalfLength = 5;

    // Neither vowels, which make words, nor what is easily taken for something else.
    private const string Letters = "23456789BCDFGHJKMNPQRTVWXY";

    private static readonly AccountOutcome Wrong = new("번호가 맞지 않습니다. 앱에 지금 보이는 번호를 넣어 주세요.");

    /// <summary>The key, and the address that the person's app reads from a picture; made once and kept until codes are turned on. Null when it is not the time for it.</summary>
    public async Task<(string Key, string Address)?> BeginAsync(ClaimsPrincipal who, string issuer, CancellationToken ct)
    {
        (string, string)? begun = null;
        await own.ChangeAsync(who, async (db, user, token) =>
        {
            if (user.TwoFactorEnabled) return AccountOutcome.Done;
            using var store = new PortalUserStore(db, personal);
            if (await store.GetAuthenticatorKeyAsync(user, token) is not { } key) await store.SetAuthenticatorKeyAsync(user, key = TimeCodes.NewKey(), token);
            var name = await store.GetEmailAsync(user, token) ?? "";
            begun = (key, $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(name)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}&digits=6");
            return AccountOutcome.Done;
        }, ct);
        return begun;
    }

    /// <summary>Turns codes on when the first one is right; returns the recovery codes, to be shown this once.</summary>
    public async Task<(AccountOutcome Outcome, IReadOnlyList<string> Codes)> TurnOnAsync(ClaimsPrincipal who, string? code, CancellationToken ct)
    {
        var given = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        string[] spares = [.. Enumerable.Range(0, Spares).Select(_ => $"{RandomNumberGenerator.GetString(Letters, HalfLength)}-{RandomNumberGenerator.GetString(Letters, HalfLength)}")];
        var outcome = await own.ChangeAsync(who, async (db, user, token) =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            using var store = new PortalUserStore(db, personal);
            if (user.TwoFactorEnabled || await store.GetAuthenticatorKeyAsync(user, token) is not { } key || TimeCodes.StepOf(key, given, now) is null) return Wrong;
            user.TwoFactorEnabled = true;
            await store.ReplaceCodesAsync(user, spares, token);
            user.Renew();
            await db.EndSessionsAsync(user.Id, now, who.SessionId(), token);
            record.Write(db, user.Id, "인증 번호 켬", user);
            return AccountOutcome.Done;
        }, ct);
        return (outcome, outcome.IsDone ? spares : []);
    }

    /// <summary>Turns codes off; a later start makes a new key.</summary>
    public Task<AccountOutcome> TurnOffAsync(ClaimsPrincipal who, CancellationToken ct) => own.ChangeAsync(who, async (db, user, token) =>
    {
        if (!user.TwoFactorEnabled) return AccountOutcome.Done;
        using var store = new PortalUserStore(db, personal);
        user.TwoFactorEnabled = false;
        await store.SetAuthenticatorKeyAsync(user, TimeCodes.NewKey(), token);
        await store.ReplaceCodesAsync(user, [], token);
        user.Renew();
        await db.EndSessionsAsync(user.Id, clock.GetUtcNow().UtcDateTime, who.SessionId(), token);
        record.Write(db, user.Id, "인증 번호 끔", user);
        return AccountOutcome.Done;
    }, ct);
}
