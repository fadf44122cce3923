using System.Text.Json;

namespace CenterPortal.Infrastructure.Backup.Keys;

/// <summary>The key directory as one piece: read whole, put back whole. Keys are small, so they are held in memory.</summary>
internal static class KeyParcel
{
    /// <summary>All keys by their path below the folder, with <c>/</c>.</summary>
    public static async Task<byte[]> PackAsync(string folder, CancellationToken ct)
    {
        var keys = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (Directory.Exists(folder))
            foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                keys[Path.GetRelativePath(folder, path).Replace('\\', '/')] = await File.ReadAllBytesAsync(path, ct);
        return JsonSerializer.SerializeToUtf8Bytes(keys);
    }

    public static bool IsEmpty(string folder) => !Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any();

    /// <summary>Writes packed keys into a new folder.</summary>
    /// <exception cref="BackupRefusedException">A name would lead out of the folder.</exception>
    public static async Task UnpackAsync(byte[] packed, string folder, CancellationToken ct)
    {
        PrivateFile.MakeFolder(folder);
        foreach (var (name, bytes) in JsonSerializer.Deserialize<Dictionary<string, byte[]>>(packed)!)
        {
            if (!IsPlain(name)) throw new BackupRefusedException("백업에 든 열쇠의 이름이 올바르지 않습니다. 아무것도 바꾸지 않았습니다.");
            var path = Path.Combine(folder, name);
            PrivateFile.MakeFolder(Path.GetDirectoryName(path)!);
            await using var file = PrivateFile.Open(path);
            await file.WriteAsync(bytes, ct);
            file.Flush(flushToDisk: true);
        }
    }

    private static bool IsPlain(string name) => name.Split('/').All(part =>
        part.Length > 0 && part.Any(c => c != '.') && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '{' or '}'));
}
