using System.Text.Json;

namespace CenterPortal.Infrastructure.Backup.Archive;

/// <summary>What an archive says of itself; its last entry.</summary>
/// <param name="Format">Version of the archive's shape.</param>
/// <param name="Program">Version of the program that made it.</param>
/// <param name="CreatedAt">When (UTC) the snapshot was taken.</param>
/// <param name="Migration">The last migration of the database in it.</param>
/// <param name="Entries">Everything in it but this manifest.</param>
/// <param name="KnownProblems">Stored names whose file was already missing or of another size when the archive was made.</param>
public sealed record Manifest(
    int Format,
    string Program,
    DateTime CreatedAt,
    string Migration,
    IReadOnlyList<ManifestEntry> Entries,
    IReadOnlyList<string> KnownProblems)
{
    /// <summary>The shape that this program writes and reads.</summary>
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Json = new()
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>All bytes of its entries, unpacked.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long ContentBytes => Entries.Sum(e => e.Size);

    /// <summary>True when keys are in it, locked.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool HasKeys => Entries.Any(e => e.Name == ArchiveNames.Keys);

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    internal static Manifest? From(byte[] bytes) => JsonSerializer.Deserialize<Manifest>(bytes, Json);
}

/// <summary>One entry of an archive.</summary>
/// <param name="Name">Its name in the archive.</param>
/// <param name="Size">Bytes, unpacked.</param>
/// <param name="Sha256">Lower-case hexadecimal digest of those bytes.</param>
public sealed record ManifestEntry(string Name, long Size, string Sha256);
