using CenterPortal.Data.Seeding;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CenterPortal.Data;

/// <summary>Registers the database, the write gate and start-up migration.</summary>
public static class DataModule
{
    /// <summary>Adds SQLite in <see cref="PortalPaths.DatabaseFile"/>.</summary>
    public static IServiceCollection AddPortalData(this IServiceCollection services, PortalPaths paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var connection = new SqliteConnectionStringBuilder { DataSource = paths.DatabaseFile, ForeignKeys = true, DefaultTimeout = 10 };
        services.AddSingleton(paths);
        services.AddSingleton<CommitSignal>();
        services.AddSingleton<PortalWrites>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PortalMigrator>();
        services.AddSingleton<ModelWarming>();
        services.AddSingleton<Seeder>().AddSingleton<NamedRecords>();
        services.AddSingleton(provider => new DbContextOptionsBuilder<PortalDb>()
            .UseApplicationServiceProvider(provider)
            .UseSqlite(connection.ConnectionString)
            .AddInterceptors(new SqlitePragmas())
            .Options);
        services.AddSingleton<IDbContextFactory<PortalDb>, OpenContexts>();
        return services;
    }
}
