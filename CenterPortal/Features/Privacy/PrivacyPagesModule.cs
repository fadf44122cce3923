using CenterPortal.Components.Shared;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Privacy.Contract;
using CenterPortal.Features.Privacy.Queries;
using CenterPortal.Features.Privacy.Studio;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Privacy;

/// <summary>개인정보: the notice, who opened what, and the destruction of what is over.</summary>
public static class PrivacyPagesModule
{
    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddPrivacyPages(this IServiceCollection services)
    {
        services.AddSingleton<PrivacyReading>().AddSingleton<AccessLook>().AddSingleton<ISitemapSource, PrivacySitemap>();
        services.AddSingleton<ChangeNotice>().AddSingleton<ReviewMonth>().AddSingleton<ISeed, PurposeHistory>();
        services.AddSingleton<WithdrawConsent>();
        services.AddSingleton<DestructionJob>().AddSingleton<IRecurringJob>(p => p.GetRequiredService<DestructionJob>()).AddSingleton<IRecurringJob, ReadingHousekeeping>();
        services.AddSingleton<IChangeReaction, PrivacyReaction>().AddSingleton<ILiveTopic, PrivacyTopic>().AddSingleton<IStudioTasks, PrivacyTasks>();
        services.AddSingleton(new SettingsBlock(600, "privacy", "개인정보 처리방침", typeof(NoticeBlock)));
        return services.AddSingleton(new StudioLink(250, StudioSection.Operation, "개인정보", Urls.StudioPrivacy, Policies.ManagePrivacy, "접속 기록 열람 점검 파기"));
    }
}

/// <summary>The notice for search engines.</summary>
internal sealed class PrivacySitemap : ISitemapSource
{
    public Task<IReadOnlyList<(string Path, DateTime? Changed)>> GetAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<(string Path, DateTime? Changed)>>([(Urls.Privacy, null)]);
}
