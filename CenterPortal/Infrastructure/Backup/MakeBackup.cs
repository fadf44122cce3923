using System.IO.Compression;
using System.Reflection;
using CenterPortal.Data;
using CenterPortal.Infrastructure.Backup.Archive;
using CenterPortal.Infrastructure.Backup.Keys;
using CenterPortal.Infrastructure.Files;
using Microsoft.Data.Sqlite;

namespace CenterPortal.Infrastructure.Backup;

/// <summary>A finished archive.</summary>
/// <param name="File">Its path.</param>
/// <param name="Bytes">Its own size.</param>
public sealed record BackupMade(string File, long Bytes, Manifest Manifest);

/// <summary>Makes one archive of database and uploads while the portal goes on; the file appears whole or not at all.</summary>
public sealed class MakeBackup(PortalPaths paths, FileRecords records, TimeProvider clock)
{
    private const int Attempts = 3;

    /// <summary>Makes the archive.</summary>
    /// <param name="file">Where; only the account of the program may read it.</param>
    /// <param name="overwrites">An existing file gives way when the new one is complete.</param>
    /// <param name="passphrase">Locks the keys into it; without one they stay out.</param>
    /// <exception cref="BackupRefusedException">There is nothing sound to keep, or the place is taken.</exception>
    public async Task<BackupMade> RunAsync(string file, bool overwrites, string? passphrase, CancellationToken ct)
    {
        file = Path.GetFullPath(file);
        if (Directory.Exists(file) || !Directory.Exists(Path.GetDirectoryName(file))) throw new BackupRefusedException($"백업을 둘 폴더가 없거나 폴더 이름입니다: {file}", isBadInput: true);
        RefuseIfTaken(file, overwrites);
        if (!File.Exists(paths.DatabaseFile)) throw new BackupRefusedException($"데이터베이스가 없습니다: {paths.DatabaseFile}");
        var partial = file + ".partial";
        var snapshot = file + ".partial-db";
        await using var archive = PrivateFile.Open(partial);
        try
        {
            Manifest? manifest = null;
            for (var attempt = 1; manifest is null; attempt++)
                manifest = await WriteAsync(archive, snapshot, passphrase, isLast: attempt == Attempts, ct);
            var bytes = archive.Length;
            await archive.DisposeAsync();
            RefuseIfTaken(file, overwrites);
            File.Move(partial, file, overwrites);
            return new BackupMade(file, bytes, manifest);
        }
        finally
        {
            File.Delete(snapshot);
            File.Delete(partial);
        }
    }

    private static void RefuseIfTaken(string file, bool overwrites)
    {
        if (!overwrites && File.Exists(file)) throw new BackupRefusedException($"파일이 이미 있습니다: {file}. 바꾸려면 --force를 붙여 주세요.", isBadInput: true);
    }

    /// <summary>Null when a file went away because its record did: then another moment has to be taken.</summary>
    private async Task<Manifest?> WriteAsync(FileStream archive, string snapshot, string? passphrase, bool isLast, CancellationToken ct)
    {
        var at = clock.GetUtcNow();
        var (migration, named) = TakeSnapshot(snapshot);
        await using var writer = new ArchiveWriter(archive, at);
        using var progress = new TerminalProgress("백업하는 중");
        await using (var database = File.OpenRead(snapshot))
            await writer.AddAsync(ArchiveNames.Database, database, CompressionLevel.Fastest, ct);
        // Everything on disk goes in, also what no record names: a forgotten registration must not lose a file.
        var (stored, _) = FileRecords.OnDisk(paths.FilesDirectory);
        for (var i = 0; i < stored.Count; i++)
        {
            await AddFileAsync(writer, stored[i], ct);
            progress.Report(i + 1, stored.Count);
        }

        var problems = FileRecords.Compare(named, name => writer.Entries.GetValueOrDefault(ArchiveNames.OfFile(name))?.Size);
        if (!isLast && problems.Count > 0 && !AreStillNamed(problems)) return null;
        if (passphrase is not null)
        {
            using var box = new MemoryStream(KeyBox.Lock(await KeyParcel.PackAsync(paths.KeyDirectory, ct), passphrase));
            await writer.AddAsync(ArchiveNames.Keys, box, CompressionLevel.NoCompression, ct);
        }

        var program = typeof(MakeBackup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        var manifest = new Manifest(Manifest.CurrentFormat, program, at.UtcDateTime, migration, [.. writer.Entries.Values], [.. problems.Select(p => p.StoredName).Distinct()]);
        await writer.CompleteAsync(manifest, ct);
        return manifest;
    }

    private (string Migration, List<FileRecord> Named) TakeSnapshot(string snapshot)
    {
        File.Delete(snapshot);
        PrivateFile.Open(snapshot).Dispose();
        DatabaseFile.Snapshot(paths.DatabaseFile, snapshot);
        using var copy = DatabaseFile.Open(snapshot, SqliteOpenMode.ReadOnly);
        if (DatabaseFile.Problems(copy) is [var first, ..])
            throw new BackupRefusedException($"데이터베이스가 온전하지 않아 백업하지 않았습니다({first}). check 명령으로 살펴봐 주세요.");
        return (DatabaseFile.LastMigration(copy) ?? throw new BackupRefusedException("포털의 데이터베이스가 아닙니다."), records.Read(copy));
    }

    private async Task AddFileAsync(ArchiveWriter writer, string name, CancellationToken ct)
    {
        try
        {
            await using var content = new FileStream(Path.Combine(paths.FilesDirectory, FileStore.PlaceOf(name)), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
            await writer.AddAsync(ArchiveNames.OfFile(name), content, CompressionLevel.NoCompression, ct);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // It was taken away after the list was made; whether it should be there, the records say below.
        }
    }

    private bool AreStillNamed(List<FileProblem> problems)
    {
        using var live = DatabaseFile.Open(paths.DatabaseFile, SqliteOpenMode.ReadOnly);
        var names = records.Read(live).Select(r => r.StoredName).ToHashSet(StringComparer.Ordinal);
        return problems.TrueForAll(p => names.Contains(p.StoredName));
    }
}
