using CenterPortal.Components.Shared;
using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Features.Calendar.Feeds;
using CenterPortal.Features.Calendar.Fragments;
using CenterPortal.Features.Calendar.Plan;
using CenterPortal.Features.Calendar.Queries;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Calendar;

/// <summary>일정: everything with a date in one calendar; features plug theirs in by <see cref="Contract.ICalendarSource"/>.</summary>
public static class CalendarModule
{
    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddCalendar(this IServiceCollection services) => services
        .AddSingleton<CalendarBook>().AddSingleton<CalendarReading>().AddSingleton<CalendarEntries>().AddSingleton<CalendarFiles>().AddSingleton<IPlanner, Planner>()
        .AddSingleton<ILiveTopic>(p => ActivatorUtilities.CreateInstance<DayTopic<DayCell>>(p, CalendarTopics.Cell))
        .AddSingleton<ILiveTopic>(p => ActivatorUtilities.CreateInstance<DayTopic<DayRow>>(p, CalendarTopics.Row))
        .AddSingleton<ILiveTopic>(p => ActivatorUtilities.CreateInstance<DayTopic<DayAgenda>>(p, CalendarTopics.Agenda))
        .AddSingleton<ILiveTopic, PlacesTopic>()
        .AddSingleton<IChangeReaction, TodayReaction>().AddSingleton<ITimeBoundary, CalendarBoundary>()
        .AddSingleton<ISitemapSource, CalendarLinks>().AddSingleton<ISubLinks, CalendarLinks>()
        .AddSingleton(new MainLink(400, "장터 일정", Urls.Calendar));

    /// <summary>Maps the addresses that are no pages.</summary>
    public static void MapCalendar(this IEndpointRouteBuilder app) => CalendarEndpoints.MapCalendar(app);
}

/// <summary>The calendar for search engines, and the ways into it in menu and footer.</summary>
internal sealed class CalendarLinks : ISitemapSource, ISubLinks
{
    public string Section => Urls.Calendar;

    Task<IReadOnlyList<(string Name, string Href)>> ISubLinks.GetAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<(string, string)>>(
        [("이번 달", Urls.Calendar), ("목록으로", Urls.CalendarOf(view: "list")), ("장소로", Urls.CalendarOf(view: "place")), ("일정 골라 담기", Urls.CalendarPlan), ("내 달력에 구독", $"{Urls.Calendar}#subscribe")]);

    Task<IReadOnlyList<(string Path, DateTime? Changed)>> ISitemapSource.GetAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<(string, DateTime?)>>([(Urls.Calendar, null), (Urls.CalendarPlan, null)]);
}
