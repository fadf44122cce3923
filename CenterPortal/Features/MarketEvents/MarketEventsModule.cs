using CenterPortal.Components.Shared;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Features.MarketEvents.Fragments;
using CenterPortal.Features.MarketEvents.Queries;
using CenterPortal.Features.MarketEvents.Reminders;
using CenterPortal.Features.MarketEvents.Samples;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.MarketEvents;

/// <summary>자활장터: market days, their venues and booths.</summary>
public static class MarketEventsModule
{
    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddMarketEvents(this IServiceCollection services)
    {
        services.AddCalendarSource<EventDates>().AddSingleton<EventReading>();
        services.AddSingleton<IChangeReaction, EventReaction>().AddSingleton<IChangeReaction, VenueReaction>().AddSingleton<ITimeBoundary, EventBoundary>();
        services.AddSingleton<ILiveTopic, EventTopic>().AddSingleton<ILiveTopic, VenueTopic>().AddSingleton<ILiveTopic, NextEventsTopic>();
        services.AddSingleton<ISeed, VenueSeed>().AddSingleton<ISeed, SampleEvents>().AddSingleton<INamesRecords, EventNames>();
        services.AddReminders();
        return services.AddSingleton<ISitemapSource, EventLinks>().AddSingleton(new HeroCard(100, typeof(NextEventsSection)));
    }

    /// <summary>Maps the addresses that are no pages.</summary>
    public static void MapMarketEvents(this IEndpointRouteBuilder app) => EventEndpoints.MapMarketEvents(app);
}
