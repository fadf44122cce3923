using CenterPortal.Components.Shared;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Requests;

/// <summary>신청 확인: what anyone asked for, by number or link.</summary>
public static class RequestsModule
{
    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddRequests(this IServiceCollection services) => services
        .AddSingleton<LookUpLimit>().AddSingleton<FindRequest>().AddSingleton<OpenRequest>().AddSingleton<ISubLinks, RequestLinks>();
}

/// <summary>Stands below 재미나 in menu and footer, where people look for what they asked for.</summary>
internal sealed class RequestLinks : ISubLinks
{
    public string Section => Urls.Jaemina;

    public Task<IReadOnlyList<(string Name, string Href)>> GetAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<(string, string)>>([("신청 확인", Urls.Requests)]);
}
