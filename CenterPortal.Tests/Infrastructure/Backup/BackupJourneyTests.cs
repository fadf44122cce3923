using System.Diagnostics;
using CenterPortal.Data;
using CenterPortal.Features.Articles;
using CenterPortal.Infrastructure.Backup;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Infrastructure.Backup;

public class BackupJourneyTests
{
    private const string Words = "자활센터 열쇠 2026";

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public async Task What_is_backed_up_while_others_write_is_restored_and_read()
    {
        await using var portal = await PortalApp.StartAsync(samples: true);
        var (id, name) = await portal.ReadAsync(db => db.Set<Attachment>().Select(a => new ValueTuple<int, string>(a.Id, a.Name)).FirstAsync());
        var page = await portal.ReadAsync(db => db.Set<Article>().Where(a => a.Board.Slug == "press" && !a.IsTextMissing).Select(a => new { a.Id, a.Title }).FirstAsync());
        var bytes = await portal.Http.GetByteArrayAsync($"/files/{id}/{Uri.EscapeDataString(name)}");
        var archive = Path.Combine(portal.Folder, "kept.zip");

        using var done = new CancellationTokenSource();
        var written = WriteAsync(portal, done.Token);
        var backup = await PortalProcess.RunAsync(portal.Folder, "backup", archive);
        await done.CancelAsync();
        Assert.Equal((0, ""), (backup.ExitCode, backup.Errors));
        Assert.True(await written > 0);
        Assert.Equal([archive], Directory.GetFiles(portal.Folder));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(archive));
        Assert.Equal(2, (await PortalProcess.RunAsync(portal.Folder, "backup", archive)).ExitCode);

        var elsewhere = Directory.CreateTempSubdirectory("restored-").FullName;
        Assert.Equal(0, (await PortalProcess.RunAsync(elsewhere, "restore", archive)).ExitCode);
        var again = await PortalProcess.RunAsync(elsewhere, "restore", archive);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("빈 폴더에만", again.Errors, StringComparison.Ordinal);

        // Keys are kept apart from data; whoever restores puts them back.
        Copy(Path.Combine(portal.Folder, "keys"), Path.Combine(elsewhere, "keys"));
        await using var restored = await PortalApp.StartAsync(folder: elsewhere);
        Assert.Contains(page.Title, System.Net.WebUtility.HtmlDecode(await restored.Http.GetStringAsync($"/news/press/{page.Id}")), StringComparison.Ordinal);
        Assert.Equal(bytes, await restored.Http.GetByteArrayAsync($"/files/{id}/{Uri.EscapeDataString(name)}"));
        var check = await PortalProcess.RunAsync(elsewhere, "check", "--strict");
        Assert.Equal(0, check.ExitCode);
        Assert.EndsWith("온전합니다.", check.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public async Task Keys_travel_only_on_request_and_under_their_passphrase()
    {
        await using var portal = await PortalApp.StartAsync(samples: true);
        var keys = Path.Combine(portal.Folder, "keys");
        Directory.CreateDirectory(Path.Combine(keys, "people"));
        await File.WriteAllBytesAsync(Path.Combine(keys, "people", "one.key"), [1, 2, 3, 250]);
        var archive = Path.Combine(portal.Folder, "keys.zip");

        Assert.Equal(2, (await RunAsync(portal.Folder, "", "backup", archive, "--with-keys")).Code);
        Assert.Equal(2, (await RunAsync(portal.Folder, "짧은 암호", "backup", archive, "--with-keys")).Code);
        Assert.False(File.Exists(archive));
        Assert.Equal(0, (await RunAsync(portal.Folder, Words, "backup", archive, "--with-keys")).Code);

        var elsewhere = Directory.CreateTempSubdirectory("restored-").FullName;
        var (code, errors) = await RunAsync(elsewhere, "다른 암호입니다 아주", "restore", archive, "--with-keys");
        Assert.Equal(1, code);
        Assert.Contains("암호가 맞지 않습니다", errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(elsewhere));

        Assert.Equal(0, (await RunAsync(elsewhere, Words, "restore", archive, "--with-keys")).Code);
        Assert.Equal(Tree(keys), Tree(Path.Combine(elsewhere, "keys")));
        Directory.Delete(elsewhere, recursive: true);
    }

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public async Task Without_the_request_no_key_is_in_the_archive()
    {
        await using var portal = await PortalApp.StartAsync();
        Directory.CreateDirectory(Path.Combine(portal.Folder, "keys"));
        await File.WriteAllBytesAsync(Path.Combine(portal.Folder, "keys", "one.key"), [1]);
        var made = await portal.Get<MakeBackup>().RunAsync(Path.Combine(portal.Folder, "plain.zip"), overwrites: false, passphrase: null, CancellationToken.None);
        Assert.Equal(["portal.db"], made.Manifest.Entries.Select(e => e.Name));
    }

    private static async Task<int> WriteAsync(PortalApp portal, CancellationToken until)
    {
        const int atMost = 20_000;
        var count = 0;
        for (; count < atMost && !until.IsCancellationRequested; count++)
            await portal.Get<PortalWrites>().RunAsync((db, ct) => db.Database.ExecuteSqlRawAsync("UPDATE articles SET Views = Views + 1;", ct), CancellationToken.None);
        return count;
    }

    private static async Task<(int Code, string Errors)> RunAsync(string folder, string passphrase, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CenterPortal.dll"), .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
            StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Environment = { ["Portal__DataDirectory"] = Path.Combine(folder, "data"), ["Portal__KeyDirectory"] = Path.Combine(folder, "keys") },
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteLineAsync(passphrase);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        await output;
        return (process.ExitCode, await errors);
    }

    private static (string Name, string Content)[] Tree(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => (Path.GetRelativePath(folder, f), Convert.ToHexString(File.ReadAllBytes(f))))];

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
