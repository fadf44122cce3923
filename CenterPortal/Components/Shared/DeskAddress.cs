using Microsoft.JSInterop;

namespace CenterPortal.Components.Shared;

/// <summary>Keeps the browser's address and focus in step with a list and hears its back button.</summary>
internal sealed class DeskAddress(IJSRuntime js, string module, Func<string, Task> goBack) : IAsyncDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private DotNetObjectReference<DeskAddress>? _self;
    private IJSObjectReference? _module;

    /// <summary>Begins to hear; called once the circuit runs.</summary>
    public Task BeginAsync() => InBrowserAsync(async () =>
    {
        _self = DotNetObjectReference.Create(this);
        _module = await js.InvokeAsync<IJSObjectReference>("import", _gone.Token, module);
        await _module.InvokeVoidAsync("begin", _gone.Token, _self);
    });

    /// <summary>Shows an address; <paramref name="isSameStep"/> replaces the one before.</summary>
    public Task ShowAsync(string address, bool isSameStep) => InBrowserAsync(async () =>
    {
        if (_module is { } loaded) await loaded.InvokeVoidAsync("show", _gone.Token, address, isSameStep);
    });

    /// <summary>Lets the focus stay with its article while <paramref name="change"/> fills the list anew.</summary>
    public async Task KeepFocusAsync(Func<Task> change)
    {
        await InBrowserAsync(async () => await (_module?.InvokeVoidAsync("hold", _gone.Token) ?? ValueTask.CompletedTask));
        await change();
        await InBrowserAsync(async () => await (_module?.InvokeVoidAsync("restore", _gone.Token) ?? ValueTask.CompletedTask));
    }

    /// <summary>Called by the browser when a person goes back or forward within the list.</summary>
    [JSInvokable]
    public Task GoBack(string address) => goBack(address);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_module is { } loaded)
            await InBrowserAsync(async () =>
            {
                await loaded.InvokeVoidAsync("end", _gone.Token);
                await loaded.DisposeAsync();
            });
        await _gone.CancelAsync();
        _gone.Dispose();
        _self?.Dispose();
    }

    // The connection may go while the browser is being asked; the page that comes back reads its address anew.
    private static async Task InBrowserAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception e) when (e is JSDisconnectedException or OperationCanceledException)
        {
        }
    }
}
