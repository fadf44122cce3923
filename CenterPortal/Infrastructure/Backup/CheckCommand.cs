using System.CommandLine;
using CenterPortal.Infrastructure.Commands;

namespace CenterPortal.Infrastructure.Backup;

/// <summary><c>check [--strict]</c>.</summary>
internal sealed class CheckCommand : Command
{
    private const int MostShown = 50;

    public CheckCommand(OnPortal onPortal)
        : base("check", "데이터베이스와 올린 파일이 온전한지 봅니다. 아무것도 바꾸지 않습니다.")
    {
        var strict = new Option<bool>("--strict") { Description = "기록에 없는 파일도 잘못으로 봅니다." };
        Add(strict);
        SetAction((parsed, ct) => onPortal(
            (services, _) => Task.FromResult(Print(services.GetRequiredService<CheckPortal>().Run(), parsed.GetValue(strict))), ct));
    }

    private static int Print(CheckReport report, bool isStrict)
    {
        Print("본 것", report.Looked);
        Print("기록에 없는 파일", report.Leftovers);
        Print("잘못", report.Problems);
        var isGood = report.Problems.Count == 0 && (!isStrict || report.Leftovers.Count == 0);
        Console.WriteLine(isGood ? "온전합니다." : "온전하지 않습니다.");
        return isGood ? 0 : 1;
    }

    private static void Print(string heading, IReadOnlyList<string> lines)
    {
        Console.WriteLine($"{heading}: {(lines.Count == 0 ? "없음" : $"{lines.Count}건")}");
        foreach (var line in lines.Take(MostShown))
            Console.WriteLine($"  - {line}");
        if (lines.Count > MostShown) Console.WriteLine($"  - 그 밖에 {lines.Count - MostShown}건");
    }
}
