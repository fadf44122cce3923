using CenterPortal.Data;
using CenterPortal.Infrastructure.Backup;
using CenterPortal.Infrastructure.Jobs;
using Microsoft.Data.Sqlite;

namespace CenterPortal.Infrastructure.Files;

/// <summary>
/// Takes away stored files that no record names: a program that was killed between writing a file and committing its
/// record leaves one. Only old ones, so that a file on its way is never among them. Which tables name files the features
/// say with <see cref="StoredFileColumns"/>; a test holds that none is forgotten.
/// </summary>
internal sealed class FileSweep(PortalPaths paths, FileStore files, FileRecords records, TimeProvider clock, ILogger<FileSweep> log) : IRecurringJob
{
    /// <summary>How long a file may be without a record.</summary>
    public static readonly TimeSpan Spared = TimeSpan.FromDays(7);

    public string Name => "file-sweep";

    public TimeSpan Every => TimeSpan.FromHours(24);

    public TimeSpan AtMost => TimeSpan.FromMinutes(30);

    public Task RunAsync(CancellationToken ct)
    {
        // Listed first: what gets its record while we read is young.
        string[] old = [.. files.KeptBefore(clock.GetUtcNow().UtcDateTime - Spared)];
        using var database = DatabaseFile.Open(paths.DatabaseFile, SqliteOpenMode.ReadOnly);
        var named = records.Read(database).Select(r => r.StoredName).ToHashSet(StringComparer.Ordinal);
        string[] orphans = [.. old.Where(name => !named.Contains(name))];
        foreach (var name in orphans)
        {
            ct.ThrowIfCancellationRequested();
            files.Remove(name);
        }

        if (orphans.Length > 0) log.LogInformation("{Count} stored files without a record were taken away", orphans.Length);
        return Task.CompletedTask;
    }
}
