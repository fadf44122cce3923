using CenterPortal.Tests.Support;
using Microsoft.Playwright;

namespace CenterPortal.Tests.Browser;

/// <summary>The one browser of all journeys: the Chromium of this machine, found by <c>PORTAL_CHROMIUM</c> or at the usual places.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium",
        "/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } path) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Headless = true, Args = Flags });
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A visitor with a window, cookies and settings of their own.</summary>
    /// <param name="portal">The portal they visit.</param>
    /// <param name="change">What is special about them.</param>
    public Task<Visitor> VisitorAsync(PortalApp portal, Action<BrowserNewContextOptions>? change = null) => VisitorAsync(portal.Address, change);

    /// <summary>The same for a portal that runs elsewhere.</summary>
    public async Task<Visitor> VisitorAsync(Uri portal, Action<BrowserNewContextOptions>? change = null)
    {
        if (_browser is null) Assert.Skip("No Chromium here: install it or set PORTAL_CHROMIUM to its path.");
        var options = new BrowserNewContextOptions
        {
            BaseURL = portal.AbsoluteUri,
            Locale = "ko-KR",
            TimezoneId = "Asia/Seoul",
            ViewportSize = new() { Width = 1440, Height = 900 },
        };
        change?.Invoke(options);
        return await Visitor.EnterAsync(await _browser.NewContextAsync(options), portal);
    }

    private static string? Find() =>
        Environment.GetEnvironmentVariable("PORTAL_CHROMIUM") is { Length: > 0 } named ? named : Array.Find(Places, File.Exists);
}

/// <summary>The journeys share the browser and a filled portal and take turns, so that each has the machine to itself.</summary>
[CollectionDefinition(Name)]
public sealed class Journeys : ICollectionFixture<Chromium>, ICollectionFixture<FilledPortal>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "Journeys";
}

/// <summary>Journeys of staff, beside those of visitors: each has a browser of its own.</summary>
[CollectionDefinition(Name)]
public sealed class StudioJourneys : ICollectionFixture<Chromium>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "StudioJourneys";
}
