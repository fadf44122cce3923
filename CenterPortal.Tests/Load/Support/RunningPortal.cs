using System.Diagnostics;
using System.Net;

namespace CenterPortal.Load.Support;

/// <summary>The portal as a process on a port of the loopback interface.</summary>
internal sealed class RunningPortal(OwnProcess process, Uri address) : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);
    private readonly long _startedAt = Stopwatch.GetTimestamp();

    /// <summary>The process.</summary>
    public OwnProcess Process { get; } = process;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; } = address;

    /// <summary>Asks for <c>/</c> until it answers 200; returns the time since the process was started.</summary>
    public async Task<TimeSpan> WaitAsync()
    {
        using var http = Client();
        while (Stopwatch.GetElapsedTime(_startedAt) < LongestStart && !Process.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/", UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK) return Stopwatch.GetElapsedTime(_startedAt);
            }
            catch (HttpRequestException)
            {
                // Nobody listens yet.
            }

            await Task.Delay(5);
        }

        throw new BenchFailedException("The portal did not answer within 30 s.");
    }

    /// <summary>A client that takes bodies as they come over the wire.</summary>
    public HttpClient Client(string? encoding = null)
    {
#pragma warning disable CA2000 // The handler is disposed with its client.
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
#pragma warning restore CA2000
        if (encoding is not null) client.DefaultRequestHeaders.AcceptEncoding.ParseAdd(encoding);
        return client;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
