using System.CommandLine;
using CenterPortal.Infrastructure.Commands;

namespace CenterPortal.Features.Import;

/// <summary><c>import page FILE --board press [--dry-run]</c>.</summary>
public sealed class ImportCommand : Command
{
    private const long LargestFile = 8 * 1024 * 1024;

    private static readonly Argument<string> File = new("FILE") { Description = "옛 누리집의 쪽을 글자로 저장한 파일." };
    private static readonly Option<string> Board = new("--board") { Description = "넣을 게시판 (press, notice, stories, library).", Required = true };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "무엇을 할지만 보여 주고 아무것도 바꾸지 않습니다." };

    /// <summary>Makes the command.</summary>
    public ImportCommand(OnPortal onPortal)
        : base("import", "다른 곳의 글을 가져옵니다.")
    {
        var page = new Command("page", "저장해 둔 보도자료 쪽 하나를 가져옵니다.") { File, Board, DryRun };
        page.SetAction(async (parsed, ct) =>
        {
            if (await ReadAsync(parsed.GetValue(File)!, ct) is not { } text) return ExitCodes.BadInput;
            if (PressPageReader.Read(text) is not PressPage found)
            {
                await Console.Error.WriteLineAsync(((NotAPressPage)PressPageReader.Read(text)).Reason);
                return ExitCodes.BadInput;
            }

            return await onPortal(
                (services, token) => ImportAsync(services.GetRequiredService<ImportPage>(), parsed.GetValue(Board)!, found, parsed.GetValue(DryRun), token), ct);
        });
        Add(page);
    }

    private static async Task<int> ImportAsync(ImportPage import, string board, PressPage page, bool isDryRun, CancellationToken ct)
    {
        var report = await import.HandleAsync(board, page, isDryRun, ct);
        if (report.Refusal is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return ExitCodes.BadInput;
        }

        Print("찾은 것", page.Notes.Found);
        Print("못 찾은 것", page.Notes.Missing);
        Print("짐작한 것", page.Notes.Guessed);
        Print(isDryRun ? "할 일 (아무것도 바꾸지 않았습니다)" : "한 일", report.Done);
        return ExitCodes.Done;
    }

    private static void Print(string heading, IReadOnlyCollection<string> lines)
    {
        Console.WriteLine($"{heading}: {(lines.Count == 0 ? "없음" : $"{lines.Count}건")}");
        foreach (var line in lines)
            Console.WriteLine($"  - {line}");
    }

    private static async Task<string?> ReadAsync(string path, CancellationToken ct)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists) return await RefuseAsync($"파일이 없습니다: {path}");
            return file.Length > LargestFile
                ? await RefuseAsync("파일이 8 MB보다 큽니다. 글자로 저장한 쪽 하나가 맞는지 봐 주세요.")
                : await System.IO.File.ReadAllTextAsync(file.FullName, ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return await RefuseAsync($"파일을 읽지 못했습니다: {path}");
        }
    }

    private static async Task<string?> RefuseAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return null;
    }
}
