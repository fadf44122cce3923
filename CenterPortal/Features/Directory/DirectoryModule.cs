using CenterPortal.Data.Seeding;
using CenterPortal.Features.Directory.Contract;

namespace CenterPortal.Features.Directory;

/// <summary>Teams and districts.</summary>
public static class DirectoryModule
{
    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddDirectory(this IServiceCollection services) => services
        .AddSingleton<TeamBook>()
        .AddSingleton<ISeed, DirectorySeed>();
}
