using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CenterPortal.Load.Support;

namespace CenterPortal.Load.Live;

/// <summary>Many readers of the same page.</summary>
internal sealed class Crowd(Uri address, IReadOnlyList<PageTopic> topics) : IAsyncDisposable
{
    private const int OpeningAtOnce = 32;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);
    private readonly List<Reader> _readers = [];
    private readonly CancellationTokenSource _end = new();
    private Word _word = new([], 0);
    private Task _pings = Task.CompletedTask;

    /// <summary>Opens so many readers, some at once, each until its topics are followed; returns how long all took.</summary>
    public async Task<TimeSpan> OpenAsync(int count)
    {
        var follow = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { type = 1, invocationId = "1", target = "Follow", arguments = new[] { topics.Select(t => new { topic = t.Topic, version = t.Version }) } }) + '\u001e');
        var live = new UriBuilder(address) { Scheme = "ws", Path = "/live" }.Uri;
        _readers.AddRange(Enumerable.Range(0, count).Select(_ => new Reader(() => Volatile.Read(ref _word))));
        var from = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(_readers, new ParallelOptions { MaxDegreeOfParallelism = OpeningAtOnce }, async (reader, ct) => await reader.OpenAsync(live, follow, ct));
        var took = Stopwatch.GetElapsedTime(from);
        _pings = PingAsync(_end.Token);
        return took;
    }

    /// <summary>From now on a message with this word counts as heard.</summary>
    public void ListenFor(string word)
    {
        foreach (var reader in _readers)
            reader.Forget();
        Volatile.Write(ref _word, new Word(Encoding.UTF8.GetBytes(word), _readers.Count));
    }

    /// <summary>Waits until all have heard.</summary>
    /// <exception cref="BenchFailedException">Some did not within 20 s.</exception>
    public async Task AllHeardAsync()
    {
        try
        {
            await _word.AllHeard.WaitAsync(Longest);
        }
        catch (TimeoutException)
        {
            throw new BenchFailedException($"Only {_readers.Count(r => r.HeardAt != 0)} of {_readers.Count} readers heard of the change.");
        }
    }

    /// <summary>When each heard, in stopwatch ticks.</summary>
    public IReadOnlyList<long> HeardAt() => [.. _readers.Select(r => r.HeardAt)];

    /// <summary>Makes sure that nobody was lost on the way.</summary>
    public void RequireAll()
    {
        if (_readers.Count(r => !r.IsOpen) is > 0 and var lost) throw new BenchFailedException($"{lost} of {_readers.Count} readers lost their connection.");
    }

    // The hub lets go of a reader that says nothing for thirty seconds.
    private async Task PingAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await Task.Delay(PingEvery, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var reader in _readers.TakeWhile(_ => !ct.IsCancellationRequested))
                await reader.PingAsync();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _pings;
        foreach (var reader in _readers)
            reader.Dispose();
        _end.Dispose();
    }
}

/// <summary>What the readers wait for, and the countdown of those who have not heard it.</summary>
internal sealed class Word(byte[] octets, int readers)
{
    private readonly TaskCompletionSource _allHeard = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _left = readers;

    /// <summary>Done when the last has heard.</summary>
    public Task AllHeard => _allHeard.Task;

    /// <summary>True when the message holds the word.</summary>
    public bool IsIn(ReadOnlySpan<byte> message) => octets.Length > 0 && message.IndexOf(octets) >= 0;

    /// <summary>One more has heard.</summary>
    public void Heard()
    {
        if (Interlocked.Decrement(ref _left) == 0) _allHeard.TrySetResult();
    }
}
