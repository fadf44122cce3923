using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace CenterPortal.Infrastructure.Privacy;

/// <summary>Encryption of personal data, its keys, and the record of who opened what.</summary>
public static class PrivacyModule
{
    /// <summary>Adds the services.</summary>
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddSingleton<KeyFolder>().AddSingleton<MasterKeys>().AddSingleton<PersonKeys>().AddSingleton<BlindIndex>().AddSingleton<CookieKeys>().AddSingleton<KeyStart>();
        services.AddOptions<KeyManagementOptions>().Configure<CookieKeys>((options, keys) => options.XmlEncryptor = keys);
        services.AddSingleton<PersonalReads>().AddHostedService(p => p.GetRequiredService<PersonalReads>());
        return services.AddSingleton<PersonalData>().AddSingleton<Purposes>().AddSingleton<Consents>().AddSingleton<DestroyDue>();
    }
}
