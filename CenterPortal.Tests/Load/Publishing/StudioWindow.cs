using System.Text.RegularExpressions;
using CenterPortal.Load.Support;
using Microsoft.Playwright;

namespace CenterPortal.Load.Publishing;

/// <summary>An editor before the page on which an article is written, and a reader before the same article, in a real browser.</summary>
internal sealed class StudioWindow : IAsyncDisposable
{
    private const string Password = "바다 위에 뜬 종이배 하나";
    private const string Email = "bench@example.org";
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium"];
    private static readonly string[] Flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private StudioWindow(IPlaywright playwright, IBrowser browser, IPage desk, IPage reader) => (_playwright, _browser, Desk, Reader) = (playwright, browser, desk, reader);

    /// <summary>The page on which the article is written.</summary>
    public IPage Desk { get; }

    /// <summary>The article's page, open before someone without an account.</summary>
    public IPage Reader { get; }

    /// <summary>The browser of this machine; null when there is none.</summary>
    public static string? Chromium => Environment.GetEnvironmentVariable("PORTAL_CHROMIUM") is { Length: > 0 } named ? named : Array.Find(Places, File.Exists);

    /// <summary>Makes an editor by the program's command, signs in through the printed link and opens both pages.</summary>
    public static async Task<StudioWindow> OpenAsync(string chromium, FilledSite site, RunningPortal portal)
    {
        var link = Regex.Match(await site.CommandAsync("staff", "add", Email, "--role", "editor"), "/account/link/[^ \r\n]+", RegexOptions.NonBacktracking).Value;
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Headless = true, Args = Flags });
        var window = new StudioWindow(playwright, browser, await PageAsync(browser, portal), await PageAsync(browser, portal));
        try
        {
            await window.SignInAsync(link);
            await window.SitDownAsync(site.ArticlePath);
            return window;
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            await window.DisposeAsync();
            throw new BenchFailedException($"The studio did not open: {e.Message}");
        }
    }

    private async Task SitDownAsync(string article)
    {
        await Desk.GotoAsync("/studio/articles/" + article.Split('/')[^1]);
        await Desk.Locator("[data-editor][data-ready=true]").WaitForAsync();
        await Desk.Locator(".desk-acts button:not(:disabled)").First.WaitForAsync();
        await Reader.GotoAsync(article);
        await Reader.Locator("html[data-live-state=connected]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private static async Task<IPage> PageAsync(IBrowser browser, RunningPortal portal) =>
        await (await browser.NewContextAsync(new() { BaseURL = portal.Address.AbsoluteUri, Locale = "ko-KR" })).NewPageAsync();

    private async Task SignInAsync(string link)
    {
        await Desk.GotoAsync(link);
        await Desk.GetByText("비밀번호로 하기").ClickAsync();
        await Desk.Locator("#password").FillAsync(Password);
        await Desk.GetByText("이 비밀번호로 시작").ClickAsync();
        await Desk.WaitForURLAsync("**/studio");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
