using System.Security.Cryptography;
using System.Text;

namespace CenterPortal.Infrastructure.Privacy;

/// <summary>A value or key that does not belong here or was changed by someone without the key.</summary>
public sealed class PersonalDataDamagedException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>AES-256-GCM over a clear header, bound to header and place (NIST SP 800-38D; 96-bit random nonce, 128-bit tag).</summary>
internal static class Sealing
{
    public const int KeyLength = 32;
    public const int Overhead = NonceLength + TagLength;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> header, string place, ReadOnlySpan<byte> clear)
    {
        var sealedBytes = new byte[header.Length + Overhead + clear.Length];
        header.CopyTo(sealedBytes);
        var body = sealedBytes.AsSpan(header.Length);
        RandomNumberGenerator.Fill(body[..NonceLength]);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(body[..NonceLength], clear, body[NonceLength..^TagLength], body[^TagLength..], Bound(header, place));
        return sealedBytes;
    }

    public static byte[] Open(byte[] key, ReadOnlySpan<byte> sealedBytes, int headerLength, string place)
    {
        if (sealedBytes.Length < headerLength + Overhead) throw new PersonalDataDamagedException("The sealed bytes are cut short.");
        var body = sealedBytes[headerLength..];
        var clear = new byte[body.Length - Overhead];
        try
        {
            using var aes = new AesGcm(key, TagLength);
            aes.Decrypt(body[..NonceLength], body[NonceLength..^TagLength], body[^TagLength..], clear, Bound(sealedBytes[..headerLength], place));
            return clear;
        }
        catch (CryptographicException damaged)
        {
            throw new PersonalDataDamagedException("The sealed bytes do not fit this key and place.", damaged);
        }
    }

    private static byte[] Bound(ReadOnlySpan<byte> header, string place) => [.. header, .. Encoding.UTF8.GetBytes(place)];
}
