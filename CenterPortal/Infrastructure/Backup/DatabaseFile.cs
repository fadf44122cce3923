using CenterPortal.Infrastructure.Korean;
using Microsoft.Data.Sqlite;

namespace CenterPortal.Infrastructure.Backup;

/// <summary>A database file looked at from outside, whatever its shape: snapshots, checks.</summary>
internal static class DatabaseFile
{
    private const int MostProblems = 20;

    public static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 10 }.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>
    /// Copies one moment of the database while others go on writing: in WAL mode the copy is a reader, and readers stop
    /// nobody. The copy is a single file without a log beside it.
    /// </summary>
    public static void Snapshot(string file, string into)
    {
        using var from = Open(file, SqliteOpenMode.ReadWrite);
        using var to = Open(into, SqliteOpenMode.ReadWriteCreate);
        from.BackupDatabase(to);
        using var single = to.CreateCommand();
        single.CommandText = "PRAGMA journal_mode=DELETE;";
        single.ExecuteNonQuery();
    }

    /// <summary>What is wrong inside: pages, indexes (search included), references.</summary>
    public static IReadOnlyList<string> Problems(SqliteConnection connection)
    {
        try
        {
            var broken = Rows(connection, $"PRAGMA integrity_check({MostProblems});").Select(row => row[0]).Where(line => line != "ok").Select(line => $"데이터베이스 손상: {line}");
            var dangling = Rows(connection, "PRAGMA foreign_key_check;").Take(MostProblems).Select(row => $"끊어진 연결: {row[0]} {row[1]}번이 없는 {Particles.AsObject(row[2])} 가리킵니다");
            return [.. broken, .. dangling];
        }
        catch (SqliteException e)
        {
            return [$"데이터베이스를 읽을 수 없습니다: {e.Message}"];
        }
    }

    /// <summary>The migrations it has, oldest first.</summary>
    public static IReadOnlyList<string> Migrations(SqliteConnection connection) =>
        HasTable(connection, "__EFMigrationsHistory")
            ? [.. Rows(connection, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId;").Select(row => row[0])]
            : [];

    /// <summary>The shape of the database; null when it is not a portal's.</summary>
    public static string? LastMigration(SqliteConnection connection) => Migrations(connection) is [.., var last] ? last : null;

    public static bool HasTable(SqliteConnection connection, string table) =>
        Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table';").Any(row => row[0] == table);

    public static IEnumerable<string[]> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetString(i))];
    }
}
