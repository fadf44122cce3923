using CenterPortal.Components.Shared;
using CenterPortal.Data.Seeding;

namespace CenterPortal.Features.Impact;

/// <summary>성과 숫자.</summary>
public static class ImpactModule
{
    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddImpact(this IServiceCollection services) => services
        .AddSingleton<ImpactFigures>()
        .AddSingleton<ISeed, ImpactFacts>()
        .AddSingleton(new HomeBlock(200, typeof(FiguresBlock)));
}
