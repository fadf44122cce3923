using CenterPortal.Components.Shared;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Articles.Files;
using CenterPortal.Features.Articles.Fragments;
using CenterPortal.Features.Articles.Queries;
using CenterPortal.Features.Articles.Samples;
using CenterPortal.Features.Articles.Studio;
using CenterPortal.Features.Articles.Studio.Queries;
using CenterPortal.Features.Articles.Views;
using CenterPortal.Features.Editing.Contract;
using CenterPortal.Features.Media.Contract;
using CenterPortal.Features.Search.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Backup;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Articles;

/// <summary>Boards and their articles.</summary>
public static class ArticlesModule
{
    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddArticles(this IServiceCollection services)
    {
        services.AddSingleton<BoardPages>().AddSingleton<BoardCounts>().AddSingleton<ArticleReading>().AddSingleton<ArticleNeighbours>().AddSingleton<LatestNews>();
        services.AddSingleton<Contract.ArticleIntake>().AddSingleton<CorrectArticle>();
        AddActs(services);
        AddStudio(services);
        services.AddSingleton<ArticleWriting>().AddSingleton<SaveArticle>().AddSingleton<MergeArticle>().AddSingleton<WritingDesk>().AddSingleton<ArticleTraces>().AddSingleton<IDraftSubject, ArticleDrafts>();
        services.AddSingleton<SampleArticles>().AddSingleton<ISeed, BoardFacts>();
        services.AddSingleton<ITimeBoundary, BestEnds>();
        services.AddSingleton<IChangeReaction, ArticleReaction>().AddSingleton<IChangeReaction, BoardReaction>().AddSingleton<IChangeReaction, ViewsReaction>();
        services.AddSingleton<ILiveTopic, ArticleTopic>().AddSingleton<ILiveTopic, MetaTopic>().AddSingleton<ILiveTopic, BlockTopic>()
            .AddSingleton<ILiveTopic, RowTopic>().AddSingleton<ILiveTopic, ViewsTopic>().AddSingleton<ILiveTopic, ListTopic>().AddSingleton<ILiveTopic, TabsTopic>()
            .AddSingleton<ILiveTopic, AroundTopic>().AddSingleton<ILiveTopic, LatestNewsTopic>();
        services.AddSingleton<ViewSalts>().AddSingleton<IRecurringJob>(p => p.GetRequiredService<ViewSalts>());
        services.AddSingleton<ViewCounter>().AddHostedService(p => p.GetRequiredService<ViewCounter>());
        services.AddSingleton<DownloadCounter>().AddHostedService(p => p.GetRequiredService<DownloadCounter>());
        services.AddSingleton<ArticleFeeds.FeedWriter>().AddSingleton<ISitemapSource, ArticleSitemap>().AddSingleton<ISearchSource, ArticleSearchSource>();
        services.AddSingleton<IPictureSubjects, ArticlePictures>();
        services.AddSingleton(new StoredFileColumns("첨부", "attachments", nameof(Attachment.StoredName), nameof(Attachment.Size)));
        services.AddSingleton(new MainLink(600, "소식", Urls.News)).AddSingleton<ISubLinks, ArticleMenu>();
        services.AddSingleton(new HomeBlock(300, typeof(LatestNewsSection)));
        return services;
    }

    private static void AddActs(IServiceCollection services)
    {
        services.AddSingleton<ArticleActs>().AddSingleton<PublishArticle>().AddSingleton<WithdrawArticle>().AddSingleton<TrashArticle>().AddSingleton<RestoreArticle>().AddSingleton<UndoAct>().AddSingleton<BulkActs>().AddSingleton<SaveAndPublish>();
        services.AddSingleton<PickBest>().AddSingleton<PinArticle>().AddSingleton<OrderBest>();
        services.AddSingleton<BoardActs>().AddSingleton<AddBoard>().AddSingleton<RenameBoard>().AddSingleton<CloseBoard>().AddSingleton<OrderBoards>();
        services.AddSingleton<EmptyBin>().AddSingleton<IRecurringJob>(p => p.GetRequiredService<EmptyBin>());
        services.AddSingleton<RevertArticle>().AddSingleton<ForgetPastText>().AddSingleton<IRecurringJob, PastTextHousekeeping>();
    }

    private static void AddStudio(IServiceCollection services)
    {
        services.AddSingleton<IArticleDesk, ArticleDeskPages>().AddSingleton<SaveFilter>().AddSingleton<Picks>().AddSingleton<BoardRoster>().AddSingleton<Unfinished>().AddSingleton<ArticleHistory>().AddSingleton<BinnedArticles>();
        services.AddSingleton<IStudioFinder, ArticleFinder>().AddSingleton<IStudioTasks, ArticleTasks>();
        services.AddSingleton(new StudioLink(100, StudioSection.Content, "글", Urls.StudioArticles, Policies.Write, "목록 게시 내림 휴지통 초안"));
        services.AddSingleton(new StudioLink(110, StudioSection.Content, "Best·고정", Urls.StudioBest, Policies.Publish, "추천 공지 순서"));
        services.AddSingleton(new StudioLink(120, StudioSection.Content, "게시판", Urls.StudioBoards, Policies.ManageBoards, "이름 순서 닫기"));
        services.AddSingleton(new StudioLink(130, StudioSection.Content, "옮길 것", Urls.StudioUnfinished, Policies.Publish, "본문 사진 첨부 옛 누리집"));
    }

    /// <summary>Counts readings; stands in front of the page cache.</summary>
    public static IApplicationBuilder UseArticles(this IApplicationBuilder app) => app.UseViewCounting();

    /// <summary>Maps feeds and downloads.</summary>
    public static void MapArticles(this IEndpointRouteBuilder app)
    {
        app.MapArticleFeeds();
        app.MapDownloads();
    }
}
