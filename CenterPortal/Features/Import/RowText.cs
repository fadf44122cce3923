namespace CenterPortal.Features.Import;

/// <summary>What stands before the date of a listed row: perhaps a number, the title, perhaps "Best", the author.</summary>
internal sealed record RowText(string Title, bool IsBest, string? Author, bool AuthorIsGuessed)
{
    private const string Mark = "Best";

    /// <summary>Parts the text; null when no title is in it.</summary>
    /// <param name="text">The row up to its date, cells parted by tabs if the page kept them.</param>
    /// <param name="pageAuthor">The author of the article above the list: most rows have the same one.</param>
    public static RowText? Split(string text, string? pageAuthor)
    {
        var cells = text.Split('\t', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (cells.Length > 1 && cells[0].All(char.IsAsciiDigit))
            cells = cells[1..];
        return cells.Length > 1
            ? Marked(string.Join(' ', cells[..^1]), cells[^1], isGuessed: false)
            : Glued(cells.FirstOrDefault() ?? "", pageAuthor);
    }

    private static RowText? Glued(string text, string? pageAuthor)
    {
        if (pageAuthor is not null && text.EndsWith(pageAuthor, StringComparison.Ordinal))
            return Marked(text[..^pageAuthor.Length], pageAuthor, isGuessed: false);

        var mark = text.LastIndexOf($" {Mark} ", StringComparison.Ordinal);
        if (mark > 0)
            return Marked(text[..(mark + Mark.Length + 1)], text[(mark + Mark.Length + 2)..], isGuessed: false);

        var space = text.LastIndexOf(' ');
        return space > 0
            ? Marked(text[..space], text[(space + 1)..], isGuessed: true)
            : Marked(text, null, isGuessed: true);
    }

    private static RowText? Marked(string title, string? author, bool isGuessed)
    {
        title = title.Trim();
        // "TheBest" is a name; the mark stands behind a space or right behind Hangul.
        var isBest = title.EndsWith(Mark, StringComparison.Ordinal)
            && title.Length > Mark.Length && !char.IsAsciiLetter(title[^(Mark.Length + 1)]);
        if (isBest)
            title = title[..^Mark.Length].TrimEnd();
        return title.Length == 0 ? null : new RowText(title, isBest, author, isGuessed);
    }
}
