using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.MarketEvents.Reminders;

/// <summary>잊지 않게: an e-mail on the day before, for whoever asks.</summary>
internal static class RemindersModule
{
    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.AddSingleton<ReminderLinks>().AddSingleton<EventReminders>().AddSingleton<AskReminder>().AddSingleton<ConfirmReminder>().AddSingleton<StopReminder>();
        services.AddSingleton(ReminderPurpose.Purpose).AddSingleton<IPersonalHolding, ReminderHolding>().AddSingleton(new PersonalPlaceName(ReminderPlaces.Table, "장터 알림의 이메일"));
        foreach (var template in ReminderTemplates.All) services.AddSingleton(template);
        return services.AddSingleton<ITimeBoundary, ReminderBoundary>();
    }
}
