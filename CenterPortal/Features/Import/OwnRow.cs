namespace CenterPortal.Features.Import;

/// <summary>Finds the article's own row in the list under it.</summary>
internal static class OwnRow
{
    /// <summary>The rows with the article's own one marked, if there is one.</summary>
    public static IReadOnlyList<ListedRow> Mark(
        IReadOnlyList<ListedRow> rows, string title, DateOnly written, NoteTaker notes)
    {
        title = PageText.Squeeze(title);
        var own = rows.Where(row => row.Date == written && IsTitle(row, title)).ToList();
        if (own.Count == 0)
        {
            own = [.. rows.Where(row => !row.IsTruncated && IsTitle(row, title))];
            if (own.Count > 0)
                notes.Guessed("날짜는 다르지만 제목이 같은 목록 줄을 이 글의 줄로 보았습니다.");
        }

        if (own.Count > 1)
            notes.Guessed($"목록에 이 글로 보이는 줄이 {own.Count}개 있어 맨 위 줄로 보았습니다.");
        return own.Count == 0
            ? rows
            : [.. rows.Select(row => ReferenceEquals(row, own[0]) ? row with { IsThisPage = true } : row)];
    }

    private static bool IsTitle(ListedRow row, string squeezedTitle)
    {
        var listed = PageText.Squeeze(row.Title);
        if (listed == squeezedTitle)
            return true;
        var beginning = listed.TrimEnd('.', '…');
        return row.IsTruncated && beginning.Length > 1 && squeezedTitle.StartsWith(beginning, StringComparison.Ordinal);
    }
}
