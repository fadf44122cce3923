using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Infrastructure.Mail.Calendars;
using CenterPortal.Infrastructure.Privacy;

namespace CenterPortal.Infrastructure.Mail;

/// <summary>Letters: templates, the outbox, the ways by which they leave.</summary>
public static class MailModule
{
    /// <summary>Adds the services; files only in Development and only without SMTP.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, SmtpSettings? smtp, bool isDevelopment)
    {
        services.AddSingleton<MailTemplates>().AddSingleton<LetterFamilies>().AddSingleton<Outbox>().AddSingleton<LetterQueue>().AddSingleton<CalendarIssuer>();
        services.AddSingleton<LetterSender>().AddHostedService(p => p.GetRequiredService<LetterSender>());
        services.AddSingleton(new PersonalPlaceName("letters", "보내는 편지"));
        services.AddSingleton<IPersonalTrace, LetterTraces>().AddSingleton<IRecurringJob, LetterHousekeeping>();
        if (smtp is not null) services.AddSingleton(smtp).AddSingleton<IMessageChannel, SmtpChannel>();
        else if (isDevelopment) services.AddSingleton<IMessageChannel, FileChannel>();
        return services;
    }
}
