using System.Collections.Concurrent;

namespace CenterPortal.Infrastructure.Time;

/// <summary>What is read once for all who ask for it within a moment: of a crowd, one asks the database and the others wait for that answer.</summary>
/// <typeparam name="TKey">What tells the questions apart.</typeparam>
/// <typeparam name="TValue">An answer that nobody changes.</typeparam>
/// <param name="life">How long an answer is given on.</param>
/// <param name="most">How many answers are held; the shelf is emptied when there would be more.</param>
public sealed class Recent<TKey, TValue>(TimeSpan life, int most)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Kept> _kept = new();

    /// <summary>The answer, at most so old as its life.</summary>
    /// <param name="key">The question.</param>
    /// <param name="read">Reads it; it must not belong to a request that can be given up, since others wait for it too.</param>
    public async Task<TValue> GetAsync(TKey key, Func<Task<TValue>> read)
    {
        if (_kept.Count > most) _kept.Clear();
        var kept = _kept.AddOrUpdate(key, _ => new Kept(read), (_, old) => old.Age > life ? new Kept(read) : old);
        try
        {
            return await kept.Value;
        }
        catch
        {
            // What went wrong is not given on.
            _kept.TryRemove(KeyValuePair.Create(key, kept));
            throw;
        }
    }

    private sealed class Kept(Func<Task<TValue>> read)
    {
        private readonly long _since = TimeProvider.System.GetTimestamp();
        private readonly Lazy<Task<TValue>> _value = new(read);

        public TimeSpan Age => TimeProvider.System.GetElapsedTime(_since);

        public Task<TValue> Value => _value.Value;
    }
}
