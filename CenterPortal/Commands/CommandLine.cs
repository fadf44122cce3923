using System.CommandLine;
using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Import;
using CenterPortal.Infrastructure.Backup;
using CenterPortal.Infrastructure.Commands;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Commands;

/// <summary>
/// The program's other doors: <c>import page FILE</c>, <c>sample</c>, <c>backup FILE</c>, <c>restore FILE</c>, <c>check</c>. Errors go to stderr in one sentence; 0 done, 1 failed, 2 bad input.
/// Anything that does not begin with a command's word is configuration of the server.
/// </summary>
public static class CommandLine
{
    private static readonly string[] Words = ["import", "keys", "sample", "staff", "backup", "restore", "check", "--help", "-h", "-?", "--version"];

    /// <summary>True when the arguments ask for a command and not for the server.</summary>
    public static bool IsCommand(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return args.Length > 0 && (Words.Contains(args[0], StringComparer.Ordinal) || !args[0].StartsWith('-'));
    }

    /// <summary>Runs the command and returns its exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("CenterPortal: 자활센터의 포털. 명령 없이 실행하면 서비스를 시작합니다.")
        {
            new ImportCommand((work, ct) => WithPortalAsync(work, ct)), new KeysCommand(), new SampleCommand(), new StaffCommand(), new BackupCommand(AsItIs), new RestoreCommand(AsItIs), new CheckCommand(AsItIs),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0) return await parsed.InvokeAsync();
        await Console.Error.WriteLineAsync($"명령을 알아듣지 못했습니다: {string.Join(' ', args)}. 쓸 수 있는 명령은 import page FILE --board press [--dry-run], keys rotate, sample [--remove], staff add EMAIL --role editor, staff recover EMAIL, backup FILE [--force] [--with-keys], restore FILE [--with-keys], check [--strict]입니다.");
        return ExitCodes.BadInput;
    }

    // Backup, restore and check look at the database as it is; they neither migrate nor seed it.
    private static Task<int> AsItIs(Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken ct) => WithPortalAsync(work, ct, startsFirst: false);

    /// <summary>
    /// Runs work on the portal's services without serving, turning refusals into sentences. Work that must find the
    /// database as it is, or no database, says <paramref name="startsFirst"/> false.
    /// </summary>
    internal static async Task<int> WithPortalAsync(Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken ct, bool startsFirst = true)
    {
        try
        {
            // Logs would drown the command's own words; errors still reach the person as exceptions.
            await using var app = Portal.Build(["--Logging:LogLevel:Default=None"]);
            if (startsFirst) await app.Services.GetRequiredService<PortalStart>().RunAsync(isServing: false, ct);
            return await work(app.Services, ct);
        }
        catch (StartRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return ExitCodes.Failed;
        }
        catch (BackupRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return refused.IsBadInput ? ExitCodes.BadInput : ExitCodes.Failed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Data.Common.DbException or DbUpdateException)
        {
            await Console.Error.WriteLineAsync($"하지 못했습니다. 아무것도 바뀌지 않았습니다. ({e.Message})");
            return ExitCodes.Failed;
        }
    }
}

/// <summary><c>sample</c> fills an empty portal with samples, <c>sample --remove</c> takes them away.</summary>
internal sealed class SampleCommand : Command
{
    public SampleCommand()
        : base("sample", "예시 글을 넣거나(sample) 모두 뺍니다(sample --remove).")
    {
        var remove = new Option<bool>("--remove") { Description = "예시를 모두 뺍니다." };
        Add(remove);
        SetAction((parsed, ct) => CommandLine.WithPortalAsync(
            (services, token) => RunAsync(services.GetRequiredService<Seeder>(), parsed.GetValue(remove), token), ct));
    }

    private static async Task<int> RunAsync(Seeder seeder, bool isRemoval, CancellationToken ct)
    {
        if (isRemoval)
        {
            var (gone, kept) = await seeder.RemoveSamplesAsync(ct);
            Console.WriteLine($"예시 {gone}건을 뺐습니다.");
            if (kept > 0) Console.WriteLine($"실제 신청이나 글이 가리키는 예시 {kept}건은 남겼습니다. 작업실에서 내용을 바꾸거나, 신청을 마무리한 뒤에 다시 빼 주세요.");
            return 0;
        }

        await seeder.SeedAsync(withSamples: true, ct);
        Console.WriteLine("예시를 넣었습니다. 글이 이미 있는 곳에는 넣지 않습니다.");
        return 0;
    }
}
