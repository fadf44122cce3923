namespace CenterPortal.Infrastructure.Korean;

/// <summary>
/// Joins a word whose end the program does not know to a particle whose form follows the word's last sound. Brackets and marks at the
/// end are passed over; digits sound as they are read; foreign letters are taken to end in a consonant.
/// </summary>
public static class Particles
{
    private const char FirstSyllable = '가';
    private const char LastSyllable = '힣';
    private const int SyllablesPerVowel = 28;
    private const int FinalRieul = 8;

    // 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구; a nought at the end is read as 십, 백, 천 or 만, which close too.
    private static readonly Ending[] Digits =
    [
        Ending.Consonant, Ending.Rieul, Ending.Vowel, Ending.Consonant, Ending.Vowel, Ending.Vowel, Ending.Consonant, Ending.Rieul, Ending.Rieul, Ending.Vowel,
    ];

    private enum Ending
    {
        Vowel,
        Rieul,
        Consonant,
    }

    /// <summary><c>10시는</c>, <c>40분은</c></summary>
    public static string AsTopic(string word) => Join(word, "는", "은");

    /// <summary><c>센터가</c>, <c>사업단이</c></summary>
    public static string AsSubject(string word) => Join(word, "가", "이");

    /// <summary><c>센터를</c>, <c>사업단을</c></summary>
    public static string AsObject(string word) => Join(word, "를", "을");

    /// <summary><c>10시로</c>, <c>교실로</c>, <c>40분으로</c></summary>
    public static string Towards(string word) => word + (EndingOf(word) == Ending.Consonant ? "으로" : "로");

    /// <summary><c>센터 휴무라</c>, <c>성탄절이라</c></summary>
    public static string Because(string word) => Join(word, "라", "이라");

    private static string Join(string word, string afterVowel, string afterConsonant) => word + (EndingOf(word) == Ending.Vowel ? afterVowel : afterConsonant);

    private static Ending EndingOf(string word) => word.LastOrDefault(char.IsLetterOrDigit) switch
    {
        >= FirstSyllable and <= LastSyllable and var last => ((last - FirstSyllable) % SyllablesPerVowel) switch { 0 => Ending.Vowel, FinalRieul => Ending.Rieul, _ => Ending.Consonant },
        >= '0' and <= '9' and var digit => Digits[digit - '0'],
        _ => Ending.Consonant,
    };
}
