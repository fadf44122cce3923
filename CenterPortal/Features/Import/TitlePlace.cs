namespace CenterPortal.Features.Import;

/// <summary>Where the title stands, and the board whose path stands above it.</summary>
internal sealed record TitlePlace(string BoardName, int TitleIndex)
{
    private static readonly string[] KnownBoards = ["보도자료", "공지사항", "현장 이야기", "자료실", "언론보도", "활동소식"];
    private static readonly string[] Homes = ["홈", "HOME", "처음", "메인"];
    private static readonly char[] Arrows = ['>', '＞', '›', '»'];

    /// <summary>Looks above the line with the written time; null when no board or no title stands there.</summary>
    public static TitlePlace? Find(string[] lines, int written, NoteTaker notes)
    {
        var path = Array.FindLastIndex(lines, written, written + 1, line => BoardOfPath(line) is not null);
        if (path < 0)
            return WithoutPath(lines, written, notes);

        // A title may look like a path itself; then the true path stands right above it.
        var above = path == 0 ? -1 : Array.FindLastIndex(lines, path - 1, path, line => line.Length > 0);
        return Below(lines, path, written) ?? (above < 0 ? null : Below(lines, above, written));
    }

    private static TitlePlace? Below(string[] lines, int path, int written)
    {
        var board = BoardOfPath(lines[path]);
        var title = path + 1;
        // Some skins repeat the board's name as a heading under its path.
        while (title < written && (lines[title].Length == 0 || lines[title] == board))
            title++;
        return board is not null && title < written && IsTitle(lines[title]) ? new TitlePlace(board, title) : null;
    }

    private static bool IsTitle(string line) => line.Length is > 0 and <= 500 && !new HeaderFields().Take(line);

    // "> 커뮤니티 > 보도자료"
    private static string? BoardOfPath(string line)
    {
        if (line.Length > 100 || line.IndexOfAny(Arrows) < 0)
            return null;
        var steps = line.Split(Arrows, StringSplitOptions.TrimEntries);
        var startsAtHome = steps[0].Length == 0 || Homes.Contains(steps[0], StringComparer.OrdinalIgnoreCase);
        return (startsAtHome || steps.Length > 2) && steps.Skip(1).All(step => step.Length is > 0 and <= 20)
            ? PageText.Collapse(steps[^1])
            : null;
    }

    private static TitlePlace? WithoutPath(string[] lines, int written, NoteTaker notes)
    {
        var title = Array.FindLastIndex(lines, Math.Max(written - 1, 0), written, IsTitle);
        if (title <= 0)
            return null;
        var board = Array.FindLastIndex(lines, title - 1, title, line => KnownBoards.Contains(line));
        if (board < 0)
            return null;

        notes.Guessed($"게시판 경로가 없어 홀로 선 줄에서 게시판 이름을 짐작했습니다: {lines[board]}");
        return new TitlePlace(lines[board], title);
    }
}
