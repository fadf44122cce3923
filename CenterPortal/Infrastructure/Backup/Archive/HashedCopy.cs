using System.Buffers;
using System.Security.Cryptography;

namespace CenterPortal.Infrastructure.Backup.Archive;

/// <summary>Copies a stream piece by piece and says how long it was and what its digest is.</summary>
internal static class HashedCopy
{
    /// <summary>Copies until the end, or until one byte more than <paramref name="atMost"/> was seen; that byte is not written.</summary>
    public static async Task<(long Size, string Sha256)> RunAsync(Stream from, Stream into, long atMost, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 17);
        try
        {
            var size = 0L;
            for (int read; (read = await from.ReadAsync(buffer, ct)) > 0;)
            {
                size += read;
                if (size > atMost) break;
                hash.AppendData(buffer, 0, read);
                await into.WriteAsync(buffer.AsMemory(0, read), ct);
            }

            return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
