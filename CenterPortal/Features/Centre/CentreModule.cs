using CenterPortal.Components.Shared;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Centre.Contract;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Centre;

/// <summary>The centre itself: name, statement, what it does.</summary>
public static class CentreModule
{
    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddCentre(this IServiceCollection services) => services
        .AddSingleton<CentreProfiles>()
        .AddSingleton<ISeed, CentreFacts>()
        .AddSingleton<IChangeReaction, CentreReaction>()
        .AddSingleton(new HomeBlock(400, typeof(AboutBlock)));
}

/// <summary>The centre's words stand on every page.</summary>
internal sealed class CentreReaction : IChangeReaction
{
    public string Topic => "centre";

    public ValueTask<Reaction> ReactAsync(Change change, Followers followers, CancellationToken ct) =>
        ValueTask.FromResult(new Reaction([PublicPageAttribute.SiteTag], []));
}
