using System.Security.Claims;
using CenterPortal.Data;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.AspNetCore.Identity;

namespace CenterPortal.Identity;

/// <summary>The ways in that a person has.</summary>
public sealed record WaysIn(IReadOnlyList<UserPasskeyInfo> Passkeys, bool HasPassword, bool HasCodes);

/// <summary>
/// What people do to their own ways in. Every change asks for a fresh proof, is written down, and makes all other
/// sessions worthless; the caller renews its own.
/// </summary>
public sealed class OwnSecurity(PortalWrites writes, PersonalData personal, StaffRecord record, IPasswordHasher<PortalUser> hasher, PasswordSignIn passwords, Standing standing, UserManager<PortalUser> users, TimeProvider clock)
{
    private static readonly AccountOutcome LastWay = new("하나 남은 로그인 방법입니다. 다른 패스키나 비밀번호를 먼저 만들어 주세요.");
    private static readonly AccountOutcome NotFresh = new("먼저 본인인지 다시 확인해 주세요.");

    /// <summary>The ways in of whoever is signed in.</summary>
    public async Task<WaysIn> ListAsync(ClaimsPrincipal who)
    {
        var user = await MeAsync(who);
        return new WaysIn([.. (await users.GetPasskeysAsync(user)).OrderBy(p => p.CreatedAt)], user.PasswordHash is not null, user.TwoFactorEnabled);
    }

    /// <summary>Whether the person has a password.</summary>
    public async Task<bool> HasPasswordAsync(ClaimsPrincipal who, CancellationToken ct) => await standing.FindAsync(who, ct) is { PasswordHash: not null };

    /// <summary>The person when the password is theirs; wrong ones count as at the door.</summary>
    public async Task<PortalUser?> CheckPasswordAsync(ClaimsPrincipal who, string? password, CancellationToken ct) =>
        await standing.FindAsync(who, ct) is { } user ? await passwords.ConfirmAsync(user, password, ct) : null;

    /// <summary>Adds a passkey.</summary>
    public Task<AccountOutcome> AddPasskeyAsync(ClaimsPrincipal who, UserPasskeyInfo passkey, string? name, CancellationToken ct) => ChangeAsync(who, async (db, user, token) =>
    {
        passkey.Name = NameOf(name);
        using var store = new PortalUserStore(db, personal);
        await store.AddOrUpdatePasskeyAsync(user, passkey, token);
        record.Write(db, user.Id, "패스키 더함", user);
        return AccountOutcome.Done;
    }, ct);

    /// <summary>Gives a passkey another name.</summary>
    public Task<AccountOutcome> RenamePasskeyAsync(ClaimsPrincipal who, byte[] id, string? name, CancellationToken ct) => ChangeAsync(who, async (db, user, token) =>
    {
        using var store = new PortalUserStore(db, personal);
        if (await store.FindPasskeyAsync(user, id, token) is not { } passkey) return new AccountOutcome("그 패스키가 없습니다.");
        passkey.Name = NameOf(name);
        await store.AddOrUpdatePasskeyAsync(user, passkey, token);
        return AccountOutcome.Done;
    }, ct);

    /// <summary>Removes a passkey, unless it is the last way in.</summary>
    public Task<AccountOutcome> RemovePasskeyAsync(ClaimsPrincipal who, byte[] id, CancellationToken ct) => ChangeAsync(who, async (db, user, token) =>
    {
        using var store = new PortalUserStore(db, personal);
        var all = await store.GetPasskeysAsync(user, token);
        if (all.Count <= 1 && user.PasswordHash is null) return LastWay;
        await store.RemovePasskeyAsync(user, id, token);
        user.Renew();
        await db.EndSessionsAsync(user.Id, Now, who.SessionId(), token);
        record.Write(db, user.Id, "패스키 뺌", user);
        return AccountOutcome.Done;
    }, ct);

    /// <summary>Sets the password.</summary>
    public Task<AccountOutcome> SetPasswordAsync(ClaimsPrincipal who, string? password, CancellationToken ct) => ChangeAsync(who, async (db, user, token) =>
    {
        if (PasswordRules.Refusal(password) is { } weak) return new AccountOutcome(weak);
        user.PasswordHash = hasher.HashPassword(user, password!);
        user.Renew();
        await db.EndSessionsAsync(user.Id, Now, who.SessionId(), token);
        record.Write(db, user.Id, "비밀번호 바꿈", user);
        return AccountOutcome.Done;
    }, ct);

    /// <summary>Takes the password away, and with it the codes that guarded it, unless it is the last way in.</summary>
    public Task<AccountOutcome> RemovePasswordAsync(ClaimsPrincipal who, CancellationToken ct) => ChangeAsync(who, async (db, user, token) =>
    {
        if (user.PasswordHash is null) return AccountOutcome.Done;
        using var store = new PortalUserStore(db, personal);
        if ((await store.GetPasskeysAsync(user, token)).Count == 0) return LastWay;
        (user.PasswordHash, user.TwoFactorEnabled) = (null, false);
        user.Renew();
        await db.EndSessionsAsync(user.Id, Now, who.SessionId(), token);
        record.Write(db, user.Id, "비밀번호 없앰", user);
        return AccountOutcome.Done;
    }, ct);

    /// <summary>Ends every session of the person.</summary>
    public Task<AccountOutcome> EndAllAsync(ClaimsPrincipal who, CancellationToken ct) => ChangeAsync(who, async (db, user, token) =>
    {
        user.Renew();
        await db.EndSessionsAsync(user.Id, Now, but: null, token);
        record.Write(db, user.Id, "로그인 모두 끝냄", user);
        return AccountOutcome.Done;
    }, ct);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<PortalUser> MeAsync(ClaimsPrincipal who) =>
        await users.FindByIdAsync(who.PersonId()?.ToString() ?? "") ?? throw new InvalidOperationException("Nobody is signed in.");

    internal async Task<AccountOutcome> ChangeAsync(ClaimsPrincipal who, Func<PortalDb, PortalUser, CancellationToken, Task<AccountOutcome>> change, CancellationToken ct) =>
        !standing.IsFresh(who) ? NotFresh
        : who.PersonId() is not { } id ? AccountOutcome.NoPerson
        : await writes.RunAsync(async (db, token) => await db.LoadPersonAsync(id, token) is { IsOpen: true } user ? await change(db, user, token) : AccountOutcome.NoPerson, ct);

    private static string NameOf(string? name) => name?.Trim() is { Length: > 0 and <= 40 } given ? given : "이름 없는 패스키";
}
