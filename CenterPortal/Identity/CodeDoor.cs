using System.Globalization;
using CenterPortal.Data;
using CenterPortal.Infrastructure.Privacy;

namespace CenterPortal.Identity;

/// <summary>The second factor after a password: a code of the person's app, or a recovery code. Each opens the door once.</summary>
public sealed class CodeDoor(PortalWrites writes, PersonalData personal, PasswordSignIn passwords, TimeProvider clock)
{
    private const string Provider = "portal";
    private const string LastStep = "last-step";

    /// <summary>The person when the code is right and was not used before; looking and using up are one write.</summary>
    public async Task<PortalUser?> OpenAsync(Guid person, string? code, CancellationToken ct)
    {
        var given = string.Concat((code ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        return await writes.RunAsync(async (db, token) =>
        {
            if (await db.LoadPersonAsync(person, token) is not { IsOpen: true, TwoFactorEnabled: true } user || await passwords.IsHeldBackAsync(db, user, token)) return null;
            using var store = new PortalUserStore(db, personal);
            var isRight = given.Length > 0 && (await IsFreshCodeAsync(store, user, given, token) || await store.RedeemCodeAsync(user, given, token));
            await passwords.CountAsync(db, user.NormalizedEmail!, isRight, token);
            return isRight ? user : null;
        }, ct);
    }

    private async Task<bool> IsFreshCodeAsync(PortalUserStore store, PortalUser user, string code, CancellationToken ct)
    {
        if (await store.GetAuthenticatorKeyAsync(user, ct) is not { } key) return false;
        var last = long.TryParse(await store.GetTokenAsync(user, Provider, LastStep, ct), NumberStyles.None, CultureInfo.InvariantCulture, out var used) ? used : 0;
        if (TimeCodes.StepOf(key, code, clock.GetUtcNow().UtcDateTime, after: last) is not { } step) return false;
        await store.SetTokenAsync(user, Provider, LastStep, step.ToString(CultureInfo.InvariantCulture), ct);
        return true;
    }
}
