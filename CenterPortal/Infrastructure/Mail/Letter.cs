namespace CenterPortal.Infrastructure.Mail;

/// <summary>A message to one person, as a feature hands it to the <see cref="Outbox"/>.</summary>
/// <param name="Template">Key of a registered <see cref="MailTemplate"/>.</param>
/// <param name="PersonId">Whose key seals it. When that key is destroyed, the letter is never sent.</param>
/// <param name="To">E-mail address; see <see cref="MailAddress"/>.</param>
/// <param name="Values">A value for every field of the template.</param>
/// <param name="Key">Names the event, such as <c>visit/…/confirmed</c>: of letters with the same key only the first is kept. Nothing personal.</param>
/// <param name="Files">Attachments, such as an .ics; kept sealed.</param>
/// <param name="NotBefore">When (UTC) it may leave at the earliest; null for at once.</param>
/// <param name="Headers">More headers, such as <see cref="LetterHeader.OneClick"/>; kept sealed.</param>
public sealed record Letter(
    string Template,
    Guid PersonId,
    string To,
    IReadOnlyDictionary<string, string> Values,
    string? Key = null,
    IReadOnlyList<LetterFile>? Files = null,
    DateTime? NotBefore = null,
    IReadOnlyList<LetterHeader>? Headers = null);

/// <summary>A file that goes with a letter.</summary>
/// <param name="Name">Its name; no line breaks and no slashes.</param>
/// <param name="ContentType">Such as <c>text/calendar; method=PUBLISH; charset=utf-8</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record LetterFile(string Name, string ContentType, byte[] Content);
