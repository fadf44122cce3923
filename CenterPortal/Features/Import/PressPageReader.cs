namespace CenterPortal.Features.Import;

/// <summary>Reads the saved text of one article's page of a press board. It opens nothing, stores nothing and never throws because of the text.</summary>
public static class PressPageReader
{
    /// <summary>Reads the page, in time proportional to the length of the text.</summary>
    /// <param name="text">The page as text, with or without byte order mark, with any line ends.</param>
    /// <returns>A <see cref="PressPage"/>, or <see cref="NotAPressPage"/> when board, title or written time are not there.</returns>
    public static PressPageReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var notes = new NoteTaker();
        return PageSections.Cut(PageText.Lines(text), notes, out var whyNot) is { Header.WrittenLocal: { } written } sections
            ? ReadPage(sections, written, notes)
            : new NotAPressPage(whyNot);
    }

    private static PressPage ReadPage(PageSections sections, DateTime written, NoteTaker notes)
    {
        var header = sections.Header;
        var tail = BodyTail.Part(sections.Body);
        var body = new BodyBlocks(tail.AttachmentNames, notes);
        var blocks = body.Read(tail.Text);
        var rows = OwnRow.Mark(
            new ListRows(header.Author, notes).Read(sections.ListRows), sections.Title, DateOnly.FromDateTime(written), notes);
        var ownViews = rows.FirstOrDefault(row => row.IsThisPage)?.Views;
        var reporter = body.LastByline is null ? null : Byline.Reporter(body.LastByline);

        var page = new PressPage(
            sections.BoardName,
            sections.Title,
            OutletReader.NameIn(sections.Title) is { } outlet ? new PressOutlet(outlet, reporter) : null,
            header.Author,
            written,
            ownViews > header.Views || header.Views is null ? ownViews : header.Views,
            header.Address,
            blocks,
            tail.AttachmentNames,
            tail.LooseCaptions,
            PhoneBoxReader.Read(sections.Around),
            rows,
            new ReadingNotes([], [], []));

        HeadNotes.Write(page, header, ownViews, reporter, notes);
        BodyNotes.Write(page, body, notes);
        return page with { Notes = notes.ToNotes() };
    }
}
