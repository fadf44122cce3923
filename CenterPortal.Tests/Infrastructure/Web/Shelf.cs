using Microsoft.AspNetCore.OutputCaching;

namespace CenterPortal.Tests.Infrastructure.Web;

/// <summary>A store in which something can happen at the moment of keeping.</summary>
internal sealed class Shelf : IOutputCacheStore
{
    private readonly Dictionary<string, (byte[] Value, string[] Tags)> _kept = new(StringComparer.Ordinal);

    /// <summary>Runs after the store was asked to keep and before it does.</summary>
    public Func<Task> WhileKeeping { get; set; } = () => Task.CompletedTask;

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_kept.TryGetValue(key, out var entry) ? entry.Value : null);

    public async ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        await WhileKeeping();
        _kept[key] = (value, tags ?? []);
    }

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
    {
        foreach (var key in _kept.Where(e => e.Value.Tags.Contains(tag)).Select(e => e.Key).ToArray())
            _kept.Remove(key);
        return ValueTask.CompletedTask;
    }
}
