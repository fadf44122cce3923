using System.Globalization;
using CenterPortal.Data;
using CenterPortal.Infrastructure.Korean;
using MailKit.Security;
using MimeKit;

namespace CenterPortal.Infrastructure.Mail;

/// <summary>The <c>Smtp:*</c> settings, checked once at start.</summary>
/// <param name="From">The sender; without a name letters carry the centre's.</param>
/// <param name="Timeout">The longest that one letter may take.</param>
public sealed record SmtpSettings(string Host, int Port, string? User, string? Password, MailboxAddress From, SecureSocketOptions Security, TimeSpan Timeout)
{
    private const string Section = "Smtp";
    private const int MostPort = 65_535;
    private const int MostSeconds = 300;
    private const int Submission = 587;
    private const int Submissions = 465;
    private const int Plain = 25;

    private static readonly string[] Known = ["Host", "Port", "User", "Password", "From", "Security", "TimeoutSeconds"];

    /// <summary>Reads and checks the settings; null when none are given.</summary>
    /// <exception cref="StartRefusedException">A key is unknown or a value is not what it must be; the message says which.</exception>
    public static SmtpSettings? Read(IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        foreach (var key in section.GetChildren().Select(c => c.Key).Where(k => !Known.Contains(k, StringComparer.OrdinalIgnoreCase)))
            throw new StartRefusedException($"설정 {Section}:{Particles.AsTopic(key)} 없는 이름입니다. 쓸 수 있는 이름: {string.Join(", ", Known)}.");
        if (section.GetChildren().All(c => string.IsNullOrEmpty(c.Value))) return null;
        var host = section["Host"] is { Length: > 0 } name && Uri.CheckHostName(name) != UriHostNameType.Unknown ? name
            : throw new StartRefusedException($"설정 {Section}:Host는 smtp.example.or.kr 같은 서버 이름이어야 합니다. 지금 값: {section["Host"]}");
        var security = SecurityOf(section["Security"]);
        var (user, password) = (Text(section["User"]), Text(section["Password"]));
        if (user is null != password is null) throw new StartRefusedException($"설정 {Section}:User와 {Section}:Password는 함께 적거나 함께 비워야 합니다.");
        if (user is not null && security == SecureSocketOptions.None) throw new StartRefusedException($"설정 {Section}:Security가 None이면 비밀번호가 그대로 나갑니다. StartTls나 Tls로 바꾸거나 {Section}:User를 비워 주세요.");
        return new SmtpSettings(host, Number(section, "Port", DefaultPort(security), MostPort), user, password, FromOf(section["From"]), security, TimeSpan.FromSeconds(Number(section, "TimeoutSeconds", 30, MostSeconds)));
    }

    /// <inheritdoc />
    public override string ToString() => $"smtp {Host}:{Port}";

    private static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static int DefaultPort(SecureSocketOptions security) => security switch
    {
        SecureSocketOptions.SslOnConnect => Submissions,
        SecureSocketOptions.None => Plain,
        _ => Submission,
    };

    private static SecureSocketOptions SecurityOf(string? value) => (value ?? "").ToUpperInvariant() switch
    {
        "" or "STARTTLS" => SecureSocketOptions.StartTls,
        "TLS" => SecureSocketOptions.SslOnConnect,
        "NONE" => SecureSocketOptions.None,
        _ => throw new StartRefusedException($"설정 {Section}:Security는 StartTls, Tls, None 가운데 하나여야 합니다. 지금 값: {value}"),
    };

    private static MailboxAddress FromOf(string? value) =>
        value is not null && !value.Any(char.IsControl) && MailboxAddress.TryParse(value, out var from) && MailAddress.TryRead(from.Address, out _) ? from
        : throw new StartRefusedException($"설정 {Section}:From은 portal@example.or.kr이나 센터 이름 <portal@example.or.kr> 같은 주소여야 합니다. 지금 값: {value}");

    private static int Number(IConfigurationSection section, string key, int otherwise, int most) =>
        section[key] is not { Length: > 0 } value ? otherwise
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number
        : throw new StartRefusedException($"설정 {Section}:{Particles.AsTopic(key)} 1부터 {most}까지의 수여야 합니다. 지금 값: {value}");
}
