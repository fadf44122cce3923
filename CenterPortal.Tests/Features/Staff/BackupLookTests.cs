using CenterPortal.Data;
using CenterPortal.Features.Staff.Queries;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Backup.Schedule;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Features.Staff;

/// <summary>What administrators are told of the backups.</summary>
public class BackupLookTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Without_a_schedule_it_says_so_and_to_administrators_alone()
    {
        await using var portal = await Accounts.StartAsync();
        var admin = await portal.AdministratorAsync();
        var editor = await portal.PersonAsync("editor@example.org", PortalRole.Editor);
        Assert.Null(await portal.Get<BackupLook>().FindAsync(editor));
        Assert.Equal((null, null, null, false), await SaidAsync(portal, admin));
    }

    [Fact]
    public async Task The_last_good_one_stays_known_when_later_ones_fail_or_do_not_come()
    {
        var folder = Directory.CreateTempSubdirectory("backups-").FullName;
        var clock = new FakeTimeProvider(Start);
        try
        {
            await using var portal = await Accounts.StartAsync(clock: clock, settings: [$"Portal:Backups:Directory={folder}", "Portal:Backups:EveryHours=24"]);
            var admin = await portal.AdministratorAsync();
            await Eventually.HoldsAsync(async () => (await portal.Get<BackupLook>().FindAsync(admin))!.LastGood is not null);
            var (schedule, made, failure, isLate) = await SaidAsync(portal, admin);
            Assert.Equal((TimeSpan.FromHours(24), null, false), (schedule!.Every, failure, isLate));
            Assert.True(File.Exists(Path.Combine(folder, made!.FileName)));

            await RunAsync(portal, new BackupRun { At = Start.UtcDateTime.AddDays(1), FileName = "portal-20261124T010000Z.zip", Failure = "디스크에 자리가 없습니다." });
            (_, var still, failure, _) = await SaidAsync(portal, admin);
            Assert.Equal((made, "디스크에 자리가 없습니다."), (still, failure!.Why));

            await RunAsync(portal, new BackupRun { At = Start.UtcDateTime.AddDays(1).AddHours(2), FileName = "portal-20261124T030000Z.zip", Bytes = 2048 });
            (_, made, failure, _) = await SaidAsync(portal, admin);
            Assert.Equal((2048L, null), (made!.Bytes, failure));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(BackupSettings? Schedule, MadeBackup? Good, FailedBackup? Failure, bool IsLate)> SaidAsync(PortalApp portal, Guid admin)
    {
        var sheet = (await portal.Get<BackupLook>().FindAsync(admin))!;
        return (sheet.Schedule, sheet.LastGood, sheet.LastFailure, sheet.IsLate);
    }

    private static Task RunAsync(PortalApp portal, BackupRun run) => portal.Get<PortalWrites>().RunAsync((db, _) =>
    {
        db.Add(run);
        return Task.CompletedTask;
    });
}
