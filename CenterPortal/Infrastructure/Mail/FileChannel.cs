using CenterPortal.Data;
using CenterPortal.Infrastructure.Web;
using MimeKit;

namespace CenterPortal.Infrastructure.Mail;

/// <summary>
/// In Development without SMTP: each letter becomes an .eml file in the folder <c>mail</c> of the data directory. The name
/// comes from the letter, so a second attempt writes the same file.
/// </summary>
internal sealed class FileChannel(PortalPaths paths, PortalSettings settings) : IMessageChannel
{
    public string Name => "파일(.eml)";

    public bool Reaches(string to) => true;

    public async Task<SendOutcome> SendAsync(OpenedLetter letter, CancellationToken ct)
    {
        var folder = Path.Combine(paths.DataDirectory, "mail");
        Directory.CreateDirectory(folder);
        using var message = MimeLetter.Of(letter, new MailboxAddress("", "no-reply@" + settings.BaseUrl.Host), settings.BaseUrl);
        var file = Path.Combine(folder, FormattableString.Invariant($"{letter.WrittenAt:yyyyMMdd-HHmmss}-{letter.Id:N}.eml"));
        await message.WriteToAsync(file + ".partial", ct);
        File.Move(file + ".partial", file, overwrite: true);
        return SendOutcome.Sent;
    }
}
