using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CenterPortal.Load.Support;

/// <summary>A process that the benchmark starts, and ends when it is done with it.</summary>
internal sealed class OwnProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly Task<string> _output;
    private bool _isDisposed;

    private OwnProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Resident memory in octets.</summary>
    public long Resident
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Processor time used so far.</summary>
    public TimeSpan Worked
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>True when it ended by itself.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Starts a program.</summary>
    public static OwnProcess Start(string program, string folder, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var (name, value) in environment ?? [])
            start.Environment[name] = value;
        return new OwnProcess(Process.Start(start) ?? throw new BenchFailedException($"{program} did not start."));
    }

    /// <summary>Runs a program to its end and returns what it printed.</summary>
    /// <exception cref="BenchFailedException">It ended with another code than 0, or took too long.</exception>
    public static async Task<string> RunAsync(string program, string folder, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>>? environment = null, int atMostSeconds = 60)
    {
        await using var run = Start(program, folder, arguments, environment);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(atMostSeconds));
        try
        {
            await run._process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            throw new BenchFailedException($"{program} took longer than {atMostSeconds} s.");
        }

        var output = await run._output;
        return run._process.ExitCode == 0 ? output : throw new BenchFailedException($"{program} ended with {run._process.ExitCode}: {output}{await run._errors}");
    }

    /// <summary>A port of the loopback interface that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
