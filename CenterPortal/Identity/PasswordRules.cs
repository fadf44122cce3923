using System.Text;
using Microsoft.AspNetCore.Identity;

namespace CenterPortal.Identity;

/// <summary>
/// What a password must be: 12 to 128 characters, and not one that everybody tries first (NIST SP 800-63B-4, 3.1.1.2).
/// No rules about kinds of characters: they make people write passwords down.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<PortalUser>
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 12;

    /// <summary>The most characters.</summary>
    public const int Longest = 128;

    // What is left of a common password after its digits, signs and disguises are taken away.
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "password", "passw", "passphrase", "pass", "qwerty", "qwertyuiop", "qwertyui", "asdf", "asdfghjkl", "zxcvbnm", "qazwsx", "qazwsxedc", "admin", "administrator",
        "welcome", "letmein", "iloveyou", "monkey", "dragon", "sunshine", "princess", "football", "baseball", "master", "superman", "batman", "login", "secret",
        "changeme", "default", "guest", "root", "system", "test", "testtest", "hello", "korea", "seoul", "daejeon", "center", "centre", "portal", "staff", "manager",
        "love", "lovelove", "abc", "abcdef", "abcd", "computer", "internet", "samsung", "google", "naver", "kakao", "summer", "winter", "spring", "autumn",
        "비밀번호", "관리자", "대한민국", "사랑해", "안녕하세요", "자활센터", "광역자활센터", "대전", "서울", "ㅁㄴㅇㄹ", "tkfkdgo", "dkssud", "dkssudgktpdy", "qlalfqjsgh", "rhksflwk",
    };

    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm"];

    /// <summary>What is wrong with it, as a sentence for the person; null when it will do.</summary>
    public static string? Refusal(string? password)
    {
        if (password is null || Length(password) < Shortest) return $"비밀번호는 {Shortest}자보다 길거나 같아야 합니다. 낱말 서너 개를 이어 쓰시면 외우기 쉽습니다.";
        if (Length(password) > Longest) return $"비밀번호는 {Longest}자까지 쓸 수 있습니다.";
        return IsCommon(password) ? "누구나 먼저 넣어 보는 비밀번호입니다. 다른 것으로 정해 주세요." : null;
    }

    /// <inheritdoc />
    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password) =>
        Task.FromResult(Refusal(password) is { } sentence ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = sentence }) : IdentityResult.Success);

    private static int Length(string password) => new System.Globalization.StringInfo(password).LengthInTextElements;

    private static bool IsCommon(string password)
    {
        var text = password.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        if (text.Distinct().Count() < 5 || Repeats(text) || Array.Exists(Rows, row => Covers(row, text))) return true;
        // The disguised letters stand inside the word, the years and signs after it.
        var word = string.Concat(text.TrimEnd([.. "0123456789!?.,*#@$~ "]).Select(Undisguise).Where(char.IsLetter));
        return Common.Contains(word) || Common.Contains(string.Concat(text.Where(char.IsLetter)));
    }

    // A short word or run repeated, such as monkey1monkey1.
    private static bool Repeats(string text) =>
        Enumerable.Range(1, Math.Min(text.Length / 2, 7)).Any(length => text.Select((c, at) => c == text[at % length]).All(same => same));

    // Mostly a run along the alphabet, the digits or the keyboard, in either direction.
    private static bool Covers(string row, string text)
    {
        var back = string.Concat(row.Reverse());
        var steps = Enumerable.Range(0, text.Length - 1).Count(at => row.Contains(text.Substring(at, 2), StringComparison.Ordinal) || back.Contains(text.Substring(at, 2), StringComparison.Ordinal));
        return steps >= text.Length - 2;
    }

    private static char Undisguise(char c) => c switch { '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', _ => c };
}
