namespace CenterPortal.Features.Import;

/// <summary>What came of reading a saved page: a <see cref="PressPage"/>, or <see cref="NotAPressPage"/> with the reason.</summary>
public abstract record PressPageReading;

/// <summary>The text is no page of a board that could be taken in.</summary>
/// <param name="Reason">One Korean sentence for the person who asked.</param>
public sealed record NotAPressPage(string Reason) : PressPageReading;

/// <summary>One article of a board, as it stood on a saved page. All fields but <paramref name="Blocks"/> are plain text and must be encoded when shown.</summary>
/// <param name="BoardName">Name of the board as people read it, the last step of the page's path: 보도자료.</param>
/// <param name="Title">The title as it stands, with the outlet's name in front if the page has it there.</param>
/// <param name="Outlet">The newspaper or broadcaster that the title names in parentheses in front.</param>
/// <param name="Author">Who put the article on the board; not the reporter.</param>
/// <param name="WrittenLocal">When it was put on the board: wall-clock time in Asia/Seoul, kind Unspecified. A page without the hour gives midnight.</param>
/// <param name="Views">The larger of the page's own number and the number in its own row of the list.</param>
/// <param name="MaskedAddress">The writer's network address with a hidden part, without spaces: 112.☆.162.102. Never a whole address.</param>
/// <param name="Blocks">The body in order, each one top-level HTML element whose text is encoded.</param>
/// <param name="AttachmentNames">Names of attached files and pictures; the files themselves are not in the text.</param>
/// <param name="LooseCaptions">Lines behind the attachments that read like captions, though nothing says of which picture.</param>
/// <param name="Phone">The consultation box of the site.</param>
/// <param name="Listed">The rows of the board's list under the article.</param>
/// <param name="Notes">What was found, not found and guessed, for a person to check.</param>
public sealed record PressPage(
    string BoardName,
    string Title,
    PressOutlet? Outlet,
    string? Author,
    DateTime WrittenLocal,
    int? Views,
    string? MaskedAddress,
    IReadOnlyList<string> Blocks,
    IReadOnlyList<string> AttachmentNames,
    IReadOnlyList<string> LooseCaptions,
    PhoneBox? Phone,
    IReadOnlyList<ListedRow> Listed,
    ReadingNotes Notes) : PressPageReading;
