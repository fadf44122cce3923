using System.Globalization;
using CenterPortal.Infrastructure.Files;
using Microsoft.Data.Sqlite;

namespace CenterPortal.Infrastructure.Backup;

/// <summary>A record that names a stored file.</summary>
internal sealed record FileRecord(string What, string StoredName, long Size);

/// <summary>A record whose file is not as it says.</summary>
internal sealed record FileProblem(string StoredName, string Sentence);

/// <summary>What the records of a database say about files, and whether the disk agrees.</summary>
public sealed class FileRecords(IEnumerable<StoredFileColumns> columns)
{
    internal List<FileRecord> Read(SqliteConnection connection)
    {
        var records = new List<FileRecord>();
        foreach (var c in columns.Where(c => DatabaseFile.HasTable(connection, c.Table)))
            records.AddRange(DatabaseFile.Rows(connection, $"SELECT \"{c.Name}\", \"{c.Size}\" FROM \"{c.Table}\" WHERE \"{c.Name}\" IS NOT NULL;")
                .Select(row => new FileRecord(c.What, row[0], long.Parse(row[1], CultureInfo.InvariantCulture))));
        return records;
    }

    /// <summary>Compares records with sizes that were seen; null means that the file is not there.</summary>
    internal static List<FileProblem> Compare(IEnumerable<FileRecord> records, Func<string, long?> sizeOf) =>
        [.. records.Select(record => Judge(record, sizeOf)).OfType<FileProblem>()];

    /// <summary>The size of a stored file below a folder of uploads.</summary>
    internal static long? SizeBelow(string folder, string storedName) =>
        new FileInfo(Path.Combine(folder, FileStore.PlaceOf(storedName))) is { Exists: true } file ? file.Length : null;

    /// <summary>Stored names that are on disk, and other things that no upload could have left there.</summary>
    internal static (List<string> Stored, List<string> Strange) OnDisk(string folder)
    {
        var (stored, strange) = (new List<string>(), new List<string>());
        if (!Directory.Exists(folder)) return (stored, strange);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            if (FileStore.IsName(name) && Path.GetRelativePath(folder, path) == FileStore.PlaceOf(name)) stored.Add(name);
            else strange.Add(Path.GetRelativePath(folder, path));
        }

        return (stored, strange);
    }

    private static FileProblem? Judge(FileRecord record, Func<string, long?> sizeOf)
    {
        if (!FileStore.IsName(record.StoredName)) return new(record.StoredName, $"{record.What} 기록의 파일 이름이 올바르지 않습니다: {record.StoredName}");
        return sizeOf(record.StoredName) switch
        {
            null => new(record.StoredName, $"{record.What} 파일이 없습니다: {record.StoredName}"),
            { } size when size != record.Size => new(record.StoredName, $"{record.What} 파일의 크기가 다릅니다: {record.StoredName} (기록 {record.Size}바이트, 실제 {size}바이트)"),
            _ => null,
        };
    }
}
