namespace CenterPortal.Data;

/// <summary>
/// Wakes the reader of the change log in this process after a commit. It is only a hint: a lost signal costs
/// at most one polling interval, never a change.
/// </summary>
public sealed class CommitSignal : IDisposable
{
    private readonly SemaphoreSlim _pending = new(0, 1);

    /// <summary>Says that something was committed.</summary>
    public void Raise()
    {
        try
        {
            _pending.Release();
        }
        catch (SemaphoreFullException)
        {
            // One waiting wake-up is enough for any number of commits.
        }
    }

    /// <summary>Waits for a commit or the end of the interval.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken ct) => _pending.WaitAsync(atMost, ct);

    /// <inheritdoc />
    public void Dispose() => _pending.Dispose();
}
