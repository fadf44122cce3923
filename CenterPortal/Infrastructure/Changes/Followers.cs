using System.Collections.Concurrent;

namespace CenterPortal.Infrastructure.Changes;

/// <summary>How many open pages of this process follow each topic. Names are shared strings, so a reader costs references only.</summary>
public sealed class Followers
{
    private readonly ConcurrentDictionary<string, Count> _topics = new(StringComparer.Ordinal);

    /// <summary>True when someone follows the topic.</summary>
    public bool Has(string topic) => _topics.ContainsKey(topic);

    /// <summary>How many topics have a follower.</summary>
    public int Topics => _topics.Count;

    /// <summary>The followed topics that begin so.</summary>
    public IEnumerable<string> Matching(string prefix) => _topics.Keys.Where(topic => topic.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Counts one more follower and gives the shared instance of the name.</summary>
    public string Add(string topic)
    {
        for (; ; )
        {
            var count = _topics.GetOrAdd(topic, name => new Count(name));
            lock (count)
            {
                if (count.IsGone) continue;
                count.Open++;
                return count.Name;
            }
        }
    }

    /// <summary>Counts one follower less.</summary>
    public void Remove(string topic)
    {
        if (!_topics.TryGetValue(topic, out var count)) return;
        lock (count)
        {
            if (--count.Open > 0) return;
            count.IsGone = true;
            _topics.TryRemove(new KeyValuePair<string, Count>(topic, count));
        }
    }

    private sealed class Count(string name)
    {
        public string Name { get; } = name;
        public int Open { get; set; }
        public bool IsGone { get; set; }
    }
}
