using System.CommandLine;
using CenterPortal.Infrastructure.Backup.Keys;
using CenterPortal.Infrastructure.Commands;

namespace CenterPortal.Infrastructure.Backup;

/// <summary><c>backup FILE [--force] [--with-keys]</c>, also while the portal runs.</summary>
internal sealed class BackupCommand : Command
{
    public BackupCommand(OnPortal onPortal)
        : base("backup", "데이터베이스와 올린 파일을 파일 하나로 백업합니다. 포털이 돌고 있어도 됩니다.")
    {
        var file = new Argument<string>("FILE") { Description = "만들 백업 파일." };
        var force = new Option<bool>("--force") { Description = "이미 있는 파일을 바꿉니다." };
        var keys = new Option<bool>("--with-keys") { Description = "열쇠도 암호로 잠가 넣습니다." };
        Add(file);
        Add(force);
        Add(keys);
        SetAction((parsed, ct) => onPortal(
            (services, token) => RunAsync(services.GetRequiredService<BackupByHand>(), parsed.GetValue(file)!, parsed.GetValue(force), parsed.GetValue(keys), token), ct));
    }

    private static async Task<int> RunAsync(BackupByHand backup, string file, bool overwrites, bool withKeys, CancellationToken ct)
    {
        var (made, isRecorded) = await backup.RunAsync(file, overwrites, withKeys ? Passphrase.Read(isNew: true) : null, ct);
        Console.WriteLine($"백업했습니다: {made.File} ({made.Bytes:N0}바이트, 항목 {made.Manifest.Entries.Count}개, {(made.Manifest.HasKeys ? "열쇠 있음" : "열쇠 없음")})");
        if (made.Manifest.KnownProblems.Count > 0)
            await Console.Error.WriteLineAsync($"기록과 다른 파일이 {made.Manifest.KnownProblems.Count}개 있습니다. check 명령으로 살펴봐 주세요.");
        if (!isRecorded) await Console.Error.WriteLineAsync("백업은 잘되었지만 작업실에 남기지는 못했습니다. check 명령으로 데이터베이스를 살펴봐 주세요.");
        return 0;
    }
}
