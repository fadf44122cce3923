namespace CenterPortal.Infrastructure.Korean;

/// <summary>How characters are compared. Every step keeps the length of the text, so places in it stay true.</summary>
public static class Hangul
{
    private const char FirstSyllable = '가';
    private const char LastSyllable = '힣';
    private const int SyllablesOfOneInitial = 588;
    private const char FirstFullWidth = '！';
    private const char LastFullWidth = '～';
    private const int FullWidthOffset = 0xFEE0;
    private const char FirstConjoining = 'ᄀ';
    private const string Initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private const string Clusters = "ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ";
    private const string ClusterParts = "ㄱㅅㄴㅈㄴㅎㄹㄱㄹㅁㄹㅂㄹㅅㄹㅌㄹㅍㄹㅎㅂㅅ";

    /// <summary>Lower case, full width as half width, an initial of decomposed text as the letter on the keyboard.</summary>
    public static char Fold(char c) => c switch
    {
        >= FirstFullWidth and <= LastFullWidth => char.ToLowerInvariant((char)(c - FullWidthOffset)),
        >= FirstConjoining and < (char)(FirstConjoining + 19) => Initials[c - FirstConjoining],
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>A consonant that can begin a syllable, as the keyboard gives it: ㅈ.</summary>
    public static bool IsInitial(char c) => Initials.Contains(c, StringComparison.Ordinal);

    /// <summary>초성: 자 → ㅈ; anything but a syllable stays.</summary>
    public static char InitialOf(char c) => c is >= FirstSyllable and <= LastSyllable ? Initials[(c - FirstSyllable) / SyllablesOfOneInitial] : c;

    /// <summary>Some keyboards join ㄱㅅ into ㄳ while one types initials.</summary>
    public static string SplitClusters(string text) => string.Concat(text.Select(c =>
        Clusters.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? ClusterParts.Substring(2 * at, 2) : c.ToString()));

    /// <summary>True when the typed character stands for the one in the text: the same, or its initial consonant.</summary>
    public static bool Matches(char typed, char inText) => typed == inText || (IsInitial(typed) && typed == InitialOf(inText));
}
