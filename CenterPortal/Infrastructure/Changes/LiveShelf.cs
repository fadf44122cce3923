using System.Collections.Concurrent;

namespace CenterPortal.Infrastructure.Changes;

/// <summary>
/// The present fragment of each topic lately asked for, so that thousands who come back at once cost one rendering.
/// What was loaded before a change and arrives after it is not kept.
/// </summary>
public sealed class LiveShelf(FragmentRenderer renderer)
{
    private const int Capacity = 1024;
    private readonly ConcurrentDictionary<string, Lazy<Task<LiveMessage?>>> _kept = new(StringComparer.Ordinal);

    /// <summary>The topic as it is now; null when there is no such thing.</summary>
    public async Task<LiveMessage?> GetAsync(string topic, CancellationToken ct)
    {
        if (_kept.Count > Capacity) _kept.Clear();
        var entry = _kept.GetOrAdd(topic, name => new Lazy<Task<LiveMessage?>>(() => LoadAsync(name)));
        try
        {
            var message = await entry.Value.WaitAsync(ct);
            if (message is null) Drop(topic, entry);
            return message;
        }
        catch
        {
            Drop(topic, entry);
            throw;
        }
    }

    /// <summary>Forgets a topic that changed; a load under way for it is forgotten too.</summary>
    public void Forget(string topic) => _kept.TryRemove(topic, out _);

    /// <summary>Forgets all topics that begin so.</summary>
    public void ForgetFamily(string beginning)
    {
        foreach (var topic in _kept.Keys.Where(topic => topic.StartsWith(beginning, StringComparison.Ordinal)))
            Forget(topic);
    }

    /// <summary>Loads and renders past the shelf: for the reader of the log, which needs the newest.</summary>
    public async Task<LiveMessage?> LoadAsync(string topic) =>
        await renderer.FindAsync(topic, CancellationToken.None) is { } view
            ? await renderer.RenderAsync(topic, view, CancellationToken.None)
            : null;

    private void Drop(string topic, Lazy<Task<LiveMessage?>> entry) =>
        _kept.TryRemove(new KeyValuePair<string, Lazy<Task<LiveMessage?>>>(topic, entry));
}
