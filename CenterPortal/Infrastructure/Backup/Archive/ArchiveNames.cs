using CenterPortal.Infrastructure.Files;

namespace CenterPortal.Infrastructure.Backup.Archive;

/// <summary>
/// The only names an archive may hold. No name from an archive ever becomes a path: a path is made from the stored name
/// that it was recognised as.
/// </summary>
internal static class ArchiveNames
{
    public const string Manifest = "manifest.json";
    public const string Database = "portal.db";
    public const string Keys = "keys.locked";
    private const string Files = "files/";

    public static string OfFile(string storedName) => $"{Files}{storedName[..2]}/{storedName}";

    /// <summary>The stored name of an upload's entry; null when the entry is anything else.</summary>
    public static string? StoredName(string entry)
    {
        var name = entry[(entry.LastIndexOf('/') + 1)..];
        return FileStore.IsName(name) && entry == OfFile(name) ? name : null;
    }

    public static bool IsKnown(string entry) => entry is Manifest or Database or Keys || StoredName(entry) is not null;
}
