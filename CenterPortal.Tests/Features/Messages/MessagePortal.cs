using CenterPortal.Features.Messages.Queries;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Infrastructure.Mail;
using CenterPortal.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CenterPortal.Tests.Features.Messages;

/// <summary>A portal that cannot send, with staff of each kind.</summary>
public sealed class MessagePortal : IAsyncLifetime
{
    /// <summary>The portal.</summary>
    public PortalApp App { get; private set; } = null!;

    /// <summary>관리자, without the right to read personal data.</summary>
    public Guid Admin { get; private set; }

    /// <summary>편집자 who may read personal data.</summary>
    public Guid Reader { get; private set; }

    /// <summary>글쓴이.</summary>
    public Guid Author { get; private set; }

    /// <summary>회원.</summary>
    public Guid Member { get; private set; }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        App = await PortalApp.StartWithAsync(
            services => services.AddSingleton(Letters.Template).Replace(ServiceDescriptor.Singleton<IPasswordHasher<PortalUser>>(new CountingHasher())),
            settings: ["Portal:RateLimits:Enabled=false"]);
        Admin = await App.AdministratorAsync();
        Reader = await App.PersonAsync("reader@example.org", PortalRole.Editor);
        Author = await App.PersonAsync("author@example.org", PortalRole.Author);
        Member = await App.PersonAsync("member@example.org", PortalRole.Member);
        Assert.True((await App.Get<ManagePeople>().ChangeRoleAsync(Admin, Reader, PortalRole.Editor, readsPersonalData: true)).IsDone);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => App.DisposeAsync();

    internal Task<MessagePage?> ListAsync(Guid by, MessageAsk? ask = null) => App.Get<MessageList>().FindAsync(ask ?? new MessageAsk(), 50, by);

    internal async Task<OutboxLetter> NewestAsync() => (await App.LettersAsync())[^1];
}
