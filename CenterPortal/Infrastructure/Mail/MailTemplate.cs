namespace CenterPortal.Infrastructure.Mail;

/// <summary>
/// A letter's words, registered by the feature that sends it (<c>services.AddSingleton(new MailTemplate(…))</c>); staff may
/// say them otherwise in the studio. Placeholders are written <c>{접수번호}</c>. A line <c>신청 내용 보기: {링크}</c> becomes a
/// button in the HTML part when the address is one of this portal.
/// </summary>
/// <param name="Key">A word that stays, such as <c>visit-received</c>.</param>
/// <param name="Name">How staff call it.</param>
/// <param name="Subject">The subject; one line.</param>
/// <param name="Text">The text; an empty line parts paragraphs.</param>
/// <param name="Fields">What may stand in braces beside <see cref="MailTemplates.OfEveryLetter"/>.</param>
public sealed record MailTemplate(string Key, string Name, string Subject, string Text, IReadOnlyList<TemplateField> Fields);

/// <summary>A placeholder.</summary>
/// <param name="Name">The word between the braces, in Korean letters without spaces.</param>
/// <param name="Meaning">What stands there, for staff.</param>
/// <param name="Example">What the preview shows.</param>
public sealed record TemplateField(string Name, string Meaning, string Example);
