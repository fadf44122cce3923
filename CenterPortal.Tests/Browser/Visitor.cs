using System.Collections.Concurrent;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>Someone before a screen, and everything that went wrong before their eyes.</summary>
public sealed class Visitor : IAsyncDisposable
{
    // Blazor marks the elements whose events it hears.
    private const string Runs = "() => [...document.querySelectorAll('main form, main button, main input')].some(part => Object.keys(part).some(key => key.startsWith('_blazorEvents_')))";

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();

    private Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    /// <summary>Their page.</summary>
    public IPage Page { get; }

    /// <summary>Script errors, refused resources and requests to other origins, in order.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    internal static async Task<Visitor> EnterAsync(IBrowserContext context, Uri portal)
    {
        context.SetDefaultTimeout(15_000);
        var visitor = new Visitor(context, await context.NewPageAsync());
        var complaints = visitor._complaints;
        context.Console += (_, message) =>
        {
            // The status of the page itself is asserted where it matters; Chromium logs it as an error.
            var isOwnStatus = message.Location.StartsWith(message.Page?.Url ?? "-", StringComparison.Ordinal) && message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal);
            if (message.Type is "error" or "warning" && !isOwnStatus) complaints.Enqueue($"{message.Type}: {message.Text}");
        };
        context.WebError += (_, error) =>
        {
            // Whoever goes on before the browser's own change of pages has ended breaks that off; no script of the portal is part of it.
            if (!error.Error.Contains("Transition was abort", StringComparison.Ordinal)) complaints.Enqueue("exception: " + error.Error);
        };
        context.Request += (_, request) =>
        {
            var isOwn = Uri.TryCreate(request.Url, UriKind.Absolute, out var to) && (to.Authority == portal.Authority || to.Scheme == "data");
            if (!isOwn) complaints.Enqueue("foreign: " + request.Url);
        };
        context.Response += (_, response) =>
        {
            if (response.Status >= 400 && !response.Request.IsNavigationRequest) complaints.Enqueue($"{response.Status}: {response.Url}");
        };
        return visitor;
    }

    /// <summary>Opens an address and says with which status it was answered.</summary>
    public async Task<int> OpenAsync(string address) => (await Page.GotoAsync(address))!.Status;

    /// <summary>Opens an address and waits until the page hears of changes or of the person.</summary>
    public async Task FollowAsync(string address)
    {
        await OpenAsync(address);
        await (await Page.Locator("#components-reconnect-modal").CountAsync() > 0 ? RunsAsync() : HearsAsync());
    }

    /// <summary>Waits until the circuit of an interactive page runs.</summary>
    public Task RunsAsync() => Page.WaitForFunctionAsync(Runs);

    /// <summary>Waits until the page has this address. Playwright's own comparison takes two spellings of the same Hangul for two addresses.</summary>
    public Task StandsAtAsync(string address) => Page.WaitForFunctionAsync("address => location.href === new URL(address, location.href).href", address);

    /// <summary>Waits until the page hears of changes.</summary>
    public Task HearsAsync() => Expect(Page.Locator("html")).ToHaveAttributeAsync("data-live-state", "connected", new() { Timeout = 15_000 });

    /// <summary>What <c>#live-status</c> tells those who listen.</summary>
    public ILocator Told => Page.Locator("#live-status");

    /// <summary>Another tab of the same person.</summary>
    public Task<IPage> NewTabAsync() => _context.NewPageAsync();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
