using System.Diagnostics;
using System.Text;

namespace CenterPortal.Tests.Support;

/// <summary>What a finished run of the program said.</summary>
public sealed record ProgramRun(int ExitCode, string Output, string Errors);

/// <summary>The program as a process of its own: commands, refused starts, sudden death.</summary>
public static class PortalProcess
{
    /// <summary>Runs the program with these arguments to its end.</summary>
    public static Task<ProgramRun> RunAsync(string folder, params string[] arguments) => FinishAsync(StartWith(folder, [], arguments));

    /// <summary>Runs the program with a passphrase for keys.</summary>
    public static Task<ProgramRun> RunWithPassphraseAsync(string folder, string passphrase, params string[] arguments) =>
        FinishAsync(StartWith(folder, new() { ["CENTERPORTAL_PASSPHRASE"] = passphrase }, arguments));

    /// <summary>Starts the program; the caller ends it.</summary>
    public static Process Start(string folder, params string[] arguments) => StartWith(folder, [], arguments);

    private static async Task<ProgramRun> FinishAsync(Process started)
    {
        using var process = started;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ProgramRun(process.ExitCode, await output, await errors);
    }

    private static Process StartWith(string folder, Dictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "CenterPortal.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["Portal__DataDirectory"] = Path.Combine(folder, "data");
        start.Environment["Portal__KeyDirectory"] = Path.Combine(folder, "keys");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
