namespace CenterPortal.Features.Programmes;

/// <summary>Sentences about 재미나 as a whole.</summary>
internal static class JaeminaWords
{
    private static readonly string[] Few = ["한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열"];

    /// <summary><c>다섯 사업단이</c>; the subject of a sentence.</summary>
    public static string Teams(int teams) => teams switch
    {
        0 => "사업단이",
        _ when teams <= Few.Length => $"{Few[teams - 1]} 사업단이",
        _ => $"사업단 {ProgrammeWords.Number(teams)}곳이",
    };
}
