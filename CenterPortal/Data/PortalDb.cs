using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Data;

/// <summary>
/// The portal's database. It names no feature: entities are found through the configurations in this assembly.
/// Instants are UTC; a converter restores the kind that SQLite forgets.
/// </summary>
public sealed class PortalDb(DbContextOptions<PortalDb> options) : DbContext(options)
{
    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
}
