using System.Diagnostics;
using System.Net;
using CenterPortal.Data;
using CenterPortal.Features.Editing;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>The portal as a process of its own that is killed (SIGKILL: it hears nothing of it) while someone writes.</summary>
[Collection(StudioJourneys.Name)]
public sealed class KilledServerTests(Chromium chromium) : IDisposable
{
    private const string StandStill = "() => new Promise(done => setTimeout(done, 2000))";
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-").FullName;
    private readonly string[] _settings = [.. Accounts.AtLocalhost().Select(s => "--" + s), "--Portal:RateLimits:Enabled=false"];

    private Uri Address => new(_settings[1].Split('=')[1]);

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public async Task What_stood_still_for_two_seconds_is_there_after_the_server_was_killed()
    {
        const string Typed = "토요일 아침 열 시에 광장에서 만나요. 비가 오면 다음 주입니다.";
        var invited = await PortalProcess.RunAsync(_folder, "staff", "add", Desk.Email, "--role", "editor");
        await using var visitor = await chromium.VisitorAsync(Address);
        var desk = new Desk(visitor);
        string page;
        using (var server = PortalProcess.Start(_folder, _settings))
        {
            await AnswersAsync();
            await AcceptAsync(visitor, invited.Output.Split("/account/link/")[1].Trim());
            await visitor.OpenAsync("/studio/articles/new?board=notice");
            await desk.ReadyAsync();
            await desk.Page.Locator("[data-title]").FillAsync("장터가 열립니다");
            // The first post of a fresh process is its slowest; what is asked about is a server at work.
            await desk.SavedAsync();
            await desk.Text.ClickAsync();
            await desk.Page.Keyboard.TypeAsync(Typed);
            await desk.Page.EvaluateAsync(StandStill);
            await KillAsync(server);
            page = new Uri(desk.Page.Url).AbsolutePath;
        }

        var draft = await DraftAsync();
        Assert.Equal(("장터가 열립니다", $"<p>{Typed}</p>"), (draft.Title, draft.Html.Html));

        // Another computer, on which nothing of the text was ever kept.
        using var again = PortalProcess.Start(_folder, _settings);
        try
        {
            await AnswersAsync();
            await using var elsewhere = await chromium.VisitorAsync(Address);
            var other = new Desk(elsewhere);
            await other.SignInAsync(Desk.Email, page);
            await other.ReadyAsync();
            await Expect(other.Text).ToHaveTextAsync(Typed);
            await Expect(other.Page.Locator("[data-title]")).ToHaveValueAsync("장터가 열립니다");
        }
        finally
        {
            await KillAsync(again);
        }
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task AcceptAsync(Visitor visitor, string word)
    {
        await visitor.OpenAsync("/account/link/" + word);
        await visitor.Page.GetByText("비밀번호로 하기").ClickAsync();
        await visitor.Page.Locator("#password").FillAsync(Accounts.Password);
        await visitor.Page.GetByText("이 비밀번호로 시작").ClickAsync();
        await Expect(visitor.Page.Locator(".studio h1")).ToHaveCountAsync(1);
    }

    private static async Task KillAsync(Process server)
    {
        server.Kill();
        await server.WaitForExitAsync(CancellationToken.None);
        Assert.Equal(128 + 9, server.ExitCode);
    }

    private async Task<Draft> DraftAsync()
    {
        await using var db = new PortalDb(new DbContextOptionsBuilder<PortalDb>().UseSqlite($"Data Source={Path.Combine(_folder, "data", "portal.db")};Pooling=False").Options);
        return await db.Set<Draft>().AsNoTracking().SingleAsync();
    }

    private Task AnswersAsync() => Eventually.HoldsAsync(async () =>
    {
        try
        {
            using var http = new HttpClient();
            using var answer = await http.GetAsync(new Uri(Address, "/healthz/ready"), TestContext.Current.CancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    });
}
