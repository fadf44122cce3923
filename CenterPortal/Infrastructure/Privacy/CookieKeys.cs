using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace CenterPortal.Infrastructure.Privacy;

/// <summary>
/// The key that seals the framework's own keys, those of cookies and forms, in the key directory. A rotation wraps it anew
/// and leaves it as it is, so the framework's files stay readable. Files from before it are read as they are.
/// </summary>
public sealed class CookieKeys(KeyFolder folder, MasterKeys masters) : IXmlEncryptor
{
    private const string File = "cookies.key";
    private const string Place = "cookie-keys";
    private byte[]? _key;

    /// <inheritdoc />
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        ArgumentNullException.ThrowIfNull(plaintextElement);
        var bytes = Sealing.Seal(Key, [], Place, System.Text.Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)));
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String(bytes)), typeof(CookieKeyOpener));
    }

    internal XElement Open(XElement element) =>
        XElement.Parse(System.Text.Encoding.UTF8.GetString(Sealing.Open(Key, Convert.FromBase64String(element.Value), 0, Place)));

    internal bool Exists => folder.Has(File);

    internal byte[] Key => _key ??= masters.Unwrap(folder.Read(File) ?? throw new PersonalDataDamagedException("The key of cookie keys is missing."), Place);

    internal void Make() => folder.Write(File, masters.Wrap(RandomNumberGenerator.GetBytes(Sealing.KeyLength), Place));

    internal void Rewrap(uint master) => folder.Write(File, masters.Wrap(Key, Place, master));
}

/// <summary>Opens what <see cref="CookieKeys"/> sealed; the framework makes it by the name that stands in its file.</summary>
public sealed class CookieKeyOpener(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc />
    public XElement Decrypt(XElement encryptedElement) => services.GetRequiredService<CookieKeys>().Open(encryptedElement);
}
