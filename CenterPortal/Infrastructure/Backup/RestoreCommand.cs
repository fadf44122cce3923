using System.CommandLine;
using CenterPortal.Infrastructure.Backup.Keys;
using CenterPortal.Infrastructure.Commands;

namespace CenterPortal.Infrastructure.Backup;

/// <summary><c>restore FILE [--with-keys]</c>, into an empty data directory only.</summary>
internal sealed class RestoreCommand : Command
{
    public RestoreCommand(OnPortal onPortal)
        : base("restore", "백업을 빈 폴더에 되살립니다.")
    {
        var file = new Argument<string>("FILE") { Description = "백업 파일." };
        var keys = new Option<bool>("--with-keys") { Description = "백업에 든 열쇠도 되살립니다." };
        Add(file);
        Add(keys);
        SetAction((parsed, ct) => onPortal(
            (services, token) => RunAsync(services.GetRequiredService<RestoreBackup>(), parsed.GetValue(file)!, parsed.GetValue(keys), token), ct));
    }

    private static async Task<int> RunAsync(RestoreBackup restore, string file, bool withKeys, CancellationToken ct)
    {
        var manifest = await restore.RunAsync(file, withKeys ? Passphrase.Read(isNew: false) : null, ct);
        Console.WriteLine($"되살렸습니다: {manifest.CreatedAt:yyyy-MM-dd HH:mm}(UTC)의 백업, 항목 {manifest.Entries.Count}개.");
        if (manifest.HasKeys && !withKeys) Console.WriteLine("백업에 열쇠도 있지만 되살리지 않았습니다.");
        if (manifest.KnownProblems.Count > 0)
            await Console.Error.WriteLineAsync($"백업할 때 이미 기록과 달랐던 파일이 {manifest.KnownProblems.Count}개 있습니다. check 명령으로 살펴봐 주세요.");
        return 0;
    }
}
