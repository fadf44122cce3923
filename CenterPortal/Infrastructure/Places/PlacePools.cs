using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Infrastructure.Places;

/// <summary>
/// Pools of equal places. All of it is called inside a write, where nobody else can claim meanwhile; the sum of live claims
/// never exceeds the capacity given.
/// </summary>
public sealed class PlacePools(TimeProvider clock)
{
    /// <summary>
    /// Claims places, or changes the claim that the subject has already, to this size and this hold. False, and nothing is
    /// changed, when the pool has not so many free.
    /// </summary>
    /// <param name="heldUntil">Until when (UTC) the claim holds; null for a firm one.</param>
    public async Task<bool> TryClaimAsync(PortalDb db, string pool, int capacity, string kind, Guid subject, int size, DateTime? heldUntil, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        var now = clock.GetUtcNow().UtcDateTime;
        var own = await OwnAsync(db, pool, kind, subject, ct);
        var already = own?.IsLive(now) == true ? own.Size : 0;
        if (await FreeAsync(db, pool, capacity, ct) + already < size) return false;
        if (own is null) db.Add(new PlaceClaim { Id = Guid.CreateVersion7(), Pool = pool, Kind = kind, SubjectId = subject, Size = size, At = now, HeldUntil = heldUntil });
        else (own.Size, own.At, own.HeldUntil) = (size, now, heldUntil);
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>How many places are free; below 0 when the capacity was lowered under what is claimed.</summary>
    public async Task<int> FreeAsync(PortalDb db, string pool, int capacity, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = clock.GetUtcNow().UtcDateTime;
        return capacity - await db.Set<PlaceClaim>().Where(c => c.Pool == pool && (c.HeldUntil == null || c.HeldUntil > now)).SumAsync(c => c.Size, ct);
    }

    /// <summary>Gives the subject's places back; false when it had none. Then call the waiting list of the pool.</summary>
    public async Task<bool> ReleaseAsync(PortalDb db, string pool, string kind, Guid subject, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await OwnAsync(db, pool, kind, subject, ct) is not { } own) return false;
        db.Remove(own);
        await db.SaveChangesAsync(ct);
        return own.IsLive(clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Makes a held claim firm; false when it does not hold any more.</summary>
    public async Task<bool> SettleAsync(PortalDb db, string pool, string kind, Guid subject, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await OwnAsync(db, pool, kind, subject, ct) is not { } own || !own.IsLive(clock.GetUtcNow().UtcDateTime)) return false;
        own.HeldUntil = null;
        await db.SaveChangesAsync(ct);
        return true;
    }

    private static Task<PlaceClaim?> OwnAsync(PortalDb db, string pool, string kind, Guid subject, CancellationToken ct) =>
        db.Set<PlaceClaim>().SingleOrDefaultAsync(c => c.Pool == pool && c.Kind == kind && c.SubjectId == subject, ct);
}
