using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Data;

/// <summary>
/// Brings the database to this program's shape at start. Two processes that start together take turns by a lock
/// file that the system frees when its holder dies; a database newer than the program is left alone.
/// </summary>
public sealed class PortalMigrator(IDbContextFactory<PortalDb> contexts, PortalPaths paths, TimeProvider clock)
{
    // Longer than any migration takes; whoever holds the file longer hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>Migrates, creating folder and file when they are missing; true when the database was new.</summary>
    /// <exception cref="StartRefusedException">The database was made by a newer program, or another process prepares it and does not come to an end.</exception>
    public async Task<bool> MigrateAsync(CancellationToken ct = default)
    {
        Directory.CreateDirectory(paths.DataDirectory);
        await using var turn = await TakeTurnAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = await AppliedAsync(db, ct);
        var newer = applied.FirstOrDefault(name => !known.Contains(name));
        if (newer is not null)
            throw new StartRefusedException($"데이터베이스({paths.DatabaseFile})가 이 프로그램보다 새것입니다({newer}). 더 새로운 CenterPortal로 실행해 주세요. 아무것도 바꾸지 않았습니다.");
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", ct);
        if (known.Count == applied.Count) return false;
        // A process killed in the middle of a migration leaves its row here, and EF would wait for it for ever.
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock;", ct);
        if (applied.Count == 0) await NewDatabase.MakeAsync(db, clock.GetUtcNow().UtcDateTime, ct);
        else await db.Database.MigrateAsync(ct);
        return applied.Count == 0;
    }

    // EF's own question builds a model of its history table for it, a tenth of a second at every start.
    private static async Task<IReadOnlyList<string>> AppliedAsync(PortalDb db, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsHistory'";
        if (await command.ExecuteScalarAsync(ct) is null) return [];
        command.CommandText = """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" """;
        var applied = new List<string>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) applied.Add(rows.GetString(0));
        return applied;
    }

    private async Task<FileStream> TakeTurnAsync(CancellationToken ct)
    {
        var file = paths.DatabaseFile + ".start";
        for (var begun = clock.GetTimestamp(); ;)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (IsTaken(e))
            {
                if (clock.GetElapsedTime(begun) >= Patience)
                    throw new StartRefusedException($"다른 CenterPortal이 {Patience.TotalMinutes:0}분 넘게 데이터베이스를 준비하고 있어 시작하지 않았습니다({file}). 멈춰 있는 프로그램을 끝내고 다시 실행해 주세요.");
                await Task.Delay(Look, clock, ct);
            }
        }
    }

    // What a held file says on Linux, macOS and Windows (EWOULDBLOCK, sharing and lock violation). A full or broken disk is another matter.
    private static bool IsTaken(IOException e) => (e.HResult & 0xFFFF) is 11 or 35 or 32 or 33;
}
