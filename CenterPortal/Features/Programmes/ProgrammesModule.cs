using CenterPortal.Components.Shared;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Media.Contract;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Programmes.Fragments;
using CenterPortal.Features.Programmes.Queries;
using CenterPortal.Features.Search.Contract;
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
        services.AddSingleton<ISeed, ProgrammeFactsSeed>();
        services.AddSingleton<IChangeReaction, ProgrammeReaction>().AddSingleton<IChangeReaction, VisitDaysReaction>();
        services.AddSingleton<ILiveTopic, ProgrammeTopic>().AddSingleton<ILiveTopic, DaysTopic>().AddSingleton<ILiveTopic, CatalogueTopic>().AddSingleton<ILiveTopic, JaeminaHomeTopic>();
        services.AddSingleton<ISearchSource, ProgrammeSearchSource>().AddSingleton<ISitemapSource, ProgrammeSitemap>().AddSingleton<IPictureSubjects, ProgrammePictureSubjects>();
        services.AddSingleton(new MainLink(300, "재미나 체험", Urls.Jaemina)).AddSingleton<ISubLinks, ProgrammeMenu>();
        services.AddSingleton(new HomeBlock(400, typeof(JaeminaSection)));
        return services;
    }
}
