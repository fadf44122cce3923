using System.Security.Claims;
using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Identity;

/// <summary>
/// What a person may do now, asked of the database: cookies and circuits only remember what was once true, so requests,
/// open circuits and every handler ask here.
/// </summary>
public sealed class Standing(IDbContextFactory<PortalDb> contexts, TimeProvider clock)
{
    /// <summary>The longest a session may last.</summary>
    public static readonly TimeSpan LongestSession = TimeSpan.FromHours(10);

    /// <summary>How long a proof of identity is fresh enough for a dangerous act.</summary>
    public static readonly TimeSpan FreshProof = TimeSpan.FromMinutes(10);

    /// <summary>The person behind a principal; null when account, stamp or session are no longer good.</summary>
    public async Task<PortalUser?> FindAsync(ClaimsPrincipal principal, CancellationToken ct = default)
    {
        if (principal.PersonId() is not { } person || principal.SessionId() is not { } session) return null;
        if (principal.InstantOf(PortalClaims.BeganAt) is not { } began || clock.GetUtcNow().UtcDateTime - began > LongestSession) return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var user = await db.Set<PortalUser>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == person && u.DisabledAt == null, ct);
        if (user is null || user.SecurityStamp != principal.FindFirstValue(PortalClaims.Stamp)) return null;
        return await db.Set<Session>().AnyAsync(s => s.Id == session && s.PersonId == person && s.EndedAt == null, ct) ? user : null;
    }

    /// <summary>The person as stored now.</summary>
    public async Task<PortalUser?> LoadAsync(Guid person, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<PortalUser>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == person, ct);
    }

    /// <summary>True when the person proved who they are a short while ago.</summary>
    public bool IsFresh(ClaimsPrincipal principal) =>
        principal.InstantOf(PortalClaims.ProvedAt) is { } proved && clock.GetUtcNow().UtcDateTime - proved <= FreshProof;
}

/// <summary>Asks inside a write what the person behind it may do.</summary>
internal static class StandingInWrites
{
    public static async Task<bool> MayAsync(this PortalDb db, Guid? by, string policy, CancellationToken ct)
    {
        // The command line has no person and the right of whoever runs the machine.
        if (by is not { } id) return true;
        var user = await db.Set<PortalUser>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == id && u.DisabledAt == null, ct);
        return user is not null && Policies.Allows(policy, user.Role, user.ReadsPersonalData);
    }

    public static async Task<PortalUser?> LoadPersonAsync(this PortalDb db, Guid id, CancellationToken ct) =>
        await db.Set<PortalUser>().SingleOrDefaultAsync(u => u.Id == id, ct);

    public static Task<bool> HasOtherAdministratorAsync(this PortalDb db, Guid but, CancellationToken ct) =>
        db.AdministratorsWithAWayIn().AnyAsync(u => u.Id != but, ct);

    /// <summary>Open administrators who could sign in; one who was only invited cannot.</summary>
    public static IQueryable<PortalUser> AdministratorsWithAWayIn(this PortalDb db) => db.Set<PortalUser>().Where(u =>
        u.Role == PortalRole.Administrator && u.DisabledAt == null
        && (u.PasswordHash != null || db.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>().Any(p => p.UserId == u.Id)));

    public static async Task EndSessionsAsync(this PortalDb db, Guid person, DateTime at, Guid? but, CancellationToken ct)
    {
        foreach (var session in await db.Set<Session>().Where(s => s.PersonId == person && s.EndedAt == null && s.Id != but).OrderBy(s => s.Id).Take(1000).ToListAsync(ct))
            session.EndedAt = at;
    }
}
