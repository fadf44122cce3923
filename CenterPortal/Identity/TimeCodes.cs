using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CenterPortal.Identity;

/// <summary>
/// Codes of an authenticator app (RFC 6238: SHA-1, six digits, thirty seconds). The framework's own check does not say which
/// step a code belongs to, so it could not tell a code from one used before.
/// </summary>
internal static class TimeCodes
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsOfLetter = 5;
    private const int KeyLength = 20;
    private const int Digits = 6;
    private const long Seconds = 30;

    // How many steps a phone's clock may be off, in either direction.
    private const long Drift = 1;

    /// <summary>A new key, as apps take it.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Letters, KeyLength * 8 / BitsOfLetter);

    /// <summary>The step whose code this is; null when it is wrong, or belongs to no step after <paramref name="after"/>.</summary>
    public static long? StepOf(string key, string code, DateTime now, long after = 0)
    {
        if (code.Length != Digits) return null;
        var here = new DateTimeOffset(now).ToUnixTimeSeconds() / Seconds;
        var secret = Decode(key);
        var given = Encoding.ASCII.GetBytes(code);
        for (var step = Math.Max(here - Drift, after + 1); step <= here + Drift; step++)
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeOf(secret, step)), given))
                return step;
        return null;
    }

    private static string CodeOf(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The hash that all apps use.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf, sizeof(int))) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var bytes = new List<byte>(KeyLength);
        var (bits, held) = (0, 0);
        foreach (var letter in key)
        {
            bits = (bits << BitsOfLetter) | Letters.IndexOf(letter, StringComparison.Ordinal);
            held += BitsOfLetter;
            if (held < 8) continue;
            held -= 8;
            bytes.Add((byte)(bits >> held));
            bits &= (1 << held) - 1;
        }

        return [.. bytes];
    }
}
