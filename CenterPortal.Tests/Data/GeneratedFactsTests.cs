using System.Globalization;
using CenterPortal.Data.Seeding;
using CenterPortal.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Data;

/// <summary>
/// The rows with which a new database begins (<c>new-facts.sql</c>) are those that the features' seeds write.
/// <c>scripts/model</c> runs this with CENTERPORTAL_WRITE_FACTS set, which writes the file anew.
/// </summary>
public sealed class GeneratedFactsTests : IDisposable
{
    private static readonly DateTime Now = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    private static readonly string File = Path.Combine(Repository.Root, "CenterPortal/Data/Seeding/new-facts.sql");
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-").FullName;

    [Fact]
    public async Task The_facts_of_a_new_database_are_those_of_the_seeds()
    {
        await EmptyDatabase.PutAsync(Path.Combine(_folder, "data"));
        await using (var app = Build())
            await app.Services.GetRequiredService<Seeder>().SeedAsync(withSamples: false);
        var said = string.Join('\n', await RowsAsync()) + '\n';
        if (Environment.GetEnvironmentVariable("CENTERPORTAL_WRITE_FACTS") is { Length: > 0 }) await System.IO.File.WriteAllTextAsync(File, said);
        Assert.Equal(said, (await System.IO.File.ReadAllTextAsync(File)).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_new_database_has_the_facts_before_any_seed_was_asked()
    {
        await using var app = Build();
        await app.Services.GetRequiredService<CenterPortal.Data.PortalMigrator>().MigrateAsync();
        Assert.Equal((await System.IO.File.ReadAllTextAsync(File)).ReplaceLineEndings("\n"), string.Join('\n', await RowsAsync()) + '\n');
    }

    [Fact]
    public async Task A_start_of_the_same_build_asks_no_seed_and_another_build_asks_all()
    {
        await using var app = Build(new Counting());
        var (seeder, counting) = (app.Services.GetRequiredService<Seeder>(), app.Services.GetRequiredService<Counting>());
        await app.Services.GetRequiredService<CenterPortal.Data.PortalMigrator>().MigrateAsync();
        await seeder.SeedOnceAsync(withSamples: false);
        Assert.Equal(0, counting.Facts);

        await SqlAsync("PRAGMA user_version = 4");
        await seeder.SeedOnceAsync(withSamples: false);
        await seeder.SeedOnceAsync(withSamples: false);
        Assert.Equal(1, counting.Facts);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private Microsoft.AspNetCore.Builder.WebApplication Build(Counting? counting = null) => Portal.Build(
        ["--environment=Production", "--applicationName=CenterPortal", $"--contentRoot={Repository.Root}", $"--Portal:DataDirectory={Path.Combine(_folder, "data")}", $"--Portal:KeyDirectory={Path.Combine(_folder, "keys")}"],
        services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(Now))));
            if (counting is not null) services.AddSingleton(counting).AddSingleton<ISeed>(counting);
        });

    // The index of search cannot be written down row by row, and nothing of the facts is in it.
    private async Task<IReadOnlyList<string>> RowsAsync()
    {
        Assert.Equal("0", Assert.Single(await SqlAsync("SELECT COUNT(*) FROM search_documents")));
        var lines = new List<string>();
        foreach (var table in await SqlAsync("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name NOT LIKE 'search_index%' ORDER BY name"))
        {
            var columns = await SqlAsync($"SELECT name FROM pragma_table_info('{table}') ORDER BY cid");
            var names = string.Join(", ", columns.Select(c => $"\"{c}\""));
            foreach (var row in await SqlAsync($"SELECT {string.Join(" || ', ' || ", columns.Select(c => $"quote(\"{c}\")"))} FROM \"{table}\" ORDER BY rowid"))
                lines.Add($"INSERT INTO \"{table}\" ({names}) VALUES ({WithoutInstant(row)});");
        }

        return lines;
    }

    private static string WithoutInstant(string row) => row
        .Replace("'" + Now.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + "'", "@now", StringComparison.Ordinal)
        .Replace(Now.Ticks.ToString(CultureInfo.InvariantCulture), "@ticks", StringComparison.Ordinal);

    private async Task<IReadOnlyList<string>> SqlAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "data", "portal.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync();
        var said = new List<string>();
        while (await rows.ReadAsync()) said.Add(rows.GetString(0));
        return said;
    }

    private sealed class Counting : ISeed
    {
        public int Facts { get; private set; }

        public Task SeedFactsAsync(CenterPortal.Data.PortalDb db, CancellationToken ct)
        {
            Facts++;
            return Task.CompletedTask;
        }

        public Task SeedSamplesAsync(CenterPortal.Data.PortalDb db, CancellationToken ct) => Task.CompletedTask;

        public Task<SampleRemoval> RemoveSamplesAsync(CenterPortal.Data.PortalDb db, CancellationToken ct) => Task.FromResult(default(SampleRemoval));
    }
}
