using Microsoft.AspNetCore.OutputCaching;

namespace CenterPortal.Infrastructure.Web;

/// <summary>
/// The store of cached pages. An entry remembers the change sequence read before it was rendered (as a tag of its
/// own) and is not kept when one of its tags has moved since: a page that was slow to render cannot bring the past back.
/// </summary>
public sealed class PageCache(IOutputCacheStore inner) : IOutputCacheStore
{
    private const string SequenceTag = "sequence=";
    private const int MovedCapacity = 10_000;
    private readonly Lock _turn = new();
    private readonly Dictionary<string, long> _moved = new(StringComparer.Ordinal);
    private long _sequence;
    private long _moves;
    private long _movedBefore;

    /// <summary>The last change of the log that cached pages have heard of.</summary>
    public long Sequence => Interlocked.Read(ref _sequence);

    /// <summary>How often pages were forgotten; what was taken from the cache before counts no more after.</summary>
    public long Moves => Interlocked.Read(ref _moves);

    /// <summary>The tag with which a rendering about to begin says what it can have seen.</summary>
    public string BeginTag => SequenceTag + Sequence;

    /// <summary>Starts at the end of the log as it is.</summary>
    public void Begin(long sequence)
    {
        lock (_turn)
        {
            _sequence = sequence;
            _movedBefore = sequence;
        }
    }

    /// <summary>Forgets the pages with these tags and remembers that they moved with this change.</summary>
    public async Task MoveAsync(long sequence, IReadOnlyList<string> tags, CancellationToken ct)
    {
        lock (_turn)
        {
            if (_moved.Count > MovedCapacity)
            {
                _moved.Clear();
                _movedBefore = sequence;
            }

            foreach (var tag in tags)
                _moved[tag] = sequence;
        }

        foreach (var tag in tags)
            await inner.EvictByTagAsync(tag, ct);
        Interlocked.Increment(ref _moves);
        Interlocked.Exchange(ref _sequence, sequence);
    }

    /// <inheritdoc />
    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => inner.GetAsync(key, cancellationToken);

    /// <inheritdoc />
    public async ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        if (IsStale(tags)) return;
        await inner.SetAsync(key, value, tags, validFor, cancellationToken);
        // A change between the look and the keeping has evicted nothing: the entry was not there yet.
        if (IsStale(tags))
            foreach (var tag in tags!.Where(IsOwn))
                await inner.EvictByTagAsync(tag, CancellationToken.None);
    }

    /// <inheritdoc />
    public async ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
    {
        await inner.EvictByTagAsync(tag, cancellationToken);
        Interlocked.Increment(ref _moves);
    }

    private bool IsStale(string[]? tags)
    {
        if (tags?.FirstOrDefault(IsOwn) is not { } own) return true;
        var seen = long.Parse(own.AsSpan(SequenceTag.Length), System.Globalization.CultureInfo.InvariantCulture);
        lock (_turn)
        {
            return seen < _movedBefore || tags.Any(tag => _moved.TryGetValue(tag, out var moved) && moved > seen);
        }
    }

    private static bool IsOwn(string tag) => tag.StartsWith(SequenceTag, StringComparison.Ordinal);
}
