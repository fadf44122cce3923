using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.AspNetCore.DataProtection;

namespace CenterPortal.Tests.Infrastructure.Privacy;

/// <summary>The framework's own keys lie sealed beside the portal's.</summary>
[Trait(Speed.Name, Speed.Drill)]
public class CookieKeysTests
{
    [Fact]
    public async Task They_are_sealed_and_cookies_outlive_a_rotation_and_a_start()
    {
        var portal = await Accounts.StartAsync(settings: Accounts.AtLocalhost());
        try
        {
            await portal.AdministratorAsync();
            using var client = new FormClient(portal);
            using var inside = await client.SignInAsync(Accounts.AdministratorEmail);
            Assert.Equal("/studio", inside.RequestMessage!.RequestUri!.AbsolutePath);
            var files = Files(portal.Folder);
            Assert.NotEmpty(files);
            Assert.All(files, f => Assert.DoesNotContain("<masterKey", File.ReadAllText(f), StringComparison.OrdinalIgnoreCase));
            Assert.All(files, f => Assert.Contains("<sealed", File.ReadAllText(f), StringComparison.Ordinal));

            var run = await PortalProcess.RunAsync(portal.Folder, "keys", "rotate");
            Assert.True(run.ExitCode == 0, run.Errors);
            await portal.StopAsync();
            portal = await portal.StartAgainAsync();
            using var again = await client.GetAsync("/studio");
            Assert.Equal("/studio", again.RequestMessage!.RequestUri!.AbsolutePath);
            Assert.Equal(files, Files(portal.Folder));
        }
        finally
        {
            await portal.DisposeAsync();
        }
    }

    [Fact]
    public async Task Keys_from_before_are_read_as_they_are()
    {
        var folder = Directory.CreateTempSubdirectory("portal-").FullName;
        var keys = Directory.CreateDirectory(Path.Combine(folder, "keys"));
        var old = DataProtectionProvider.Create(keys, builder => builder.SetApplicationName("CenterPortal")).CreateProtector("test").Protect("옛 쿠키");
        Assert.Contains("<masterKey", await File.ReadAllTextAsync(Assert.Single(Files(folder))), StringComparison.OrdinalIgnoreCase);

        await using var portal = await PortalApp.StartAsync(folder: folder);
        Assert.Equal("옛 쿠키", portal.Get<IDataProtectionProvider>().CreateProtector("test").Unprotect(old));
    }

    private static string[] Files(string folder) => [.. Directory.GetFiles(Path.Combine(folder, "keys"), "*.xml").Order(StringComparer.Ordinal)];
}
