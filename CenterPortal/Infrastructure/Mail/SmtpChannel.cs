using System.Globalization;
using System.Net.Sockets;
using CenterPortal.Infrastructure.Web;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace CenterPortal.Infrastructure.Mail;

/// <summary>
/// Sends by SMTP, one connection a letter. What servers answer often names the address, so nothing of it is kept or logged
/// but the number and our own words.
/// </summary>
internal sealed class SmtpChannel(SmtpSettings smtp, PortalSettings settings) : IMessageChannel
{
    private const int Permanent = 500;

    public string Name => "이메일";

    public bool Reaches(string to) => MailAddress.TryRead(to, out _);

    public async Task<SendOutcome> SendAsync(OpenedLetter letter, CancellationToken ct)
    {
        using var client = new SmtpClient { LocalDomain = settings.BaseUrl.Host };
        try
        {
            await client.ConnectAsync(smtp.Host, smtp.Port, smtp.Security, ct);
            if (smtp is { User: { } user, Password: { } password }) await client.AuthenticateAsync(user, password, ct);
            using var message = MimeLetter.Of(letter, smtp.From, settings.BaseUrl);
            await client.SendAsync(message, ct);
        }
        catch (SmtpCommandException e)
        {
            return Refused(e.ErrorCode, (int)e.StatusCode);
        }
        catch (Exception e) when (TroubleOf(e) is { } trouble)
        {
            return new SendOutcome(SendResult.Later, trouble);
        }

        await LeaveAsync(client, ct);
        return SendOutcome.Sent;
    }

    private static SendOutcome Refused(SmtpErrorCode at, int status)
    {
        var number = status.ToString(CultureInfo.InvariantCulture);
        return at switch
        {
            SmtpErrorCode.RecipientNotAccepted when status >= Permanent => new SendOutcome(SendResult.Never, $"받는 쪽에 그런 주소가 없거나 받지 않습니다({number}). 주소를 확인해 주세요."),
            SmtpErrorCode.MessageNotAccepted when status >= Permanent => new SendOutcome(SendResult.Never, $"메일 서버가 편지를 받지 않았습니다({number})."),
            SmtpErrorCode.SenderNotAccepted => new SendOutcome(SendResult.Later, $"메일 서버가 보내는 주소를 받지 않습니다({number}). 설정 Smtp:From을 봐 주세요."),
            _ => new SendOutcome(SendResult.Later, $"메일 서버가 지금은 받지 않습니다({number})."),
        };
    }

    private static string? TroubleOf(Exception e) => e switch
    {
        MailKit.Security.AuthenticationException => "메일 서버가 이름과 비밀번호를 받지 않습니다. 설정 Smtp:User와 Smtp:Password를 봐 주세요.",
        SslHandshakeException => "메일 서버와 안전한 연결을 맺지 못했습니다. 설정 Smtp:Security와 서버 인증서를 봐 주세요.",
        NotSupportedException => "메일 서버가 이 방식의 연결이나 로그인을 모릅니다. 설정 Smtp:Security와 Smtp:User를 봐 주세요.",
        OperationCanceledException or TimeoutException => "메일 서버가 제때 대답하지 않았습니다.",
        SocketException or IOException or ProtocolException or ServiceNotConnectedException or ServiceNotAuthenticatedException => "메일 서버에 닿지 못했습니다.",
        _ => null,
    };

    // The letter is taken; a connection that ends badly after that changes nothing.
    private static async Task LeaveAsync(SmtpClient client, CancellationToken ct)
    {
        try
        {
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception e) when (TroubleOf(e) is not null || e is SmtpCommandException)
        {
            return;
        }
    }
}
