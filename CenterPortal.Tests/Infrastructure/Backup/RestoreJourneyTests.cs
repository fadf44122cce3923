using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Infrastructure.Backup;

/// <summary>The day after the disk died: restored by the command line, started as a process, used by its people.</summary>
[Trait(Speed.Name, Speed.Slow)]
public class RestoreJourneyTests
{
    private const string Words = "강가의 낡은 등대 열쇠";
    private const string FileName = "장터 안내.pdf";

    [Fact]
    public async Task A_restored_portal_lets_its_people_in_and_shows_what_they_wrote()
    {
        var elsewhere = Directory.CreateTempSubdirectory("restored-").FullName;
        var (article, file) = (0, 0);
        byte[] bytes;
        await using (var portal = await PortalApp.StartAsync(settings: "Portal:RateLimits:Enabled=false"))
        {
            await portal.AdministratorAsync();
            article = await portal.AddArticleAsync("<p>되찾은 첫 문단</p>", "되찾은 글", file: FileName);
            file = await portal.ReadAsync(db => db.Set<CenterPortal.Features.Articles.Attachment>().Select(a => a.Id).SingleAsync());
            bytes = await portal.Http.GetByteArrayAsync(FileAddress(file));
            using var writer = new FormClient(portal);
            using var inside = await writer.SignInAsync(Accounts.AdministratorEmail);
            Assert.Equal("/studio", inside.RequestMessage!.RequestUri!.AbsolutePath);

            var archive = Path.Combine(portal.Folder, "kept.zip");
            var backup = await PortalProcess.RunWithPassphraseAsync(portal.Folder, Words, "backup", archive, "--with-keys");
            Assert.Equal((0, ""), (backup.ExitCode, backup.Errors));
            var restore = await PortalProcess.RunWithPassphraseAsync(elsewhere, Words, "restore", archive, "--with-keys");
            Assert.Equal((0, ""), (restore.ExitCode, restore.Errors));
        }

        var address = FreeAddress();
        using var process = PortalProcess.Start(elsewhere, $"--urls={address}", $"--Portal:BaseUrl={address}", "--Logging:LogLevel:Default=Warning");
        try
        {
            await ServesAsync(process, address);
            using var client = new FormClient(address);
            Assert.Contains("되찾은 첫 문단", await TextAsync(client, $"/news/press/{article}"), StringComparison.Ordinal);
            using var attached = await client.GetAsync(FileAddress(file));
            Assert.Equal(bytes, await attached.Content.ReadAsByteArrayAsync());

            using var people = await client.SignInAsync(Accounts.AdministratorEmail, next: "/studio/people");
            Assert.Equal("/studio/people", people.RequestMessage!.RequestUri!.AbsolutePath);
            var page = await people.Content.ReadAsStringAsync();
            Assert.Contains("첫 관리자", page, StringComparison.Ordinal);
            Assert.Contains(Accounts.AdministratorEmail, page, StringComparison.Ordinal);
            Assert.Contains("되찾은 글", await TextAsync(client, $"/studio/articles/{article}"), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
            Directory.Delete(elsewhere, recursive: true);
        }
    }

    private static string FileAddress(int id) => $"/files/{id}/{Uri.EscapeDataString(FileName)}";

    private static async Task<string> TextAsync(FormClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task ServesAsync(Process process, Uri address)
    {
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = address };
        await Eventually.HoldsAsync(async () =>
        {
            Assert.False(process.HasExited);
            try
            {
                using var ready = await http.GetAsync(new Uri("/healthz/ready", UriKind.Relative));
                return ready.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
    }

    private static Uri FreeAddress()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}");
    }
}
