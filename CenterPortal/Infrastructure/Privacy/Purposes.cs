namespace CenterPortal.Infrastructure.Privacy;

/// <summary>All purposes that features registered, in the order of registration.</summary>
public sealed class Purposes
{
    private readonly Dictionary<string, ProcessingPurpose> _byKey;

    /// <summary>Gathers them.</summary>
    /// <exception cref="InvalidOperationException">Two have the same key.</exception>
    public Purposes(IEnumerable<ProcessingPurpose> registered)
    {
        All = [.. registered];
        _byKey = new Dictionary<string, ProcessingPurpose>(StringComparer.Ordinal);
        foreach (var purpose in All)
            if (!_byKey.TryAdd(purpose.Key, purpose)) throw new InvalidOperationException($"Two purposes are called {purpose.Key}.");
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<ProcessingPurpose> All { get; }

    /// <summary>The purpose of this key.</summary>
    /// <exception cref="ArgumentException">No feature registered it.</exception>
    public ProcessingPurpose Get(string key) => Find(key) ?? throw new ArgumentException($"No purpose is called {key}.", nameof(key));

    /// <summary>The purpose of this key; null when no feature registered it.</summary>
    public ProcessingPurpose? Find(string key) => _byKey.GetValueOrDefault(key);
}
