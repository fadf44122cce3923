using System.Data.Common;
using CenterPortal.Data;
using CenterPortal.Infrastructure.Backup.Schedule;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Infrastructure.Backup;

/// <summary>A backup that a person asked for, written down as the schedule's are. That it cannot be written down never spoils a good archive.</summary>
public sealed class BackupByHand(MakeBackup make, RecordBackup record, PortalPaths paths)
{
    /// <summary>Makes the archive; <see cref="MakeBackup.RunAsync"/> says what is refused.</summary>
    /// <returns>The archive, and whether the studio will know of it.</returns>
    public async Task<(BackupMade Made, bool IsRecorded)> RunAsync(string file, bool overwrites, string? passphrase, CancellationToken ct)
    {
        BackupMade made;
        try
        {
            made = await make.RunAsync(file, overwrites, passphrase, ct);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or BackupRefusedException { IsBadInput: true }) && !ct.IsCancellationRequested)
        {
            // Writing would make the database that is not there.
            if (File.Exists(paths.DatabaseFile)) await IsDoneAsync(record.FailedAsync(file, e.Message, ct));
            throw;
        }

        return (made, await IsDoneAsync(record.GoodAsync(made, ct)));
    }

    // The database may be damaged, or older than the table: backup takes it as it is and does not migrate it.
    private static async Task<bool> IsDoneAsync(Task writing)
    {
        try
        {
            await writing;
            return true;
        }
        catch (Exception e) when (e is DbException or DbUpdateException or IOException or OperationCanceledException)
        {
            return false;
        }
    }
}
