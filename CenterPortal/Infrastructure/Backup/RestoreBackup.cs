using CenterPortal.Data;
using CenterPortal.Infrastructure.Backup.Archive;
using CenterPortal.Infrastructure.Backup.Keys;
using CenterPortal.Infrastructure.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Infrastructure.Backup;

/// <summary>
/// Puts an archive back into an empty place. All is unpacked and judged in a folder beside the data directory, which then
/// takes its name in one step; whatever interrupts it leaves nothing or the whole.
/// </summary>
public sealed class RestoreBackup(PortalPaths paths, FileRecords records, DbContextOptions<PortalDb> options)
{
    private string Target => Path.TrimEndingDirectorySeparator(paths.DataDirectory);

    /// <summary>Restores and returns what the archive said of itself.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="passphrase">Restores the keys too; without one they stay in the archive.</param>
    /// <exception cref="BackupRefusedException">The place is not empty, or anything about the archive is not right.</exception>
    public async Task<Manifest> RunAsync(string file, string? passphrase, CancellationToken ct)
    {
        if (!File.Exists(file)) throw new BackupRefusedException($"파일이 없습니다: {file}", isBadInput: true);
        RefuseUnlessEmpty();
        using var progress = new TerminalProgress("백업을 살피는 중");
        using var archive = await ArchiveReader.OpenAsync(file, progress, ct);
        RefuseNewer([archive.Manifest.Migration]);
        var staging = $"{Target}.restoring-{Guid.CreateVersion7():N}";
        try
        {
            PrivateFile.MakeFolder(staging);
            RefuseWithoutSpace(archive.Manifest, staging);
            await UnpackAsync(archive, staging, ct);
            Judge(archive.Manifest, staging);
            if (passphrase is not null) await RestoreKeysAsync(archive, passphrase, ct);
            RefuseUnlessEmpty();
            if (Directory.Exists(Target)) Directory.Delete(Target, recursive: true);
            Directory.Move(staging, Target);
            return archive.Manifest;
        }
        finally
        {
            if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
        }
    }

    // The lock of an earlier start is all that an unused data directory may hold.
    private void RefuseUnlessEmpty()
    {
        if (File.Exists(Target) || (Directory.Exists(Target) && Directory.EnumerateFileSystemEntries(Target).Any(entry => entry != paths.DatabaseFile + ".start")))
            throw new BackupRefusedException($"빈 폴더에만 되살립니다. {Target}에는 이미 무엇이 있습니다. 아무것도 바꾸지 않았습니다.");
    }

    private void RefuseNewer(IEnumerable<string> migrations)
    {
        // Asks the program alone: the place of the database is still empty.
        using var db = new PortalDb(options);
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        if (migrations.FirstOrDefault(m => !known.Contains(m)) is { } newer)
            throw new BackupRefusedException($"백업의 데이터베이스가 이 프로그램보다 새것입니다({newer}). 더 새로운 CenterPortal로 되살려 주세요. 아무것도 바꾸지 않았습니다.");
    }

    private static void RefuseWithoutSpace(Manifest manifest, string folder)
    {
        var free = (UInt128)new DriveInfo(folder).AvailableFreeSpace;
        var wanted = manifest.Entries.Aggregate(UInt128.Zero, (sum, e) => sum + (ulong)Math.Max(0, e.Size));
        if (wanted > free) throw new BackupRefusedException("백업을 풀 자리가 디스크에 모자랍니다. 아무것도 바꾸지 않았습니다.");
    }

    private static async Task UnpackAsync(ArchiveReader archive, string staging, CancellationToken ct)
    {
        using var progress = new TerminalProgress("되살리는 중");
        var done = 0L;
        foreach (var entry in archive.Manifest.Entries.Where(e => e.Name != ArchiveNames.Keys))
        {
            var path = ArchiveNames.StoredName(entry.Name) is { } stored
                ? Path.Combine(staging, "files", FileStore.PlaceOf(stored))
                : Path.Combine(staging, "portal.db");
            PrivateFile.MakeFolder(Path.GetDirectoryName(path)!);
            await using var file = PrivateFile.Open(path);
            await archive.ExtractAsync(entry, file, ct);
            file.Flush(flushToDisk: true);
            progress.Report(done += entry.Size, archive.Manifest.ContentBytes);
        }
    }

    private void Judge(Manifest manifest, string staging)
    {
        var place = new PortalPaths(staging, paths.KeyDirectory);
        using var database = DatabaseFile.Open(place.DatabaseFile, SqliteOpenMode.ReadOnly);
        if (DatabaseFile.Problems(database) is [var first, ..]) throw new BackupRefusedException($"백업에 든 데이터베이스가 온전하지 않습니다({first}). 아무것도 바꾸지 않았습니다.");
        RefuseNewer(DatabaseFile.Migrations(database));
        var problems = FileRecords.Compare(records.Read(database), name => FileRecords.SizeBelow(place.FilesDirectory, name));
        if (problems.Find(p => !manifest.KnownProblems.Contains(p.StoredName)) is { } problem)
            throw new BackupRefusedException($"백업에 든 파일이 기록과 다릅니다({problem.Sentence}). 아무것도 바꾸지 않았습니다.");
    }

    private async Task RestoreKeysAsync(ArchiveReader archive, string passphrase, CancellationToken ct)
    {
        if (archive.Manifest.Entries.FirstOrDefault(e => e.Name == ArchiveNames.Keys) is not { } entry)
            throw new BackupRefusedException("이 백업에는 열쇠가 없습니다. --with-keys 없이 되살려 주세요. 아무것도 바꾸지 않았습니다.");
        using var box = new MemoryStream();
        await archive.ExtractAsync(entry, box, ct);
        var packed = KeyBox.Unlock(box.ToArray(), passphrase);
        var folder = Path.TrimEndingDirectorySeparator(paths.KeyDirectory);
        // Keys go first. A run that was interrupted right after them finds the same keys and goes on.
        var present = await KeyParcel.PackAsync(folder, ct);
        if (packed.AsSpan().SequenceEqual(present)) return;
        if (!KeyParcel.IsEmpty(folder)) throw new BackupRefusedException($"열쇠 폴더가 비어 있지 않습니다: {folder}. 아무것도 바꾸지 않았습니다.");
        var staging = $"{folder}.restoring-{Guid.CreateVersion7():N}";
        try
        {
            await KeyParcel.UnpackAsync(packed, staging, ct);
            if (Directory.Exists(folder)) Directory.Delete(folder);
            Directory.Move(staging, folder);
        }
        finally
        {
            if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
        }
    }
}
