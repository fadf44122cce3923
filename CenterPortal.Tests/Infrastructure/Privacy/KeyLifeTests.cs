using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Infrastructure.Privacy;

public class KeyLifeTests
{
    [Fact]
    public async Task A_destroyed_key_takes_the_data_with_it_and_comes_back_with_no_backup()
    {
        var portal = await PortalApp.StartAsync();
        try
        {
            var (gone, stays) = (await portal.PersonAsync(), await portal.PersonAsync());
            var (lost, kept) = (portal.Seal(gone, "지워질 값"), portal.Seal(stays, "남을 값"));
            var file = Path.Combine(portal.PrivacyFolder(), "people", $"{gone:N}.key");
            var backup = await File.ReadAllTextAsync(file);

            await portal.Get<PersonKeys>().DestroyAsync(gone);

            Assert.Null(portal.Open(lost, gone));
            Assert.Equal("남을 값", portal.Open(kept, stays));
            Assert.Throws<InvalidOperationException>(() => portal.Seal(gone, "새 값"));
            Assert.False(File.Exists(file));

            await portal.StopAsync();
            await File.WriteAllTextAsync(file, backup);
            portal = await PortalApp.StartAsync(folder: portal.Folder);
            Assert.False(File.Exists(file));
            Assert.Null(portal.Open(lost, gone));
        }
        finally
        {
            await portal.DisposeAsync();
        }
    }

    [Fact]
    public async Task After_a_rotation_old_values_open_and_new_ones_are_sealed_by_the_new_key()
    {
        var portal = await PortalApp.StartAsync();
        try
        {
            var person = await portal.PersonAsync();
            var old = portal.Seal(person, "옛 값");
            var mark = portal.Get<BlindIndex>().Of("email", "someone@example.org");
            var master = await File.ReadAllTextAsync(Path.Combine(portal.PrivacyFolder(), "master", "0001.key"));

            // The running portal must follow a rotation made by another process.
            var run = await PortalProcess.RunAsync(portal.Folder, "keys", "rotate");
            Assert.True(run.ExitCode == 0, run.Errors);
            Assert.Contains("사람 1명", run.Output, StringComparison.Ordinal);

            Assert.Equal("옛 값", portal.Open(old, person));
            var fresh = portal.Seal(person, "새 값");
            Assert.Equal((1u, 2u), (old.KeyVersion, fresh.KeyVersion));
            Assert.Equal("새 값", portal.Open(fresh, person));
            Assert.False(File.Exists(Path.Combine(portal.PrivacyFolder(), "master", "0001.key")));
            Assert.All(Directory.EnumerateFiles(portal.PrivacyFolder(), "*", SearchOption.AllDirectories), f => Assert.DoesNotContain(master.Split('\n')[1], File.ReadAllText(f), StringComparison.Ordinal));

            await portal.StopAsync();
            portal = await PortalApp.StartAsync(folder: portal.Folder);
            Assert.Equal("옛 값", portal.Open(old, person));
            Assert.Equal(mark, portal.Get<BlindIndex>().Of("email", "someone@example.org"));
        }
        finally
        {
            await portal.DisposeAsync();
        }
    }

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public async Task Two_processes_that_start_first_together_share_one_set_of_keys()
    {
        var folder = Directory.CreateTempSubdirectory("portal-").FullName;
        try
        {
            var runs = await Task.WhenAll(PortalProcess.RunAsync(folder, "sample", "--remove"), PortalProcess.RunAsync(folder, "sample", "--remove"));
            Assert.All(runs, run => Assert.True(run.ExitCode == 0, run.Errors));
            Assert.Single(Directory.EnumerateFiles(Path.Combine(folder, "keys", "privacy", "master")));
            await using var portal = await PortalApp.StartAsync(folder: folder);
            Assert.Equal(1, await portal.ReadAsync(db => db.Set<KeySet>().CountAsync()));
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Keys_are_for_their_owner_s_eyes()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
            return;
        }

        await using var portal = await PortalApp.StartAsync();
        await portal.PersonAsync();
        var others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        var all = Directory.EnumerateFileSystemEntries(portal.PrivacyFolder(), "*", SearchOption.AllDirectories).Append(portal.PrivacyFolder()).ToList();
        Assert.True(all.Count > 4);
        foreach (var path in all) Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(path) & others);
    }
}
