namespace CenterPortal.Features.Import;

/// <summary>Reads the board's list under an article, however its rows and cells were glued or torn when the page was saved.</summary>
internal sealed class ListRows(string? pageAuthor, NoteTaker notes)
{
    // A row torn into cells has at most: number, title, mark, author, date.
    private const int MostTornLines = 6;

    private readonly List<ListedRow> _rows = [];
    private readonly List<string> _torn = [];
    private bool _awaitsCount;

    /// <summary>The rows in the page's order. Lines that belong to no row are named in the notes.</summary>
    public IReadOnlyList<ListedRow> Read(string[] lines)
    {
        foreach (var line in lines)
            Take(line);
        GiveUpTorn();
        return _rows;
    }

    private void Take(string line)
    {
        if (_awaitsCount && line.Length > 0)
        {
            _awaitsCount = false;
            if (line.All(sign => sign is ',' or (>= '0' and <= '9')))
            {
                _rows[^1] = _rows[^1] with { Views = HeaderFields.ReadCount(line) };
                return;
            }
        }

        if (line.Length == 0)
        {
            GiveUpTorn();
            return;
        }

        if (_torn.Count == MostTornLines)
            GiveUpTorn();
        _torn.Add(line);
        if (RowEnd.AllIn(line).Any())
            CloseRows(string.Join('\t', _torn), line);
    }

    private void CloseRows(string text, string lastLine)
    {
        var start = 0;
        foreach (var end in RowEnd.AllIn(text))
        {
            if (end.End < text.Length && !EndsWithAuthor(text.AsSpan(start..end.Start)))
                continue;
            if (!AddRow(text[start..end.Start], end))
                continue;
            start = end.End;
            // Only a date alone on its line can have its count on the next one.
            _awaitsCount = end.Views is null && lastLine.Length == end.Length;
        }

        _torn.Clear();
        if (start < text.Length)
            _torn.Add(text[start..].Trim());
    }

    // A date inside a title is not the end of a row: that one stands right behind the author.
    private bool EndsWithAuthor(ReadOnlySpan<char> before) =>
        pageAuthor is not null
        && (before.EndsWith(pageAuthor, StringComparison.Ordinal)
            || before.TrimEnd().EndsWith($"Best {pageAuthor}", StringComparison.Ordinal)
            || before.TrimEnd(' ').EndsWith($"{pageAuthor}\t", StringComparison.Ordinal));

    private bool AddRow(string before, RowEnd end)
    {
        if (RowText.Split(before, pageAuthor) is not { } text)
            return false;
        if (text.AuthorIsGuessed)
            notes.Guessed($"목록 줄의 작성자를 짐작했습니다: {NoteTaker.Short(text.Author ?? "없음")} ({NoteTaker.Short(text.Title)})");
        if (end.Views is null && end.Length > "0000-00-00".Length)
            notes.Missing($"목록 줄의 조회수를 읽지 못했습니다: {NoteTaker.Short(text.Title)}");

        var isTruncated = text.Title.EndsWith("...", StringComparison.Ordinal) || text.Title.EndsWith('…');
        _rows.Add(new ListedRow(text.Title, isTruncated, text.IsBest, text.Author, end.Date, end.Views, IsThisPage: false));
        return true;
    }

    private void GiveUpTorn()
    {
        if (_torn.Count > 0)
            notes.Missing($"목록에서 읽지 못한 줄: {NoteTaker.Short(_torn)}");
        _torn.Clear();
    }
}
