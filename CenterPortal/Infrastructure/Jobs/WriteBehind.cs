using System.Threading.Channels;

namespace CenterPortal.Infrastructure.Jobs;

/// <summary>
/// Gathers small facts that requests leave behind and writes them in batches, so that counting never makes a reader
/// wait. What is gathered when the program stops is written before it ends; what does not fit is dropped and said.
/// </summary>
/// <typeparam name="T">The fact.</typeparam>
public abstract class WriteBehind<T>(TimeProvider clock, ILogger log) : BackgroundService
{
    private const int Capacity = 20_000;
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(500);

    /// <summary>The clock of the program.</summary>
    protected TimeProvider Clock { get; } = clock;

    private readonly Channel<T> _waiting = Channel.CreateBounded<T>(new BoundedChannelOptions(Capacity) { SingleReader = true });

    /// <summary>Leaves a fact to be written.</summary>
    protected void Leave(T fact)
    {
        if (!_waiting.Writer.TryWrite(fact)) log.LogWarning("{Job} has more waiting than it can hold; one is dropped", GetType().Name);
    }

    /// <summary>Writes a batch in one transaction.</summary>
    protected abstract Task WriteAsync(IReadOnlyList<T> batch, CancellationToken ct);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                await DrainAsync();
                await Task.Delay(Gather, Clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // StopAsync writes what is left.
        }
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await DrainAsync();
    }

    private async Task DrainAsync()
    {
        var batch = new List<T>();
        while (batch.Count < Capacity && _waiting.Reader.TryRead(out var fact))
            batch.Add(fact);
        if (batch.Count == 0) return;
        try
        {
            await WriteAsync(batch, CancellationToken.None);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            log.LogError(e, "{Job} could not write {Count}; they wait for the next batch", GetType().Name, batch.Count);
            batch.ForEach(Leave);
        }
    }
}
