using CenterPortal.Data.Seeding;
using CenterPortal.Features.Consultation.Contract;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Consultation;

/// <summary>The consultation box: 전화고객상담센터.</summary>
public static class ConsultationModule
{
    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddConsultation(this IServiceCollection services) => services
        .AddSingleton<ConsultationNow>()
        .AddSingleton<ISeed, ConsultationFacts>()
        .AddSingleton<ITimeBoundary, ConsultationBoundary>()
        .AddSingleton<IChangeReaction, ConsultationReaction>()
        .AddSingleton<ILiveTopic>(p => new ConsultationTopic<ConsultationLine>(ConsultationTopics.Line, p.GetRequiredService<ConsultationNow>()))
        .AddSingleton<ILiveTopic>(p => new ConsultationTopic<ConsultationBox>(ConsultationTopics.Box, p.GetRequiredService<ConsultationNow>()))
        .AddSingleton<ILiveTopic>(p => new ConsultationTopic<ConsultationDesk>(ConsultationTopics.Desk, p.GetRequiredService<ConsultationNow>()));
}
