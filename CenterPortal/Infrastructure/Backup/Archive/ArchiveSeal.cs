using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace CenterPortal.Infrastructure.Backup.Archive;

/// <summary>
/// The last bytes of an archive (the zip's comment): a digest of every byte before them. It finds damage and cuts anywhere,
/// also in the parts of a zip that its readers ignore. It is no proof of origin.
/// </summary>
internal static class ArchiveSeal
{
    private const string Mark = "CenterPortal backup sha256:";
    private const int DigestLength = 64;

    /// <summary>Holds the seal's place until the archive is complete.</summary>
    public static readonly string Blank = Mark + new string('0', DigestLength);

    public static async Task SetAsync(Stream archive, CancellationToken ct)
    {
        var end = archive.Length - DigestLength;
        var digest = await DigestAsync(archive, end, null, ct);
        archive.Position = end;
        await archive.WriteAsync(Encoding.ASCII.GetBytes(digest), ct);
    }

    public static async Task<bool> HoldsAsync(Stream archive, TerminalProgress? progress, CancellationToken ct)
    {
        if (archive.Length <= Blank.Length) return false;
        var seal = new byte[Blank.Length];
        archive.Position = archive.Length - seal.Length;
        await archive.ReadExactlyAsync(seal, ct);
        var text = Encoding.Latin1.GetString(seal);
        return text.StartsWith(Mark, StringComparison.Ordinal)
            && text[Mark.Length..] == await DigestAsync(archive, archive.Length - DigestLength, progress, ct);
    }

    private static async Task<string> DigestAsync(Stream archive, long length, TerminalProgress? progress, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 17);
        try
        {
            archive.Position = 0;
            for (var left = length; left > 0;)
            {
                var read = await archive.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)), ct);
                if (read == 0) throw new EndOfStreamException();
                hash.AppendData(buffer, 0, read);
                left -= read;
                progress?.Report(length - left, length);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
