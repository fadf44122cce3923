using CenterPortal.Components.Shared;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Directory.Studio;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Directory;

/// <summary>Teams and districts.</summary>
public static class DirectoryModule
{
    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddDirectory(this IServiceCollection services) => services
        .AddSingleton<TeamBook>().AddSingleton<EnterpriseBook>()
        .AddSingleton<ISeed, DirectorySeed>().AddSingleton<ISeed, EnterpriseSeed>()
        .AddSingleton<TeamActs>().AddSingleton<SaveTeam>().AddSingleton<CloseTeam>().AddSingleton<TeamRoster>()
        .AddSingleton(new StudioLink(210, StudioSection.Content, "사업단", Urls.StudioTeams, Policies.ManageProgrammes, "자활사업단 자치구 닫기"));
}
