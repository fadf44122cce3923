using System.Diagnostics;
using System.Net.WebSockets;
using CenterPortal.Load.Support;

namespace CenterPortal.Load.Live;

/// <summary>One open page: SignalR's JSON protocol spoken by hand over a WebSocket, as light as a client can be.</summary>
internal sealed class Reader(Func<Word> word) : IDisposable
{
    private static readonly byte[] Handshake = "{\"protocol\":\"json\",\"version\":1}\u001e"u8.ToArray();
    private static readonly byte[] Ping = "{\"type\":6}\u001e"u8.ToArray();
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[4096];
    private readonly SemaphoreSlim _sending = new(1, 1);
    private byte[] _message = [];
    private int _length;
    private long _heardAt;

    /// <summary>When the word came, in stopwatch ticks; 0 when it has not.</summary>
    public long HeardAt => Interlocked.Read(ref _heardAt);

    /// <summary>False when the connection was lost.</summary>
    public bool IsOpen => _socket.State == WebSocketState.Open;

    /// <summary>Connects, follows, and goes on listening in the background.</summary>
    public async Task OpenAsync(Uri address, byte[] follow, CancellationToken ct)
    {
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await _socket.ConnectAsync(address, ct);
        await SendAsync(Handshake);
        await ReceiveAsync();
        await SendAsync(follow);
        // Changes may come before the answer.
        do await ReceiveAsync();
        while (Message.IndexOf("\"invocationId\":\"1\""u8) < 0);
        if (Message.IndexOf("\"error\""u8) >= 0) throw new BenchFailedException("The hub refused the topics.");
        _ = ListenAsync();
    }

    /// <summary>Says that the page is still open.</summary>
    public Task PingAsync() => IsOpen ? SendAsync(Ping) : Task.CompletedTask;

    /// <summary>Forgets when it heard the last word.</summary>
    public void Forget() => Interlocked.Exchange(ref _heardAt, 0);

    private ReadOnlySpan<byte> Message => _message.AsSpan(0, _length);

    private async Task ListenAsync()
    {
        try
        {
            while (await ReceiveAsync())
            {
                var awaited = word();
                if (!awaited.IsIn(Message) || HeardAt != 0) continue;
                Interlocked.Exchange(ref _heardAt, Stopwatch.GetTimestamp());
                awaited.Heard();
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The crowd looks at who is still open.
        }
    }

    // A frame may hold several messages of the hub, and a message several reads; the word is looked for in the whole.
    private async Task<bool> ReceiveAsync()
    {
        _length = 0;
        for (; ; )
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(), CancellationToken.None);
            if (read.MessageType == WebSocketMessageType.Close) return false;
            if (_message.Length < _length + read.Count) Array.Resize(ref _message, Math.Max(_buffer.Length, 2 * (_length + read.Count)));
            _buffer.AsSpan(0, read.Count).CopyTo(_message.AsSpan(_length));
            _length += read.Count;
            if (read.EndOfMessage) return true;
        }
    }

    private async Task SendAsync(byte[] message)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _socket.Dispose();
        _sending.Dispose();
    }
}
