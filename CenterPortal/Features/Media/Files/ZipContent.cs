using System.IO.Compression;

namespace CenterPortal.Features.Media.Files;

/// <summary>
/// Looks into a zip file without ever putting its content anywhere: counts what comes out, and refuses
/// what says of itself that it is smaller than its package.
/// </summary>
internal static class ZipContent
{
    /// <summary>The most entries.</summary>
    public const int MostEntries = 5_000;

    /// <summary>The most bytes that may come out of all entries together.</summary>
    public const long MostUnpacked = 400L * 1024 * 1024;

    /// <summary>The most bytes that may come out of one packed byte, for entries above <see cref="Small"/>.</summary>
    public const int MostRatio = 150;

    // Forms with thousands of empty cells pack well; they are small all the same.
    private const long Small = 8 * 1024 * 1024;

    private const int Slack = 1024;

    /// <summary>Null when nothing stands against it.</summary>
    /// <param name="isKind">Judges the names of the entries.</param>
    public static UploadRefusal? Look(byte[] content, Func<IReadOnlySet<string>, bool> isKind)
    {
        // Something else in front would make it two files in one.
        if (!content.AsSpan().StartsWith("PK\u0003\u0004"u8)) return UploadRefusal.OtherContent;
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries) return UploadRefusal.Bomb;
            if (zip.Entries.Any(e => e.IsEncrypted)) return UploadRefusal.Locked;
            var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.Ordinal);
            if (!isKind(names)) return UploadRefusal.OtherContent;
            if (names.Contains("[Content_Types].xml") && names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return UploadRefusal.Macros;
            return Measure(zip, content.Length);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            return UploadRefusal.Broken;
        }
    }

    private static UploadRefusal? Measure(ZipArchive zip, long packed)
    {
        var buffer = new byte[81920];
        var unpacked = 0L;
        foreach (var entry in zip.Entries)
        {
            // Packing may fail to make a file smaller, but what is far smaller than its package lies about its size.
            if (entry.CompressedLength > entry.Length + (entry.Length / 64) + Slack) return UploadRefusal.Broken;
            using var stream = entry.Open();
            for (var (read, size) = (0, 0L); (read = stream.Read(buffer)) > 0;)
            {
                size += read;
                unpacked += read;
                if (unpacked > MostUnpacked || (size > Small && size > entry.CompressedLength * MostRatio) || (unpacked > Small && unpacked > packed * MostRatio)) return UploadRefusal.Bomb;
            }
        }

        return null;
    }
}
