using CenterPortal.Components.Shared;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Centre.Contract;
using CenterPortal.Features.Centre.Studio;
using CenterPortal.Features.Media.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Centre;

/// <summary>The centre itself: name, statement, what it does, how to reach it.</summary>
public static class CentreModule
{
    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddCentre(this IServiceCollection services)
    {
        services.AddSingleton<CentreProfiles>().AddSingleton<CentreDesk>().AddSingleton<ISeed, CentreFacts>().AddSingleton<ILetterhead, CentreLetterhead>();
        services.AddSingleton<ChangeCentre>().AddSingleton<ChangeLogo>();
        services.AddSingleton<IChangeReaction, CentreReaction>().AddSingleton<ILiveTopic, CentreTopic>().AddSingleton<IPictureSubjects, CentrePictures>();
        services.AddSingleton(new HomeBlock(400, typeof(AboutBlock)));
        services.AddSingleton(new SettingsBlock(100, "words", "이름과 소개", typeof(WordsBlock))).AddSingleton(new SettingsBlock(200, "contact", "연락처", typeof(ContactBlock)));
        services.AddSingleton(new SettingsBlock(500, "logo", "로고", typeof(LogoBlock)));
        return services.AddSingleton(new StudioLink(300, StudioSection.Operation, "센터 설정", Urls.StudioCentre, Policies.ManageCentre, "이름 전화 이메일 상담 시간 쉬는 날 휴무 공휴일 로고"));
    }
}
