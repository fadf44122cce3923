using CenterPortal.Components.Shared;
using CenterPortal.Features.Messages.Own;
using CenterPortal.Features.Messages.Queries;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Messages;

/// <summary>편지: what the portal sends to people, and in which words.</summary>
public static class MessagesModule
{
    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddMessages(this IServiceCollection services) => services
        .AddSingleton<MessageList>().AddSingleton<TemplateShelf>()
        .AddSingleton<ReadLetter>().AddSingleton<RetryLetters>().AddSingleton<HandOverLetter>().AddSingleton<ChangeWords>()
        .AddSingleton<OwnShelf>().AddSingleton<AddOwnText>().AddSingleton<ChangeOwnText>().AddSingleton<OrderOwnTexts>().AddSingleton<RemoveOwnText>()
        .AddSingleton<IStudioTasks, MessageTasks>()
        .AddSingleton(new StudioLink(100, StudioSection.People, "편지", Urls.StudioMessages, Policies.Studio, "메일 이메일 보낸 문구 템플릿"));
}
