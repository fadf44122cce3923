using CenterPortal.Data;
using CenterPortal.Data.Seeding;

namespace CenterPortal.Commands;

/// <summary>What happens before the first request or command: the database is made or brought up to date, and seeded.</summary>
public sealed class PortalStart(PortalMigrator migrator, Seeder seeder, IHostEnvironment environment)
{
    /// <summary>Migrates and seeds; samples only in Development, and only when a server starts on an empty database.</summary>
    public async Task RunAsync(bool isServing = true, CancellationToken ct = default)
    {
        var isNew = await migrator.MigrateAsync(ct);
        await seeder.SeedAsync(withSamples: isNew && isServing && environment.IsDevelopment(), ct);
    }
}
