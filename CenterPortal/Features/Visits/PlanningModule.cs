using CenterPortal.Components.Shared;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Media.Contract;
using CenterPortal.Features.Visits.Aftermath;
using CenterPortal.Features.Visits.Letters;
using CenterPortal.Features.Visits.Studio;
using CenterPortal.Features.Visits.Studio.Queries;
using CenterPortal.Features.Visits.TeamLinks;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Visits;

/// <summary>The staff's side of visits: inbox, week board, plans, what became of visits, links of teams.</summary>
public static class PlanningModule
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddVisitPlanning(this IServiceCollection services)
    {
        services.AddSingleton<VisitInbox>().AddSingleton<VisitSuggestions>().AddSingleton<WeekBoard>().AddSingleton<PlanSheets>().AddSingleton<PlanCheck>();
        services.AddSingleton<ReadNews>().AddSingleton<AnswerMany>().AddSingleton<VisitAnswers>().AddSingleton<LetterLook>().AddSingleton<LetterChoices>().AddSingleton<SendMessage>().AddSingleton(SendMessage.Letter).AddSingleton(VisitTemplates.ByHand);
        services.AddSingleton<IStudioTasks, VisitTasks>().AddSingleton<IStudioTasks, StrandedTasks>().AddSingleton<IStudioFinder, VisitFinder>();
        services.AddSingleton<FeedbackLinks>().AddSingleton<AskFeedback>().AddSingleton<AnswerFeedback>().AddSingleton<RecordVisit>().AddSingleton<AftermathReading>().AddSingleton(AskFeedback.Letter);
        services.AddSingleton(new PersonalPlaceName(FeedbackPlaces.Table, "체험 후기의 말"));
        services.AddSingleton<ISeed, SampleReports>().AddSingleton<VisitPictures>().AddSingleton<IPictureSubjects, VisitPictureSubjects>();
        services.AddSingleton<TeamDoors>().AddSingleton<TeamWeeks>().AddSingleton<TeamFeed>().AddSingleton<ILiveTopic, TeamWeekTopic>().AddSingleton<IChangeReaction, TeamWeekReaction>();
        services.AddSingleton(new StudioLink(200, StudioSection.People, "신청함", Urls.StudioVisits, Policies.PlanVisits, "체험 방문 확정 거절 접수번호"));
        services.AddSingleton(new StudioLink(205, StudioSection.People, "방문 주간표", Urls.StudioVisitWeekPage, Policies.PlanVisits, "재미나 일정 옮기기 주"));
        services.AddSingleton(new StudioLink(210, StudioSection.People, "사업단 계획", Urls.StudioVisitTeamsPage, Policies.PlanVisits, "강사 요일 이동 재료 규칙 링크 달력"));
        return services;
    }

    /// <summary>Maps the teams' calendars.</summary>
    public static void MapVisitPlanning(this IEndpointRouteBuilder app) => app.MapTeamFeeds();
}
