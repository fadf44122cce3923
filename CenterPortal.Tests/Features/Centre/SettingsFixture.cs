using CenterPortal.Identity;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Features.Centre;

/// <summary>A portal on Monday 2026-11-23 at ten in Seoul, with two editors and an author.</summary>
public sealed class SettingsFixture : IAsyncLifetime
{
    public static readonly DateTimeOffset Ten = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    public PortalApp Portal { get; private set; } = null!;

    public Guid Editor { get; private set; }

    public Guid Colleague { get; private set; }

    /// <summary>Those who may not change the centre.</summary>
    public Guid[] Others { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Portal = await Accounts.StartAsync(clock: new FakeTimeProvider(Ten));
        var admin = await Portal.AdministratorAsync();
        Editor = await Portal.PersonAsync("editor@example.org", PortalRole.Editor);
        Colleague = await Portal.PersonAsync("colleague@example.org", PortalRole.Editor);
        var closed = await Portal.PersonAsync("closed@example.org", PortalRole.Editor);
        Assert.True((await Portal.Get<ManagePeople>().DisableAsync(admin, closed)).IsDone);
        Others = [await Portal.PersonAsync("author@example.org", PortalRole.Author), await Portal.PersonAsync("member@example.org", PortalRole.Member), closed, Guid.CreateVersion7()];
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
