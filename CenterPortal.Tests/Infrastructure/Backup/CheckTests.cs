using CenterPortal.Data;
using CenterPortal.Infrastructure.Backup;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Infrastructure.Backup;

public class CheckTests
{
    [Fact]
    public async Task A_whole_portal_has_no_problems_and_no_leftovers()
    {
        await using var portal = await PortalApp.StartAsync(samples: true);
        var report = portal.Get<CheckPortal>().Run();
        Assert.Empty(report.Problems);
        Assert.Empty(report.Leftovers);
    }

    [Fact]
    public async Task Missing_and_cut_files_are_found_and_a_backup_goes_on_without_them()
    {
        await using var portal = await PortalApp.StartAsync(samples: true);
        var files = Files(portal);
        File.Delete(files[0]);
        await using (var file = File.OpenWrite(files[1]))
            file.SetLength(1);
        var problems = portal.Get<CheckPortal>().Run().Problems;
        Assert.Contains(problems, p => p.Contains("첨부 파일이 없습니다: " + Path.GetFileName(files[0]), StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("크기가 다릅니다: " + Path.GetFileName(files[1]), StringComparison.Ordinal));
        Assert.Equal(2, problems.Count);
        var made = await portal.Get<MakeBackup>().RunAsync(Path.Combine(portal.Folder, "b.zip"), overwrites: false, passphrase: null, CancellationToken.None);
        Assert.Equal(new[] { files[0], files[1] }.Select(Path.GetFileName).Order(), made.Manifest.KnownProblems.Order());
    }

    [Fact]
    public async Task A_file_without_a_record_is_a_leftover_and_wrong_only_when_strict()
    {
        await using var portal = await PortalApp.StartAsync();
        var folder = portal.Get<PortalPaths>().FilesDirectory;
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "stray.txt"), "x");
        var kind = await PortalProcess.RunAsync(portal.Folder, "check");
        var strict = await PortalProcess.RunAsync(portal.Folder, "check", "--strict");
        Assert.Equal((0, 1), (kind.ExitCode, strict.ExitCode));
        Assert.Contains("stray.txt", kind.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_reference_is_found_and_not_backed_up()
    {
        await using var portal = await PortalApp.StartAsync(samples: true);
        await portal.ReadAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            return await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF; UPDATE attachments SET ArticleId = 99999 WHERE Id = (SELECT min(Id) FROM attachments); PRAGMA foreign_keys=ON;");
        });
        Assert.Contains("끊어진 연결: attachments", Assert.Single(portal.Get<CheckPortal>().Run().Problems), StringComparison.Ordinal);
        await Assert.ThrowsAsync<BackupRefusedException>(() => portal.Get<MakeBackup>().RunAsync(Path.Combine(portal.Folder, "b.zip"), overwrites: false, passphrase: null, CancellationToken.None));
        Assert.Empty(Directory.GetFiles(portal.Folder));
    }

    [Fact]
    public async Task A_damaged_page_is_found()
    {
        await using var portal = await PortalApp.StartAsync(samples: true);
        await portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);"));
        var root = await portal.ReadAsync(db => db.Database.SqlQueryRaw<int>("SELECT rootpage AS Value FROM sqlite_master WHERE name = 'article_blocks'").SingleAsync());
        await portal.StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await using (var file = File.OpenWrite(Path.Combine(portal.Folder, "data", "portal.db")))
        {
            file.Position = (root - 1) * 4096L;
            file.Write(new byte[4096].Select(_ => (byte)0x5A).ToArray());
        }

        var check = await PortalProcess.RunAsync(portal.Folder, "check");
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("온전하지 않습니다.", check.Output, StringComparison.Ordinal);
    }

    private static string[] Files(PortalApp portal) => Directory.GetFiles(portal.Get<PortalPaths>().FilesDirectory, "*", SearchOption.AllDirectories);
}
