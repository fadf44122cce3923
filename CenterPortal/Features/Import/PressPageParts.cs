namespace CenterPortal.Features.Import;

/// <summary>Where a clipping comes from.</summary>
/// <param name="Name">The outlet as the title writes it: 중도일보.</param>
/// <param name="Reporter">The reporter's name, guessed from the by-line.</param>
public sealed record PressOutlet(string Name, string? Reporter);

/// <summary>The site's consultation box, every part as it stands and null where the page does not have it.</summary>
/// <param name="Greeting">The sentence above the number.</param>
/// <param name="Number">The telephone number: 042-257-1979.</param>
/// <param name="Hours">From when to when someone answers: 09:00 - 18:00.</param>
/// <param name="ClosedDays">The sentence about days off.</param>
public sealed record PhoneBox(string? Greeting, string? Number, string? Hours, string? ClosedDays);

/// <summary>A row of the board's list.</summary>
/// <param name="Title">The title as listed, with the dots of a cut one.</param>
/// <param name="IsTruncated">The list shows only the beginning of the title.</param>
/// <param name="IsBest">The row carries the mark "Best".</param>
/// <param name="Author">Who put it on the board.</param>
/// <param name="Date">The day in Seoul on which it was put there.</param>
/// <param name="Views">The count, or null where the row has none.</param>
/// <param name="IsThisPage">The row is that of the article itself.</param>
public sealed record ListedRow(
    string Title, bool IsTruncated, bool IsBest, string? Author, DateOnly Date, int? Views, bool IsThisPage);

/// <summary>Korean sentences about a reading, to be printed for the person who imports.</summary>
/// <param name="Found">찾은 것.</param>
/// <param name="Missing">못 찾은 것.</param>
/// <param name="Guessed">짐작한 것: to be checked by a person.</param>
public sealed record ReadingNotes(
    IReadOnlyList<string> Found, IReadOnlyList<string> Missing, IReadOnlyList<string> Guessed);
