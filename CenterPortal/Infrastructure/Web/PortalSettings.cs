using System.Net;
using CenterPortal.Data;
using CenterPortal.Infrastructure.Backup.Schedule;
using CenterPortal.Infrastructure.Korean;
using CenterPortal.Infrastructure.Mail;

namespace CenterPortal.Infrastructure.Web;

/// <summary>The <c>Portal:*</c> settings, checked once at start.</summary>
public sealed record PortalSettings
{
    private const string Section = "Portal";
    private const int ShortestToken = 24;

    private static readonly string[] Known =
        ["DataDirectory", "KeyDirectory", "BaseUrl", "TrustedProxies", "RateLimits", "Backups", "Metrics"];

    /// <summary>Folders, made absolute from the working directory.</summary>
    public required PortalPaths Paths { get; init; }

    /// <summary>The address under which the public knows the portal; no slash at the end.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>Networks whose <c>X-Forwarded-*</c> headers are believed.</summary>
    public required IReadOnlyList<IPNetwork> TrustedProxies { get; init; }

    /// <summary>False only for load tests.</summary>
    public required bool RateLimitsEnabled { get; init; }

    /// <summary>What opens <c>/metrics</c> from elsewhere than this machine; null: nothing does.</summary>
    public required string? MetricsToken { get; init; }

    /// <summary>Backups by schedule; null when none are wanted.</summary>
    public required BackupSettings? Backups { get; init; }

    /// <summary>The mail server; null when there is none, and letters wait for staff.</summary>
    public required SmtpSettings? Smtp { get; init; }

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="StartRefusedException">A key is unknown or a value is not what it must be; the message says which.</exception>
    public static PortalSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        foreach (var key in section.GetChildren().Select(c => c.Key).Where(k => !Known.Contains(k, StringComparer.OrdinalIgnoreCase)))
            throw new StartRefusedException($"설정 {Section}:{Particles.AsTopic(key)} 없는 이름입니다. 쓸 수 있는 이름: {string.Join(", ", Known)}.");
        foreach (var key in section.GetSection("RateLimits").GetChildren().Select(c => c.Key).Where(k => !k.Equals("Enabled", StringComparison.OrdinalIgnoreCase)))
            throw new StartRefusedException($"설정 {Section}:RateLimits:{Particles.AsTopic(key)} 없는 이름입니다. 쓸 수 있는 이름: Enabled.");
        var provider = configuration["Database:Provider"];
        if (provider is not (null or "" or "Sqlite"))
            throw new StartRefusedException($"설정 Database:Provider는 Sqlite여야 합니다. 지금 값: {provider}");
        var paths = new PortalPaths(Folder(section, "DataDirectory", "data"), Folder(section, "KeyDirectory", "keys"));
        return new PortalSettings
        {
            Paths = paths,
            BaseUrl = Address(section["BaseUrl"]),
            TrustedProxies = [.. Listed(section.GetSection("TrustedProxies")).Select(Network)],
            RateLimitsEnabled = Flag(section["RateLimits:Enabled"]),
            MetricsToken = Token(section.GetSection("Metrics")),
            Backups = BackupSettings.Read(section.GetSection("Backups"), paths.DataDirectory),
            Smtp = SmtpSettings.Read(configuration.GetSection("Smtp")),
        };
    }

    private static string Folder(IConfigurationSection section, string key, string fallback)
    {
        var value = section[key] ?? fallback;
        if (string.IsNullOrWhiteSpace(value) || value.IndexOfAny(Path.GetInvalidPathChars()) >= 0)
            throw new StartRefusedException($"설정 {Section}:{key}는 폴더 이름이어야 합니다.");
        return Path.GetFullPath(value);
    }

    private static Uri Address(string? value) =>
        Uri.TryCreate(value ?? "http://localhost:5080", UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.AbsolutePath == "/"
            ? uri!
            : throw new StartRefusedException($"설정 {Section}:BaseUrl은 https://example.or.kr 같은 주소여야 합니다. 지금 값: {value}");

    // As a list in the file, or with commas in one environment variable.
    private static IEnumerable<string?> Listed(IConfigurationSection section) =>
        section.GetChildren().Select(c => c.Value).Concat((section.Value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static IPNetwork Network(string? value) =>
        IPNetwork.TryParse(value, out var network) ? network
        : IPAddress.TryParse(value, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new StartRefusedException($"설정 {Section}:TrustedProxies의 {Particles.AsTopic($"'{value}'")} 주소(10.0.0.1)나 대역(10.0.0.0/24)이 아닙니다.");

    private static string? Token(IConfigurationSection section)
    {
        foreach (var key in section.GetChildren().Select(c => c.Key).Where(k => !k.Equals("Token", StringComparison.OrdinalIgnoreCase)))
            throw new StartRefusedException($"설정 {section.Path}:{Particles.AsTopic(key)} 없는 이름입니다. 쓸 수 있는 이름: Token.");
        return section["Token"] switch
        {
            null or "" => null,
            { Length: >= ShortestToken } token when token.All(c => c is > ' ' and <= '~') => token,
            _ => throw new StartRefusedException($"설정 {section.Path}:Token은 빈칸 없는 영문·숫자 {ShortestToken}자 이상이어야 합니다."),
        };
    }

    private static bool Flag(string? value) =>
        value is null || (bool.TryParse(value, out var on) ? on
        : throw new StartRefusedException($"설정 {Section}:RateLimits:Enabled는 true 또는 false여야 합니다. 지금 값: {value}"));
}
