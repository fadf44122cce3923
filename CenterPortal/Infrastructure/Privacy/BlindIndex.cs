using System.Security.Cryptography;
using System.Text;

namespace CenterPortal.Infrastructure.Privacy;

/// <summary>
/// Look-up of encrypted values by equality: HMAC-SHA-256 of the normalised input under a key of its own. It is wrapped
/// anew by a rotation but never changes, because the marks in the database cannot be made again without the values.
/// </summary>
public sealed class BlindIndex(KeyFolder folder, MasterKeys masters)
{
    private const string File = "index.key";
    private const string Place = "blind-index";
    private byte[]? _key;

    /// <summary>The mark of a value. Equal input in different letters' case, width or spacing around gives an equal mark.</summary>
    /// <param name="purpose">What is looked up, such as <c>email</c>; marks of different purposes cannot be compared.</param>
    /// <param name="input">The value as people write it.</param>
    public string Of(string purpose, string input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var normal = input.Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant();
        return Convert.ToHexStringLower(HMACSHA256.HashData(_key ??= Read(), Encoding.UTF8.GetBytes($"{purpose}\0{normal}")));
    }

    internal string Mark => Of("key-set", "");

    internal bool Exists => folder.Has(File);

    internal void Make() => folder.Write(File, masters.Wrap(RandomNumberGenerator.GetBytes(Sealing.KeyLength), Place));

    internal void Rewrap(uint master) => folder.Write(File, masters.Wrap(Read(), Place, master));

    private byte[] Read() => masters.Unwrap(folder.Read(File) ?? throw new PersonalDataDamagedException("The look-up key is missing."), Place);
}
