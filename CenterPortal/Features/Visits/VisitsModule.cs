using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Contract;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Features.Visits.Fragments;
using CenterPortal.Features.Visits.Letters;
using CenterPortal.Features.Visits.Pages;
using CenterPortal.Features.Visits.Plans;
using CenterPortal.Features.Visits.Queries;
using CenterPortal.Features.Visits.Receiving;
using CenterPortal.Features.Visits.Samples;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Infrastructure.Waiting;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Visits;

/// <summary>Visits: what is free, requests, and what becomes of them.</summary>
public static class VisitsModule
{
    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddVisits(this IServiceCollection services)
    {
        services.AddSingleton<EngagementReading>().AddSingleton<EngagementChanges>().AddSingleton<EngagementCheck>().AddSingleton<VisitDays>().AddSingleton<RecentDays>().AddSingleton<IProgrammeDays, ProgrammeDaysReading>();
        services.AddSingleton<VisitLetters>().AddSingleton<StaffLetters>().AddSingleton(StaffLetters.Letter).AddSingleton<RunOutHolds>().AddSingleton<VisitWork>().AddSingleton<VisitWaiting>().AddSingleton<IWaitingQueue>(p => p.GetRequiredService<VisitWaiting>());
        services.AddSingleton<SubmitRequest>().AddSingleton<ChangeRequest>().AddSingleton<CancelRequest>().AddSingleton<AnswerOffer>().AddSingleton<AddNote>().AddSingleton<CorrectContact>();
        services.AddSingleton<ConfirmRequest>().AddSingleton<ProposeDate>().AddSingleton<DeclineRequest>().AddSingleton<MoveVisit>();
        services.AddSingleton<PlanActs>().AddSingleton<ChangePlan>().AddSingleton<ChangeDay>().AddSingleton<ChangeStock>().AddSingleton<ChangeRules>();
        services.AddSingleton<ExpireHolds>().AddSingleton<IRecurringJob>(p => p.GetRequiredService<ExpireHolds>());
        services.AddSingleton<IFreeMonths>(p => p.GetRequiredService<MonthReading>());
        services.AddSingleton<MonthReading>().AddSingleton<FreeDayCalendars>().AddSingleton<RequestFlow>().AddSingleton<ReceiptActs>();
        services.AddSingleton(new ReceiptKind(VisitChanges.Kind, "체험 신청", typeof(VisitReceipt))).AddSingleton(new ProgrammeBlock(200, typeof(FreeDaysBlock)));
        services.AddSingleton<ILiveTopic, CalendarTopic>().AddSingleton<IChangeReaction, CalendarReaction>().AddSingleton<ITimeBoundary, DayTurn>().AddSingleton<ICommitStep, DaysChangeStep>();
        services.AddSingleton<VisitReading>().AddSingleton<VisitContacts>().AddSingleton<VisitSlots>();
        services.AddSingleton<SampleRequests>().AddSingleton<ISeed, VisitSeed>().AddSingleton<INamesRecords, VisitNames>().AddSingleton(VisitPurpose.Purpose).AddSingleton(Aftermath.PicturePurpose.Purpose).AddSingleton<IPersonalHolding, VisitHolding>();
        services.AddSingleton(new PersonalPlaceName(VisitPlaces.Requests, "재미나 신청의 연락처")).AddSingleton(new PersonalPlaceName(VisitPlaces.Notes, "재미나 신청에 덧붙인 말"));
        foreach (var template in VisitTemplates.All) services.AddSingleton(template);
        services.AddVisitPlanning();
        return services;
    }

    /// <summary>Maps the addresses that are no pages.</summary>
    public static void MapVisits(this IEndpointRouteBuilder app) => VisitEndpoints.MapVisits(app);
}
