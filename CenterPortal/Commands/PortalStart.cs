using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using CenterPortal.Infrastructure.Privacy;

namespace CenterPortal.Commands;

/// <summary>What happens before the first request or command: the database is made or brought up to date, its keys are checked, and it is seeded.</summary>
public sealed class PortalStart(PortalMigrator migrator, KeyStart keys, Seeder seeder, IHostEnvironment environment)
{
    /// <summary>Migrates and seeds; samples only in Development, and only when a server starts on an empty database.</summary>
    public async Task RunAsync(bool isServing = true, CancellationToken ct = default)
    {
        var isNew = await migrator.MigrateAsync(ct);
        await keys.RunAsync(ct);
        await seeder.SeedOnceAsync(withSamples: isNew && isServing && environment.IsDevelopment(), ct);
    }
}
