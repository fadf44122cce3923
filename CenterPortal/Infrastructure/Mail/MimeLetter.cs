using MimeKit;

namespace CenterPortal.Infrastructure.Mail;

/// <summary>Makes the message as it goes over the wire (RFC 5322): text and HTML, files, the letter's own Message-ID and date.</summary>
internal static class MimeLetter
{
    /// <summary>Builds it; <paramref name="from"/> without a name gets the centre's.</summary>
    public static MimeMessage Of(OpenedLetter letter, MailboxAddress from, Uri portal)
    {
        var (content, head) = (letter.Content, letter.Content.Head);
        var message = new MimeMessage { Subject = Line(content.Subject), MessageId = Line(letter.MessageId), Date = new DateTimeOffset(letter.WrittenAt, TimeSpan.Zero) };
        message.From.Add(from.Name is { Length: > 0 } ? from : new MailboxAddress(Line(head.Name), from.Address));
        message.To.Add(new MailboxAddress("", Line(content.To)));
        if (MailAddress.TryRead(head.Email, out var reply) && reply != from.Address) message.ReplyTo.Add(new MailboxAddress(Line(head.Name), reply));
        // So that absence notices do not answer it (RFC 3834, 5).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        foreach (var header in content.Headers ?? []) message.Headers.Add(header.Name, Line(header.Value));
        var body = new BodyBuilder { TextBody = content.Text + Foot(head), HtmlBody = LetterHtml.Of(content, portal) };
        foreach (var file in content.Files)
        {
            var part = body.Attachments.Add(Line(file.Name), file.Content, ContentType.Parse(Line(file.ContentType)));
            part.ContentDisposition!.FileName = Line(file.Name);
        }

        message.Body = body.ToMessageBody();
        return message;
    }

    private static string Foot(Letterhead head) => $"\n\n--\n{head.Name}\n전화 {head.Phone}\n";

    private static string Line(string value) => value.Any(char.IsControl) ? throw new FormatException("A header's value has a line break or another control character.") : value;
}
