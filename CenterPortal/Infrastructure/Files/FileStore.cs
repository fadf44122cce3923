using System.Security.Cryptography;
using CenterPortal.Data;

namespace CenterPortal.Infrastructure.Files;

/// <summary>Uploads on disk, outside the web root, under random names that say nothing of their content.</summary>
public sealed class FileStore(PortalPaths paths)
{
    /// <summary>Keeps the content and returns the name it is kept under.</summary>
    public async Task<string> KeepAsync(Stream content, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(content);
        var name = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, FileOptions.Asynchronous);
        await content.CopyToAsync(file, ct);
        // The record that names it is committed next; a power cut must not leave the record alone.
        await file.FlushAsync(ct);
        file.Flush(flushToDisk: true);
        return name;
    }

    /// <summary>Opens what is kept under the name; null when it is not there.</summary>
    public FileStream? Open(string name)
    {
        var path = PathOf(name);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 81920, FileOptions.Asynchronous | FileOptions.SequentialScan) : null;
    }

    /// <summary>Takes it away; nothing happens when it is not there.</summary>
    public void Remove(string name) => File.Delete(PathOf(name));

    /// <summary>Names of what was kept before an instant (UTC).</summary>
    internal IEnumerable<string> KeptBefore(DateTime at) => Directory.Exists(paths.FilesDirectory)
        ? new DirectoryInfo(paths.FilesDirectory).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(f => IsName(f.Name) && f.LastWriteTimeUtc < at && f.FullName == PathOf(f.Name)).Select(f => f.Name)
        : [];

    /// <summary>True for a name that this store gives.</summary>
    internal static bool IsName(string name) => name.Length == 32 && name.All(char.IsAsciiHexDigitLower);

    /// <summary>Where a name is kept, below the folder of uploads.</summary>
    internal static string PlaceOf(string name) => IsName(name)
        ? Path.Combine(name[..2], name)
        : throw new ArgumentException("Not a name of this store.", nameof(name));

    private string PathOf(string name) => Path.Combine(paths.FilesDirectory, PlaceOf(name));
}
