using System.Collections.Concurrent;
using System.Threading.Channels;

namespace CenterPortal.Infrastructure.Changes;

/// <summary>
/// Tells open circuits of this process which changes were made visible. A follower is told of many changes at once and
/// never keeps the reader of the log waiting; one that is slow hears only the newest, so it asks anew for what it shows.
/// </summary>
public sealed class ChangeFeed(ILogger<ChangeFeed> log)
{
    private const int MostWaiting = 500;
    private readonly ConcurrentDictionary<Following, bool> _following = new();

    /// <summary>Follows topics until disposed. <paramref name="hear"/> is called one at a time, on no circuit: enter by <c>InvokeAsync</c>.</summary>
    public IDisposable Follow(IReadOnlyCollection<string> topics, Func<IReadOnlyList<Change>, Task> hear)
    {
        var following = new Following(this, topics, hear);
        _following[following] = true;
        _ = following.PumpAsync();
        return following;
    }

    /// <summary>How many follow; for tests and measures.</summary>
    public int Count => _following.Count;

    /// <summary>Tells the followers of the change's topic.</summary>
    internal void Tell(Change change)
    {
        foreach (var following in _following.Keys)
            following.Leave(change);
    }

    private sealed class Following(ChangeFeed feed, IReadOnlyCollection<string> topics, Func<IReadOnlyList<Change>, Task> hear) : IDisposable
    {
        private readonly Channel<Change> _waiting = Channel.CreateBounded<Change>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

        public void Leave(Change change)
        {
            if (topics.Contains(change.Topic)) _waiting.Writer.TryWrite(change);
        }

        public async Task PumpAsync()
        {
            while (await _waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
            {
                var heard = new List<Change>();
                while (_waiting.Reader.TryRead(out var change)) heard.Add(change);
                try
                {
                    await hear(heard).ConfigureAwait(false);
                }
                catch (Exception e) when (e is ObjectDisposedException or OperationCanceledException)
                {
                    Dispose();
                }
                catch (Exception e) when (e is not OutOfMemoryException)
                {
                    feed.Log.LogError(e, "A follower of changes failed; it hears the next");
                }
            }
        }

        public void Dispose()
        {
            feed._following.TryRemove(this, out _);
            _waiting.Writer.TryComplete();
        }
    }

    private ILogger Log => log;
}
