using System.Diagnostics;
using System.Text;
using CenterPortal.Tests.Identity;

namespace CenterPortal.Tests.Support;

/// <summary>The program as a process of its own that serves the same folder as a portal that runs already.</summary>
public sealed class SecondPortal : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly Process _process;
    private readonly Task _rest;

    private SecondPortal(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        // A pipe that nobody empties would stop the process.
        _rest = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts it beside the first and waits until it listens.</summary>
    public static async Task<SecondPortal> StartAsync(PortalApp first)
    {
        ArgumentNullException.ThrowIfNull(first);
        // At the first one's own address, so that a visitor of both is the same.
        var settings = Accounts.AtLocalhost().Select(s => "--" + s.Replace("localhost", first.Address.Host, StringComparison.Ordinal)).ToArray();
        var process = PortalProcess.Start(first.Folder, [.. settings, "--Portal:RateLimits:Enabled=false"]);
        var said = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            if (line.Contains(Listening, StringComparison.Ordinal)) return new SecondPortal(process, new Uri(settings[0].Split('=')[1]));
        }

        using (process) throw new InvalidOperationException($"The second portal does not start. {said}{await process.StandardError.ReadToEndAsync()}");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _rest;
        _process.Dispose();
    }
}
