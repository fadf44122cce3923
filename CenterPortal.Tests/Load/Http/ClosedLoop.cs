using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CenterPortal.Load.Support;

namespace CenterPortal.Load.Http;

/// <summary>What one run against one server gave.</summary>
/// <param name="Answers">All of them, those of the warm-up too.</param>
/// <param name="PerSecond">Answers in a second.</param>
/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
internal sealed record LoopResult(int Answers, double PerSecond, double P50, double P99);

/// <summary>
/// Keep-alive connections that each ask again as soon as they are answered. After the first answer its length is
/// known, so the client only counts octets: it shares the cores with the server and must cost little.
/// </summary>
internal static class ClosedLoop
{
    /// <summary>Connections open at once.</summary>
    public const int Connections = 32;

    /// <summary>Warms up, then measures.</summary>
    public static async Task<LoopResult> RunAsync(int port, string path, string? encoding, double warmSeconds, double seconds)
    {
        // Readers' browsers name themselves, and the portal counts them: so does this one.
        var request = Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUser-Agent: Mozilla/5.0 (load)\r\n{(encoding is null ? "" : $"Accept-Encoding: {encoding}\r\n")}\r\n");
        var from = Stopwatch.GetTimestamp() + (long)(warmSeconds * Stopwatch.Frequency);
        var until = from + (long)(seconds * Stopwatch.Frequency);
        var times = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => AskAsync(port, request, from, until))));
        var all = times.SelectMany(t => t.Times).Select(t => t * 1000.0 / Stopwatch.Frequency).Order().ToArray();
        return new LoopResult(times.Sum(t => t.Answers), all.Length / seconds, all[all.Length / 2], all[(int)(all.Length * 0.99)]);
    }

    private static async Task<(int Answers, List<long> Times)> AskAsync(int port, byte[] request, long from, long until)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        var buffer = new byte[128 * 1024];
        var times = new List<long>(capacity: 64 * 1024);
        var answers = 1;
        var length = await FirstAsync(socket, request, buffer);
        for (var now = Stopwatch.GetTimestamp(); now < until;)
        {
            await socket.SendAsync(request);
            for (var got = 0; got < length;)
            {
                var part = await socket.ReceiveAsync(buffer);
                if (part == 0) throw new BenchFailedException("The server closed a connection in the middle of the run.");
                if (got == 0 && !buffer.AsSpan(0, part).StartsWith("HTTP/1.1 200"u8)) throw new BenchFailedException("The server answered something else than 200.");
                got += part;
            }

            answers++;
            var answered = Stopwatch.GetTimestamp();
            if (now >= from) times.Add(answered - now);
            now = answered;
        }

        return (answers, times);
    }

    private static async Task<int> FirstAsync(Socket socket, byte[] request, byte[] buffer)
    {
        await socket.SendAsync(request);
        var (got, length) = (0, int.MaxValue);
        while (got < length)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(got));
            if (part == 0) throw new BenchFailedException("The server closed the connection.");
            got += part;
            if (length == int.MaxValue) length = Length(buffer.AsSpan(0, got));
        }

        return length;
    }

    private static int Length(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0) return int.MaxValue;
        var head = Encoding.ASCII.GetString(answer[..end]);
        var field = head.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            ?? throw new BenchFailedException($"The answer has no length: {head}");
        return end + 4 + int.Parse(field.AsSpan(15).Trim(), CultureInfo.InvariantCulture);
    }
}
