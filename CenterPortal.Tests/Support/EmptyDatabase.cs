using CenterPortal.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Support;

/// <summary>
/// A database in this program's shape with nothing in it, made once for all tests by the real migrations: making it anew for
/// each of some seven hundred portals took a third of the tests' time. What the migrations do is tested where they are.
/// </summary>
internal static class EmptyDatabase
{
    private static readonly Lazy<Task<byte[]>> Made = new(MakeAsync);

    /// <summary>Puts it where a portal with this data directory looks for it.</summary>
    public static async Task PutAsync(string dataDirectory)
    {
        Directory.CreateDirectory(dataDirectory);
        await File.WriteAllBytesAsync(new PortalPaths(dataDirectory, dataDirectory).DatabaseFile, await Made.Value);
    }

    private static async Task<byte[]> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("portal-empty-").FullName;
        var file = Path.Combine(folder, "empty.db");
        await using (var db = new PortalDb(new DbContextOptionsBuilder<PortalDb>().UseSqlite($"Data Source={file};Pooling=False").Options))
            await db.Database.MigrateAsync();
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var checkpoint = connection.CreateCommand();
            checkpoint.CommandText = "PRAGMA journal_mode=DELETE;";
            await checkpoint.ExecuteNonQueryAsync();
        }

        var bytes = await File.ReadAllBytesAsync(file);
        Directory.Delete(folder, recursive: true);
        return bytes;
    }
}
