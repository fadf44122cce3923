using CenterPortal.Components.Shared;
using CenterPortal.Features.Staff.Queries;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Backup;
using CenterPortal.Infrastructure.Backup.Schedule;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Infrastructure.Backup;

/// <summary>What the studio learns of backups that a person made, and what of those that did not come.</summary>
public class BackupByHandTests
{
    [Fact]
    public async Task It_is_shown_when_good_and_a_task_when_failed_until_a_good_one_comes()
    {
        await using var portal = await Accounts.StartAsync();
        var admin = await portal.AdministratorAsync();
        var editor = await portal.PersonAsync("editor@example.org", PortalRole.Editor);
        var (first, second) = (Path.Combine(portal.Folder, "first.zip"), Path.Combine(portal.Folder, "second.zip"));
        await BackUpAsync(portal, first);
        var good = (await portal.Get<BackupLook>().FindAsync(admin))!.LastGood!;
        Assert.Equal(("first.zip", new FileInfo(first).Length), (good.FileName, good.Bytes));

        await Assert.ThrowsAsync<BackupRefusedException>(() => BackUpAsync(portal, first));
        Assert.Null((await portal.Get<BackupLook>().FindAsync(admin))!.LastFailure);
        Assert.Empty(await TasksAsync(portal, admin));

        var blocker = Directory.CreateDirectory(second + ".partial");
        Assert.NotNull(await Record.ExceptionAsync(() => BackUpAsync(portal, second)));
        var sheet = (await portal.Get<BackupLook>().FindAsync(admin))!;
        Assert.Equal((good, true), (sheet.LastGood, sheet.LastFailure is not null));
        Assert.Equal("되지 않은 백업 살펴보기", Assert.Single(await TasksAsync(portal, admin)).Sentence);
        Assert.Empty(await TasksAsync(portal, editor));

        blocker.Delete();
        await BackUpAsync(portal, second);
        Assert.Empty(await TasksAsync(portal, admin));
    }

    [Fact]
    public async Task An_overdue_one_is_a_task()
    {
        var folder = Directory.CreateTempSubdirectory("backups-").FullName;
        try
        {
            await using var portal = await Accounts.StartAsync(settings: [$"Portal:Backups:Directory={folder}"]);
            var admin = await portal.AdministratorAsync();
            await Eventually.HoldsAsync(async () => (await portal.Get<BackupLook>().FindAsync(admin))!.LastGood is not null);
            Assert.Empty(await TasksAsync(portal, admin));
            await portal.BehindItsBackAsync("UPDATE backup_runs SET At = '2020-01-01 00:00:00'");
            Assert.Equal("늦어진 백업 해 두기", Assert.Single(await TasksAsync(portal, admin)).Sentence);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Where_it_cannot_be_written_down_the_archive_is_good_all_the_same()
    {
        await using var portal = await PortalApp.StartAsync();
        await portal.BehindItsBackAsync("DROP TABLE backup_runs");
        var file = Path.Combine(portal.Folder, "old.zip");
        Assert.False((await portal.Get<BackupByHand>().RunAsync(file, overwrites: false, passphrase: null, CancellationToken.None)).IsRecorded);
        Assert.True(File.Exists(file));
    }

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public async Task The_command_tells_the_portal_that_runs()
    {
        await using var portal = await PortalApp.StartAsync();
        Assert.Equal(0, (await PortalProcess.RunAsync(portal.Folder, "backup", Path.Combine(portal.Folder, "kept.zip"))).ExitCode);
        Assert.Equal("kept.zip", await portal.ReadAsync(db => db.Set<BackupRun>().Where(r => r.Failure == null).Select(r => r.FileName).SingleAsync()));
        Assert.Contains(await portal.ChangesAsync(), c => c.Topic == RecordBackup.Topic);
    }

    private static Task<(BackupMade Made, bool IsRecorded)> BackUpAsync(PortalApp portal, string file) => portal.Get<BackupByHand>().RunAsync(file, overwrites: false, passphrase: null, CancellationToken.None);

    private static async Task<StudioTask[]> TasksAsync(PortalApp portal, Guid person) =>
        [.. (await portal.Get<StudioDesk>().TasksAsync(person, CancellationToken.None)).Where(t => t.Href == "/studio/backups")];
}
