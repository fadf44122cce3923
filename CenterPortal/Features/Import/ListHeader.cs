namespace CenterPortal.Features.Import;

/// <summary>The lines that name the columns of the board's list: from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
internal sealed record ListHeader(int Start, int End)
{
    private static readonly string[] Dates = ["등록일", "작성일", "날짜"];

    /// <summary>Finds the columns below the article's head. Words of an article may look like them, so the first with a row under it wins, else the last.</summary>
    public static ListHeader? Find(string[] lines, int from)
    {
        ListHeader? last = null;
        for (var i = from; i < lines.Length; i++)
        {
            if (At(lines, i) is not { } header)
                continue;
            last = header;
            var below = Array.FindIndex(lines, header.End, line => line.Length > 0);
            if (below >= 0 && RowEnd.IsAtEndOf(lines[below]))
                return header;
        }

        return last;
    }

    private static ListHeader? At(string[] lines, int index)
    {
        if (NamesColumns(lines[index]))
            return new ListHeader(index, index + 1);
        if (lines[index] is not ("순번" or "번호"))
            return null;

        // A browser may save every cell on a line of its own.
        var joined = "";
        for (var i = index; i < Math.Min(lines.Length, index + 10); i++)
        {
            joined += $"{lines[i]} ";
            if (NamesColumns(joined))
                return new ListHeader(index, i + 1);
        }

        return null;
    }

    private static bool NamesColumns(string line) =>
        line.Length is > 0 and <= 60 && !line.Contains(':') && !line.Contains('：')
        && line.Contains("제목", StringComparison.Ordinal)
        && line.Contains("작성자", StringComparison.Ordinal)
        && line.Contains("조회", StringComparison.Ordinal)
        && Dates.Any(date => line.Contains(date, StringComparison.Ordinal));
}
