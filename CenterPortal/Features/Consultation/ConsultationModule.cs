using CenterPortal.Components.Shared;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Features.Centre.Contract;
using CenterPortal.Features.Consultation.Contract;
using CenterPortal.Features.Consultation.Studio;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Web;
using Microsoft.AspNetCore.Components;

namespace CenterPortal.Features.Consultation;

/// <summary>The consultation box: 전화고객상담센터.</summary>
public static class ConsultationModule
{
    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddConsultation(this IServiceCollection services)
    {
        services.AddSingleton<ConsultationNow>().AddSingleton<ClosedDayList>().AddSingleton<IOfficeDays, OfficeDays>();
        services.AddSingleton<ChangeHours>().AddSingleton<AddClosedDay>().AddSingleton<RemoveClosedDay>().AddSingleton<ConfirmHolidays>();
        services.AddSingleton<ISeed, ConsultationFacts>().AddSingleton<ITimeBoundary, ConsultationBoundary>();
        services.AddCalendarSource<ClosureDates>();
        services.AddSingleton<IChangeReaction>(new ConsultationReaction(ConsultationTopics.Change)).AddSingleton<IChangeReaction>(new ConsultationReaction(CentreProfiles.ChangeTopic));
        services.AddSingleton(new SettingsBlock(300, "hours", "상담 시간", typeof(HoursBlock))).AddSingleton(new SettingsBlock(400, "closures", "쉬는 날", typeof(ClosuresBlock)));
        return services
            .AddTopic<ConsultationLine>(ConsultationTopics.Line).AddTopic<ConsultationBox>(ConsultationTopics.Box).AddTopic<ConsultationDesk>(ConsultationTopics.Desk)
            .AddTopic<ConsultationTel>(ConsultationTopics.Tel).AddTopic<ConsultationCall>(ConsultationTopics.Call).AddTopic<ConsultationFoot>(ConsultationTopics.Foot);
    }

    private static IServiceCollection AddTopic<TComponent>(this IServiceCollection services, string prefix)
        where TComponent : IComponent => services.AddSingleton<ILiveTopic>(p => new ConsultationTopic<TComponent>(prefix, p.GetRequiredService<ConsultationNow>()));
}
