namespace CenterPortal.Features.Consultation;

/// <summary>Joins a name that staff may have typed to "…(이)라", whose form follows the name's last sound.</summary>
internal static class KoreanCopula
{
    private const char FirstSyllable = '가';
    private const char LastSyllable = '힣';
    private const int SyllablesPerVowel = 28;

    /// <summary><c>성탄절이라</c>, <c>센터 휴무라</c>. Brackets and marks at the end are passed over; foreign letters take 이라.</summary>
    public static string Because(string noun) => noun + (EndsInVowel(noun.LastOrDefault(char.IsLetterOrDigit)) ? "라" : "이라");

    private static bool EndsInVowel(char last) => last switch
    {
        >= FirstSyllable and <= LastSyllable => (last - FirstSyllable) % SyllablesPerVowel == 0,
        // 이, 사, 오, 구 end in a vowel; the other digits are read with a final consonant.
        '2' or '4' or '5' or '9' => true,
        _ => false,
    };
}
