using CenterPortal.Components.Shared;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Features.MarketEvents.Contract;
using CenterPortal.Features.MarketEvents.Fragments;
using CenterPortal.Features.MarketEvents.Queries;
using CenterPortal.Features.MarketEvents.Reminders;
using CenterPortal.Features.MarketEvents.Samples;
using CenterPortal.Features.MarketEvents.Studio;
using CenterPortal.Features.Search.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.MarketEvents;

/// <summary>자활장터: market days, their venues and booths.</summary>
public static class MarketEventsModule
{
    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddMarketEvents(this IServiceCollection services)
    {
        services.AddCalendarSource<EventDates>().AddSingleton<EventReading>().AddSingleton<EventBook>();
        services.AddSingleton<IChangeReaction, EventReaction>().AddSingleton<IChangeReaction, VenueReaction>().AddSingleton<IChangeReaction, EventTodayReaction>().AddSingleton<ITimeBoundary, EventBoundary>();
        services.AddSingleton<ILiveTopic, EventTopic>().AddSingleton<ILiveTopic, VenueTopic>().AddSingleton<ILiveTopic, NextEventsTopic>().AddSingleton<ILiveTopic, EventBannerTopic>();
        services.AddSingleton<ISeed, VenueSeed>().AddSingleton<ISeed, SampleEvents>().AddSingleton<INamesRecords, EventNames>();
        services.AddReminders();
        services.AddSingleton<EventActs>().AddSingleton<EventConflicts>().AddSingleton<SaveEvent>().AddSingleton<PublishEvent>().AddSingleton<CancelEvent>().AddSingleton<RemoveEvent>().AddSingleton<MoveEvent>();
        services.AddSingleton<ChangeOnTheDay>().AddSingleton<SeriesActs>().AddSingleton<SaveVenue>().AddSingleton<ArrangeBooths>().AddSingleton<AssignBooth>();
        services.AddSingleton<EventRoster>().AddSingleton<BoothRoster>().AddSingleton<IStudioTasks, EventTasks>().AddSingleton<IStudioFinder, EventFinder>().AddSingleton<ISearchSource, EventSearchSource>();
        services.AddSingleton(new StudioLink(300, StudioSection.Content, "장터 일정", Urls.StudioEvents, Policies.ManageEvents, "달력 행사 부스 날짜 되풀이 비 취소"))
            .AddSingleton(new StudioLink(310, StudioSection.Content, "장소", Urls.StudioVenues, Policies.ManageEvents, "장터 지도 길찾기"));
        return services.AddSingleton<ISitemapSource, EventLinks>().AddSingleton(new HomeBanner(100, typeof(EventBannerSection))).AddSingleton(new HeroCard(100, typeof(NextEventsSection)));
    }

    /// <summary>Maps the addresses that are no pages.</summary>
    public static void MapMarketEvents(this IEndpointRouteBuilder app) => EventEndpoints.MapMarketEvents(app);
}
