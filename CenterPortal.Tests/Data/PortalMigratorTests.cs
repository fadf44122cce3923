using CenterPortal.Data;
using CenterPortal.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Data;

/// <summary>Start-up on every kind of database file.</summary>
public sealed class PortalMigratorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-").FullName;
    private readonly FakeTimeProvider _clock = new();
    private readonly ServiceProvider _services;

    public PortalMigratorTests() => _services = new ServiceCollection().AddSingleton<TimeProvider>(_clock)
        .AddPortalData(new PortalPaths(Path.Combine(_folder, "data"), Path.Combine(_folder, "keys"))).BuildServiceProvider();

    private PortalMigrator Migrator => _services.GetRequiredService<PortalMigrator>();

    private string DatabaseFile => _services.GetRequiredService<PortalPaths>().DatabaseFile;

    [Fact]
    public async Task An_empty_folder_becomes_a_database_and_is_left_alone_the_next_time()
    {
        Assert.True(await Migrator.MigrateAsync());
        Assert.False(await Migrator.MigrateAsync());
        await using var db = await _services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal("wal", await ScalarAsync("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task A_lock_that_a_killed_process_left_in_the_file_does_not_hang_the_start()
    {
        await RunAsync("""
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00+00:00');
            """);
        Assert.True(await Migrator.MigrateAsync().WaitAsync(TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public async Task A_newer_database_is_refused_and_not_touched()
    {
        await Migrator.MigrateAsync();
        await RunAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0.0')");
        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => Migrator.MigrateAsync());
        Assert.Contains("29990101000000_Later", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_that_start_at_once_take_turns()
    {
        var starts = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Migrator.MigrateAsync()));
        await Eventually.HoldsAsync(() =>
        {
            _clock.Advance(TimeSpan.FromMilliseconds(100));
            return starts.IsCompleted;
        });
        Assert.Single(await starts, isNew => isNew);
    }

    [Fact]
    public async Task A_turn_that_never_comes_is_given_up_in_words()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(DatabaseFile)!);
        await using var held = new FileStream(DatabaseFile + ".start", FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        var start = Migrator.MigrateAsync();
        Assert.False(start.IsCompleted);
        await Eventually.HoldsAsync(() =>
        {
            _clock.Advance(TimeSpan.FromSeconds(10));
            return start.IsCompleted;
        });
        Assert.Contains("다른 CenterPortal이", (await Assert.ThrowsAsync<StartRefusedException>(() => start)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_made_is_not_waited_for()
    {
        Directory.CreateDirectory(DatabaseFile + ".start");
        await Assert.ThrowsAnyAsync<SystemException>(() => Migrator.MigrateAsync().WaitAsync(TimeSpan.FromSeconds(60)));
    }

    public void Dispose()
    {
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task RunAsync(string sql)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(DatabaseFile)!);
        await using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
