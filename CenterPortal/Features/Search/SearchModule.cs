using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Search.Index;
using CenterPortal.Features.Search.Queries;

namespace CenterPortal.Features.Search;

/// <summary>통합 검색: one index over what the features let readers find.</summary>
public static class SearchModule
{
    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<ICommitStep, SearchIndexing>().AddSingleton<ISeed, SearchFilling>();
        services.AddSingleton<ISearchArticles, SearchArticles>();
        return services;
    }
}
