using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Backup.Schedule;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Staff.Queries;

/// <summary>A backup that was made.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Bytes">Size of the archive.</param>
public sealed record MadeBackup(DateTime At, string FileName, long Bytes);

/// <summary>A backup that failed.</summary>
/// <param name="At">When (UTC).</param>
public sealed record FailedBackup(DateTime At, string Why);

/// <summary>How the backups do, the schedule's and those by hand.</summary>
/// <param name="Schedule">Null when none are wanted.</param>
/// <param name="LastGood">Null before the first.</param>
/// <param name="LastFailure">The newest failure after the last good one; null when that one is the newest.</param>
/// <param name="IsLate">A backup is wanted, and the last good one is older than two turns.</param>
/// <param name="Good">Those that were made lately, newest first.</param>
public sealed record BackupSheet(BackupSettings? Schedule, MadeBackup? LastGood, FailedBackup? LastFailure, bool IsLate, IReadOnlyList<MadeBackup> Good);

/// <summary>Reads what the backups left behind; it changes nothing.</summary>
public sealed class BackupLook(IDbContextFactory<PortalDb> contexts, PortalSettings settings, TimeProvider clock)
{
    private const int MostShown = 10;

    /// <summary>The sheet; null for someone who may not see it.</summary>
    public async Task<BackupSheet?> FindAsync(Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.ManagePeople, ct)) return null;
        var runs = db.Set<BackupRun>().AsNoTracking().OrderByDescending(r => r.Id);
        var good = await runs.Where(r => r.Failure == null).Take(MostShown).Select(r => new MadeBackup(r.At, r.FileName, r.Bytes)).ToListAsync(ct);
        var newest = await runs.FirstOrDefaultAsync(ct);
        var late = settings.Backups is { } plan && (good.Count == 0 ? newest is not null : clock.GetUtcNow().UtcDateTime - good[0].At > 2 * plan.Every);
        return new BackupSheet(settings.Backups, good.FirstOrDefault(), newest is { Failure: { } why } ? new FailedBackup(newest.At, why) : null, late, good);
    }
}
