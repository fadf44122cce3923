using System.Globalization;
using CenterPortal.Data;
using CenterPortal.Infrastructure.Korean;

namespace CenterPortal.Infrastructure.Backup.Schedule;

/// <summary><c>Portal:Backups:*</c>: backups that the portal makes by itself.</summary>
/// <param name="Directory">Where they go, absolute; outside the data directory.</param>
/// <param name="Every">The time between two.</param>
/// <param name="Keep">How many good ones stay.</param>
public sealed record BackupSettings(string Directory, TimeSpan Every, int Keep)
{
    private static readonly string[] Known = ["Directory", "EveryHours", "Keep"];

    /// <summary>Reads and checks the section; null when there is none.</summary>
    /// <exception cref="StartRefusedException">A key is unknown or missing, or a value is not what it must be.</exception>
    internal static BackupSettings? Read(IConfigurationSection section, string dataDirectory)
    {
        if (!section.Exists()) return null;
        foreach (var key in section.GetChildren().Select(c => c.Key).Where(k => !Known.Contains(k, StringComparer.OrdinalIgnoreCase)))
            throw new StartRefusedException($"설정 {section.Path}:{Particles.AsTopic(key)} 없는 이름입니다. 쓸 수 있는 이름: {string.Join(", ", Known)}.");
        return new BackupSettings(Folder(section, dataDirectory), TimeSpan.FromHours(Number(section, "EveryHours", 24, 24 * 31)), Number(section, "Keep", 7, 1000));
    }

    private static string Folder(IConfigurationSection section, string dataDirectory)
    {
        if (section["Directory"] is not { } value || string.IsNullOrWhiteSpace(value) || value.IndexOfAny(Path.GetInvalidPathChars()) >= 0)
            throw new StartRefusedException($"설정 {section.Path}:Directory는 폴더 이름이어야 합니다.");
        var folder = Path.GetFullPath(value);
        return Path.GetRelativePath(dataDirectory, folder).StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(Path.GetRelativePath(dataDirectory, folder))
            ? folder
            : throw new StartRefusedException($"설정 {section.Path}:Directory는 데이터 폴더 밖이어야 합니다. 지금 값: {value}");
    }

    private static int Number(IConfigurationSection section, string key, int fallback, int most) => section[key] switch
    {
        null => fallback,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most => number,
        var text => throw new StartRefusedException($"설정 {section.Path}:{key}는 1에서 {most} 사이의 수여야 합니다. 지금 값: {text}"),
    };
}
