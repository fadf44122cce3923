using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CenterPortal.Infrastructure.Backup.Keys;

/// <summary>
/// Bytes under a passphrase: AES-256-GCM with a key from PBKDF2-HMAC-SHA256. Layout: mark, rounds, salt, nonce, tag, content;
/// all before the nonce is authenticated too.
/// </summary>
internal static class KeyBox
{
    private const int Rounds = 1_000_000;
    private const int FewestRounds = 600_000;
    private const int MostRounds = 10_000_000;
    private const int SaltAt = 12;
    private const int NonceAt = SaltAt + 16;
    private const int TagAt = NonceAt + 12;
    private const int ContentAt = TagAt + 16;

    private static ReadOnlySpan<byte> Mark => "CPKEYS01"u8;

    public static byte[] Lock(ReadOnlySpan<byte> content, string passphrase)
    {
        var box = new byte[ContentAt + content.Length];
        Mark.CopyTo(box);
        BinaryPrimitives.WriteInt32BigEndian(box.AsSpan(Mark.Length), Rounds);
        RandomNumberGenerator.Fill(box.AsSpan(SaltAt, TagAt - SaltAt));
        using var aes = Cipher(box, passphrase, Rounds);
        aes.Encrypt(box.AsSpan(NonceAt, TagAt - NonceAt), content, box.AsSpan(ContentAt), box.AsSpan(TagAt, ContentAt - TagAt), box.AsSpan(0, NonceAt));
        return box;
    }

    /// <exception cref="BackupRefusedException">The passphrase is another one, or the box is not one.</exception>
    public static byte[] Unlock(ReadOnlySpan<byte> box, string passphrase)
    {
        if (box.Length < ContentAt || !box.StartsWith(Mark)) throw new BackupRefusedException("백업에 든 열쇠를 알아볼 수 없습니다. 아무것도 바꾸지 않았습니다.");
        var rounds = BinaryPrimitives.ReadInt32BigEndian(box[Mark.Length..]);
        if (rounds is < FewestRounds or > MostRounds) throw new BackupRefusedException("백업에 든 열쇠가 안전하게 잠겨 있지 않습니다. 아무것도 바꾸지 않았습니다.");
        var content = new byte[box.Length - ContentAt];
        using var aes = Cipher(box, passphrase, rounds);
        try
        {
            aes.Decrypt(box[NonceAt..TagAt], box[ContentAt..], box[TagAt..ContentAt], content, box[..NonceAt]);
            return content;
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new BackupRefusedException("열쇠의 암호가 맞지 않습니다. 아무것도 바꾸지 않았습니다.");
        }
    }

    private static AesGcm Cipher(ReadOnlySpan<byte> box, string passphrase, int rounds)
    {
        // The same Korean words come composed from one keyboard and decomposed from another.
        var words = Encoding.UTF8.GetBytes(passphrase.Normalize(NormalizationForm.FormC));
        var key = Rfc2898DeriveBytes.Pbkdf2(words, box[SaltAt..NonceAt], rounds, HashAlgorithmName.SHA256, 32);
        try
        {
            return new AesGcm(key, ContentAt - TagAt);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(words);
        }
    }
}
