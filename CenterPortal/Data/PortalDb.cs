using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Data;

/// <summary>
/// The portal's database. It names no feature: entities are found through the configurations in this assembly.
/// Instants are UTC; a converter restores the kind that SQLite forgets.
/// </summary>
public sealed class PortalDb(DbContextOptions<PortalDb> options) : DbContext(options)
{
    internal List<Action> PutOff { get; } = [];

    /// <summary>Puts off what cannot be rolled back, such as deleting a file, until the write has been committed; a write that fails never does it.</summary>
    public void AfterCommit(Action act) => PutOff.Add(act);

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
}
