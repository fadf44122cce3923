using CenterPortal.Components.Shared;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Features.MarketEvents.Contract;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Sessions.Fragments;
using CenterPortal.Features.Sessions.Letters;
using CenterPortal.Features.Sessions.Pages;
using CenterPortal.Features.Sessions.Queries;
using CenterPortal.Features.Sessions.Samples;
using CenterPortal.Features.Sessions.Studio;
using CenterPortal.Features.Visits.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Infrastructure.Waiting;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Sessions;

/// <summary>공개 체험: programmes at a set time and place that anyone can book.</summary>
public static class SessionsModule
{
    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.AddSingleton<SessionShaping>().AddSingleton<SessionReading>().AddSingleton<BookingReading>().AddSingleton<BookingDesk>().AddSingleton<SessionLetters>();
        services.AddSingleton<BookSession>().AddSingleton<CancelBooking>().AddSingleton<ResizeBooking>().AddSingleton<AnswerSeats>().AddSingleton<CorrectBookingContact>();
        services.AddSingleton<ITeamEngagements, SessionEngagements>().AddSingleton<SessionLook>().AddSingleton<SaveSession>().AddSingleton<CallOffSession>().AddSingleton<NoteArrival>().AddSingleton<SessionRoster>().AddSingleton<BookingContacts>();
        services.AddSingleton<IWaitingQueue, SessionQueue>().AddSingleton(new ReceiptKind(SessionBooking.Kind, "공개 체험 신청", typeof(SessionReceipt)));
        services.AddSingleton(SessionPurpose.Purpose).AddSingleton<IPersonalHolding, SessionHolding>();
        services.AddSingleton(new PersonalPlaceName(BookingPlaces.Table, "공개 체험 신청의 연락처"));
        foreach (var template in SessionTemplates.All) services.AddSingleton(template);
        services.AddSingleton<IChangeReaction, SessionReaction>().AddSingleton<ILiveTopic, ProgrammeSessionsTopic>().AddSingleton<ILiveTopic, AllSessionsTopic>().AddSingleton<ILiveTopic, EventSessionsTopic>().AddSingleton<IChangeReaction, EventSessionsReaction>().AddSingleton<ITimeBoundary, SessionBoundary>();
        services.AddCalendarSource<SessionDates>().AddSingleton(new EventBlock(200, typeof(EventSessionsBlock)));
        services.AddSingleton(new ProgrammeBlock(200, typeof(SessionsBlock))).AddSingleton<ISubLinks, SessionLinks>().AddSingleton<ISitemapSource, SessionLinks>();
        services.AddSingleton<ISeed, SampleSessions>().AddSingleton<INamesRecords, SessionNames>().AddSingleton<IStudioTasks, SessionTasks>();
        return services.AddSingleton(new StudioLink(150, StudioSection.People, "공개 체험", Urls.StudioSessions, Policies.ManageProgrammes, "재미나 체험 날짜 장소 자리 신청 대기 명단"));
    }

    /// <summary>Maps the addresses that are no pages.</summary>
    public static void MapSessions(this IEndpointRouteBuilder app) => SessionEndpoints.MapSessions(app);
}

/// <summary>The list of sessions below 재미나 in menu and footer, and for search engines.</summary>
internal sealed class SessionLinks : ISubLinks, ISitemapSource
{
    public string Section => Urls.Jaemina;

    Task<IReadOnlyList<(string Name, string Href)>> ISubLinks.GetAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<(string, string)>>([("누구나 와서 해 보는 날", Urls.Sessions)]);

    Task<IReadOnlyList<(string Path, DateTime? Changed)>> ISitemapSource.GetAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<(string, DateTime?)>>([(Urls.Sessions, null)]);
}
