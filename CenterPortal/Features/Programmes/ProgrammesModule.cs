using CenterPortal.Features.Programmes.Contract;

namespace CenterPortal.Features.Programmes;

/// <summary>재미나: the catalogue of programmes.</summary>
public static class ProgrammesModule
{
    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddProgrammes(this IServiceCollection services) => services
        .AddSingleton<ProgrammeBook>();
}
