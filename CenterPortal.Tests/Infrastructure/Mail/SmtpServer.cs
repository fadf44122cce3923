using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CenterPortal.Tests.Support;
using MimeKit;

namespace CenterPortal.Tests.Infrastructure.Mail;

/// <summary>A real SMTP server as a process of its own (aiosmtpd, as Debian brings it) on the loopback interface.</summary>
internal sealed class SmtpServer : IDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private SmtpServer(Process process, string folder, int port) => (_process, _folder, Port) = (process, folder, port);

    public int Port { get; }

    /// <summary>Settings by which a portal finds it.</summary>
    public string[] Settings => [$"Smtp:Host=127.0.0.1", $"Smtp:Port={Port}", "Smtp:Security=None", "Smtp:From=portal@example.or.kr", "Smtp:TimeoutSeconds=2"];

    /// <summary>What it has taken so far.</summary>
    public IReadOnlyList<MimeMessage> Taken => Directory.Exists(Path.Combine(_folder, "new")) ? [.. Directory.GetFiles(Path.Combine(_folder, "new")).Order(StringComparer.Ordinal).Select(f => MimeMessage.Load(f))] : [];

    /// <summary>Starts it; skips the test where it is not installed.</summary>
    public static async Task<SmtpServer> StartAsync()
    {
        var python = Environment.GetEnvironmentVariable("PORTAL_SMTP_PYTHON") is { Length: > 0 } named ? named : "/usr/bin/python3";
        if (!await IsThereAsync(python)) Assert.Skip("No SMTP server here: apt-get install python3-aiosmtpd, or say in PORTAL_SMTP_PYTHON which Python has aiosmtpd.");
        var folder = Directory.CreateTempSubdirectory("post-").FullName;
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var box = Path.Combine(folder, "box");
        var server = new SmtpServer(Run(python, "-m", "aiosmtpd", "-n", "-l", $"127.0.0.1:{port}", "-c", "post.Post", box), box, port);
        await Eventually.HoldsAsync(server.GreetsAsync);
        return server;
    }

    /// <summary>Stops answering: connections are taken by the system and nobody speaks.</summary>
    public void Freeze() => Signal("-STOP");

    /// <summary>Goes on.</summary>
    public void Thaw() => Signal("-CONT");

    /// <summary>Ends it; whoever connects is refused.</summary>
    public void End()
    {
        if (_process.HasExited) return;
        Thaw();
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        End();
        _process.Dispose();
        Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);
    }

    private async Task<bool> GreetsAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            using var reader = new StreamReader(client.GetStream());
            return (await reader.ReadLineAsync())?.StartsWith("220", StringComparison.Ordinal) == true;
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static async Task<bool> IsThereAsync(string python)
    {
        if (!File.Exists(python)) return false;
        using var look = Run(python, "-c", "import aiosmtpd");
        await look.WaitForExitAsync();
        return look.ExitCode == 0;
    }

    private static Process Run(string python, params string[] arguments)
    {
        var start = new ProcessStartInfo(python, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONPATH"] = Path.Combine(Repository.Root, "CenterPortal.Tests", "Infrastructure", "Mail", "Fixtures");
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        return Process.Start(start)!;
    }
}
