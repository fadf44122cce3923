using System.Text;

namespace CenterPortal.Infrastructure.Backup.Keys;

/// <summary>
/// Asks for the passphrase of keys: from the environment, from the terminal without showing it, or from the first line of
/// stdin. Never from an argument, which every other account of the machine can read.
/// </summary>
internal static class Passphrase
{
    /// <summary>The environment variable that is looked at first.</summary>
    public const string Variable = "CENTERPORTAL_PASSPHRASE";

    private const int Shortest = 12;

    /// <exception cref="BackupRefusedException">There is none, it is too short, or the two entries differ.</exception>
    public static string Read(bool isNew)
    {
        var words = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given
            : Console.IsInputRedirected ? Console.In.ReadLine() ?? ""
            : Ask(isNew);
        if (words.Length == 0) throw new BackupRefusedException($"열쇠의 암호가 없습니다. 단말에서 입력하거나 {Variable} 환경 변수, 표준 입력의 첫 줄로 주세요.", isBadInput: true);
        return isNew && words.Length < Shortest ? throw new BackupRefusedException($"열쇠의 암호는 {Shortest}자 이상이어야 합니다.", isBadInput: true) : words;
    }

    private static string Ask(bool isNew)
    {
        var words = Hidden("열쇠의 암호: ");
        return !isNew || words == Hidden("한 번 더: ") ? words : throw new BackupRefusedException("두 암호가 다릅니다.", isBadInput: true);
    }

    private static string Hidden(string question)
    {
        Console.Error.Write(question);
        var words = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace) words.Length = Math.Max(0, words.Length - 1);
            else if (!char.IsControl(key.KeyChar)) words.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return words.ToString();
    }
}
