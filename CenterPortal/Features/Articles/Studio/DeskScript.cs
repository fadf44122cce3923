using Microsoft.JSInterop;

namespace CenterPortal.Features.Articles.Studio;

/// <summary>The editor's script, as the panel beside it talks to it. A page that is gone answers nothing.</summary>
internal sealed class DeskScript(IJSRuntime js, string address) : IAsyncDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private IJSObjectReference? _module;

    /// <summary>Loads the script and has it tell the panel of each draft that the server has.</summary>
    public Task ListenAsync<T>(DotNetObjectReference<T> panel)
        where T : class => AskAsync(async token =>
    {
        _module = await js.InvokeAsync<IJSObjectReference>("import", token, "./" + address);
        await _module.InvokeVoidAsync("listen", token, panel);
        return true;
    });

    /// <summary>True when the server has everything that was typed; later changes then wait.</summary>
    public Task<bool> HoldAsync() => AskAsync(token => Module.InvokeAsync<bool>("hold", token));

    /// <summary>Changes go on to the server, on the version just saved; 0 when nothing was saved.</summary>
    public Task GoAsync(long version = 0) => TellAsync("go", version);

    /// <summary>Opens the page anew, with or without what was typed.</summary>
    public Task AgainAsync(bool isDropped) => TellAsync("again", isDropped);

    /// <summary>Puts the cursor into a block; null is the title.</summary>
    public Task GoToAsync(int? block) => TellAsync("goTo", block);

    /// <summary>Opens a dialog of the page.</summary>
    public Task ShowAsync(string dialog) => TellAsync("show", dialog);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        try
        {
            if (_module is not null) await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the script with it.
        }

        _gone.Dispose();
    }

    private IJSObjectReference Module => _module ?? throw new InvalidOperationException("The script is not loaded yet.");

    private Task<bool> TellAsync(string word, object? value) => AskAsync(async token =>
    {
        await Module.InvokeVoidAsync(word, token, value);
        return true;
    });

    private async Task<bool> AskAsync(Func<CancellationToken, ValueTask<bool>> ask)
    {
        try
        {
            return await ask(_gone.Token);
        }
        catch (Exception e) when (e is JSDisconnectedException or OperationCanceledException or ObjectDisposedException)
        {
            return false;
        }
    }
}
