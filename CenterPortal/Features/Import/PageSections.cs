namespace CenterPortal.Features.Import;

/// <summary>A page cut into the parts that follow each other: what the site puts around it, the head of the article, the body, the board's list.</summary>
internal sealed record PageSections(
    string BoardName, string Title, HeaderFields Header, string[] Around, string[] Body, string[] ListRows)
{
    // Between a title and the written time a page has a few short lines; further away they do not belong together.
    private const int MostUnknownHeadLines = 5;

    /// <summary>Cuts the page; null with the reason when it is no page of a board.</summary>
    public static PageSections? Cut(string[] lines, NoteTaker notes, out string whyNot)
    {
        var written = Array.FindIndex(lines, line => new HeaderFields() is var fields && fields.Take(line) && fields.WrittenLocal is not null);
        whyNot = lines.All(line => line.Length == 0)
            ? "글이 비어 있습니다."
            : "작성일자를 찾지 못해 게시판 글로 볼 수 없습니다.";
        if (written < 0)
            return null;

        whyNot = "작성일자 위에서 게시판 이름과 제목을 찾지 못했습니다.";
        var place = TitlePlace.Find(lines, written, notes);
        if (place is null)
            return null;

        var unknown = new List<string>();
        var header = ReadHeader(lines, place.TitleIndex, written, unknown, out var bodyStart);
        whyNot = "제목과 작성일자가 서로 멀리 떨어져 있어 게시판 글로 볼 수 없습니다.";
        if (unknown.Count > MostUnknownHeadLines || header.WrittenLocal is null)
            return null;
        if (unknown.Count > 0)
            notes.Guessed($"제목과 작성일자 사이의 줄은 글에 넣지 않았습니다: {NoteTaker.Short(unknown)}");

        var list = ListHeader.Find(lines, bodyStart);
        return new PageSections(
            place.BoardName, lines[place.TitleIndex].Replace('\t', ' '), header,
            lines[..place.TitleIndex], lines[bodyStart..(list?.Start ?? lines.Length)], list is null ? [] : lines[list.End..]);
    }

    private static HeaderFields ReadHeader(
        string[] lines, int titleIndex, int written, List<string> unknown, out int bodyStart)
    {
        var header = new HeaderFields();
        for (var i = titleIndex + 1; i <= written; i++)
        {
            if (!header.Take(lines[i]) && lines[i].Length > 0)
                unknown.Add(lines[i]);
        }

        bodyStart = written + 1;
        for (var i = bodyStart; i < lines.Length && (lines[i].Length == 0 || header.Take(lines[i])); i++)
            bodyStart = i + 1;
        return header;
    }
}
