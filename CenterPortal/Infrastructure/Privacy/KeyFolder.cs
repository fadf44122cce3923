using System.Security.Cryptography;
using CenterPortal.Data;

namespace CenterPortal.Infrastructure.Privacy;

/// <summary>
/// The folder <c>privacy</c> in the key directory: readable by its owner alone, written atomically, changed by one
/// process at a time. The turn is a file lock that the system frees when its holder dies.
/// </summary>
public sealed class KeyFolder(PortalPaths paths)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(20);

    /// <summary>The folder's path.</summary>
    public string Root { get; } = Path.Combine(paths.KeyDirectory, "privacy");

    /// <summary>Waits for the right to change keys.</summary>
    public async Task<IAsyncDisposable> TakeTurnAsync(CancellationToken ct)
    {
        MakeFolder(Root);
        for (; ; )
        {
            try
            {
                return new FileStream(Path.Combine(Root, "turn"), Options(FileMode.OpenOrCreate, FileShare.None));
            }
            catch (IOException)
            {
                await Task.Delay(Again, ct);
            }
        }
    }

    internal string? Read(string name)
    {
        try
        {
            return File.ReadAllText(Path.Combine(Root, name));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    internal bool Has(string name) => File.Exists(Path.Combine(Root, name));

    internal IReadOnlyList<string> Names(string folder, string pattern)
    {
        var path = Path.Combine(Root, folder);
        return Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, pattern).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)] : [];
    }

    internal void Write(string name, string content)
    {
        var path = Path.Combine(Root, name);
        MakeFolder(Path.GetDirectoryName(path)!);
        var fresh = path + ".new";
        using (var file = new FileStream(fresh, Options(FileMode.Create, FileShare.None)))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(content));
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }

    /// <summary>Overwrites and removes; on disks that write elsewhere the overwriting is only a courtesy.</summary>
    internal void Erase(string name)
    {
        var path = Path.Combine(Root, name);
        if (!File.Exists(path)) return;
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None))
        {
            file.Write(RandomNumberGenerator.GetBytes((int)file.Length));
            file.Flush(flushToDisk: true);
        }

        File.Delete(path);
    }

    private static FileStreamOptions Options(FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return options;
    }

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
    }
}
