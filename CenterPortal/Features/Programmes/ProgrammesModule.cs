using CenterPortal.Components.Shared;
using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Media.Contract;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Programmes.Find;
using CenterPortal.Features.Programmes.Fragments;
using CenterPortal.Features.Programmes.Queries;
using CenterPortal.Features.Programmes.Studio;
using CenterPortal.Features.Search.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Programmes;

/// <summary>재미나: the catalogue of programmes.</summary>
public static class ProgrammesModule
{
    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddProgrammes(this IServiceCollection services)
    {
        services.AddSingleton<ProgrammeBook>().AddSingleton<Catalogue>().AddSingleton<CatalogueFacets>().AddSingleton<CatalogueDays>().AddSingleton<ProgrammeReading>();
        services.AddSingleton<IFinder, Finder>();
        services.AddSingleton<ISeed, ProgrammeFactsSeed>().AddSingleton<INamesRecords, ProgrammeNames>();
        services.AddSingleton<IChangeReaction, ProgrammeReaction>().AddSingleton<IChangeReaction, VisitDaysReaction>();
        services.AddSingleton<ILiveTopic, ProgrammeTopic>().AddSingleton<ILiveTopic, DaysTopic>().AddSingleton<ILiveTopic, CatalogueTopic>().AddSingleton<ILiveTopic, JaeminaHomeTopic>();
        services.AddSingleton<ISearchSource, ProgrammeSearchSource>().AddSingleton<ISitemapSource, ProgrammeSitemap>().AddSingleton<IPictureSubjects, ProgrammePictureSubjects>();
        services.AddSingleton(new MainLink(300, "재미나 체험", Urls.Jaemina)).AddSingleton<ISubLinks, ProgrammeMenu>();
        services.AddSingleton(new HomeBlock(310, typeof(JaeminaSection)));
        services.AddSingleton<ProgrammeActs>().AddSingleton<SaveProgramme>().AddSingleton<HideProgramme>().AddSingleton<RemoveProgramme>().AddSingleton<MoveProgramme>().AddSingleton<DuplicateProgramme>();
        services.AddSingleton<ICommitStep, TeamChangeStep>();
        services.AddSingleton<ProgrammeRoster>().AddSingleton<IStudioTasks, ProgrammeTasks>().AddSingleton<IStudioFinder, ProgrammeFinder>();
        services.AddSingleton(new StudioLink(200, StudioSection.Content, "재미나 체험", Urls.StudioProgrammes, Policies.ManageProgrammes, "프로그램 재미나 예시 숨기기 순서"));
        return services;
    }
}
