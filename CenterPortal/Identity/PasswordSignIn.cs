using CenterPortal.Data;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Identity;

/// <summary>
/// Checks e-mail and password. Whoever asks learns nothing about who has an account: the same look-up, the same one
/// hashing, the same write and the same sentence for every wrong answer, also while an e-mail is held back. Holding back
/// stops passwords alone; a passkey always opens the door for its owner.
/// </summary>
public sealed class PasswordSignIn(IDbContextFactory<PortalDb> contexts, PortalWrites writes, BlindIndex index, IPasswordHasher<PortalUser> hasher, TimeProvider clock)
{
    /// <summary>The one sentence for every wrong answer.</summary>
    public const string Refusal = "이메일이나 비밀번호가 맞지 않습니다. 열 번 틀리면 그 이메일은 15분 동안 비밀번호로 들어올 수 없습니다. 패스키는 언제나 쓸 수 있습니다.";

    private const int MostFailures = 10;
    internal static readonly TimeSpan HeldBack = TimeSpan.FromMinutes(15);

    // Hashed once with the same settings; the password to it is thrown away.
    private readonly Lazy<string> _nobody = new(() => hasher.HashPassword(new PortalUser(), Guid.NewGuid().ToString()));

    /// <summary>The person when both are right; otherwise null.</summary>
    public Task<PortalUser?> HandleAsync(string? email, string? password, CancellationToken ct = default) => TryAsync(index.Of(BlindLookup.Purpose, email ?? ""), password, ct);

    /// <summary>The person when the password is theirs: someone signed in proves again who they are.</summary>
    public Task<PortalUser?> ConfirmAsync(PortalUser user, string? password, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        return TryAsync(user.NormalizedEmail!, password, ct);
    }

    private async Task<PortalUser?> TryAsync(string mark, string? password, CancellationToken ct)
    {
        var given = password is { Length: <= 4 * PasswordRules.Longest } ? password : "";
        var (user, isHeldBack) = await FindAsync(mark, ct);
        var hash = user is { IsOpen: true, PasswordHash: { } own } ? own : _nobody.Value;
        var verdict = hasher.VerifyHashedPassword(user ?? new PortalUser(), hash, given);
        var isRight = verdict != PasswordVerificationResult.Failed && user is { IsOpen: true, PasswordHash: not null } && !isHeldBack;
        // Half of two factors forgives nothing: else who knows the password could guess codes for ever.
        if (!isRight || user is { TwoFactorEnabled: false }) await writes.RunAsync((db, token) => CountAsync(db, mark, isRight, token), ct);
        return isRight ? user : null;
    }

    /// <summary>True while passwords and codes of this person are not taken.</summary>
    internal Task<bool> IsHeldBackAsync(PortalDb db, PortalUser user, CancellationToken ct) => IsHeldBackAsync(db, user.NormalizedEmail!, ct);

    private async Task<(PortalUser? User, bool IsHeldBack)> FindAsync(string mark, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var user = await db.Set<PortalUser>().AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedEmail == mark, ct);
        return (user, await IsHeldBackAsync(db, mark, ct));
    }

    private Task<bool> IsHeldBackAsync(PortalDb db, string mark, CancellationToken ct)
    {
        var since = clock.GetUtcNow().UtcDateTime - HeldBack;
        return db.Set<SignInFailures>().AnyAsync(f => f.Mark == mark && f.Count >= MostFailures && f.LastAt > since, ct);
    }

    /// <summary>Counts a password or a code that was tried.</summary>
    internal async Task CountAsync(PortalDb db, string mark, bool isRight, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var failures = await db.Set<SignInFailures>().FindAsync([mark], ct);
        if (failures is null) db.Add(failures = new SignInFailures { Mark = mark, LastAt = now });
        var isOld = now - failures.LastAt >= HeldBack;
        if (isRight) (failures.Count, failures.LastAt) = (0, now);
        // A held back e-mail does not move its own end on, or a stranger could hold it back for ever.
        else if (failures.Count < MostFailures || isOld) (failures.Count, failures.LastAt) = (isOld ? 1 : failures.Count + 1, now);
    }
}

/// <summary>Forgets old failures and long ended sessions and links.</summary>
internal sealed class AccountHousekeeping(PortalWrites writes, TimeProvider clock) : IRecurringJob
{
    public string Name => "account-housekeeping";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public TimeSpan AtMost => TimeSpan.FromMinutes(5);

    public Task RunAsync(CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<SignInFailures>().Where(f => f.LastAt < now.AddHours(-1)).ExecuteDeleteAsync(token);
        await db.Set<Session>().Where(s => s.BeganAt < now.AddDays(-30)).ExecuteDeleteAsync(token);
        await db.Set<AccountLink>().Where(l => l.ExpiresAt < now.AddDays(-30)).ExecuteDeleteAsync(token);
    }, ct);
}
