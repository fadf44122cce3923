namespace CenterPortal.Features.Import;

/// <summary>The signs with which Korean articles begin a heading or an item of a list.</summary>
internal static class LineMarks
{
    private static readonly char[] Headings = ['▣', '■', '□', '◈', '▩', '◆'];
    private static readonly char[] Bullets = ['▲', '△', '●', '○', '•', '▪', '◦'];

    /// <summary>The line begins with one of the signs.</summary>
    public static bool IsMarked(string line) => IsHeading(line) || IsBullet(line);

    /// <summary>The line begins a section.</summary>
    public static bool IsHeading(string line) => line.Length > 0 && Headings.Contains(line[0]);

    /// <summary>The line is an item of a list.</summary>
    public static bool IsBullet(string line) => line.Length > 0 && Bullets.Contains(line[0]);

    /// <summary>The line without its sign and the space behind it.</summary>
    public static string Without(string line) => line[1..].TrimStart();
}
