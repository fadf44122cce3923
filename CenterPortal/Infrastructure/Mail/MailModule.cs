namespace CenterPortal.Infrastructure.Mail;

/// <summary>Letters: templates, the outbox, the ways by which they leave.</summary>
public static class MailModule
{
    /// <summary>Adds the services.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services) => services
        .AddSingleton<MailTemplates>().AddSingleton<Outbox>();
}
