using CenterPortal.Data;
using Microsoft.Data.Sqlite;

namespace CenterPortal.Infrastructure.Backup;

/// <summary>What a check looked at and what it found, in sentences.</summary>
/// <param name="Leftovers">Files on disk that no record names; harmless.</param>
public sealed record CheckReport(IReadOnlyList<string> Looked, IReadOnlyList<string> Problems, IReadOnlyList<string> Leftovers);

/// <summary>Looks whether database and uploads are whole; changes nothing and may run beside the portal.</summary>
public sealed class CheckPortal(PortalPaths paths, FileRecords records)
{
    /// <summary>Looks at everything.</summary>
    /// <exception cref="BackupRefusedException">There is no database.</exception>
    public CheckReport Run()
    {
        if (!File.Exists(paths.DatabaseFile)) throw new BackupRefusedException($"데이터베이스가 없습니다: {paths.DatabaseFile}");
        try
        {
            using var database = DatabaseFile.Open(paths.DatabaseFile, SqliteOpenMode.ReadOnly);
            return Look(database);
        }
        catch (SqliteException e)
        {
            return new CheckReport([$"데이터베이스: {paths.DatabaseFile}"], [$"데이터베이스를 읽을 수 없습니다: {e.Message}"], []);
        }
    }

    private CheckReport Look(SqliteConnection database)
    {
        var problems = DatabaseFile.Problems(database).ToList();
        var (stored, strange) = FileRecords.OnDisk(paths.FilesDirectory);
        var named = records.Read(database);
        var wrong = Compare(named);
        // The portal may be taking a file away just now: only what a second look still finds is a problem.
        if (wrong.Count > 0) wrong = [.. Compare(records.Read(database)).Where(wrong.Contains)];
        problems.AddRange(wrong.Select(p => p.Sentence));
        var names = named.Select(r => r.StoredName).ToHashSet(StringComparer.Ordinal);
        return new CheckReport(
            [
                $"데이터베이스: {paths.DatabaseFile} ({DatabaseFile.LastMigration(database) ?? "모양을 알 수 없음"})",
                "쪽과 색인(검색 포함), 기록 사이의 연결",
                $"기록이 가리키는 파일 {named.Count}개, 디스크에 있는 파일 {stored.Count + strange.Count}개",
            ],
            problems,
            [.. stored.Where(s => !names.Contains(s)), .. strange]);
    }

    private List<FileProblem> Compare(List<FileRecord> named) => FileRecords.Compare(named, name => FileRecords.SizeBelow(paths.FilesDirectory, name));
}
