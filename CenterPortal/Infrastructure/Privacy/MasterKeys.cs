using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;

namespace CenterPortal.Infrastructure.Privacy;

/// <summary>
/// The portal's master keys, <c>master/0001.key</c> and on. They wrap the other keys and nothing else, so a rotation
/// touches no record. The newest wraps; an older one stays only until nothing is wrapped by it.
/// </summary>
public sealed class MasterKeys(KeyFolder folder)
{
    private const string Kind = "centerportal-master-key 1";
    private readonly ConcurrentDictionary<uint, byte[]> _read = new();

    internal IReadOnlyList<uint> Ids => [.. folder.Names("master", "*.key").Select(n => uint.Parse(n, NumberStyles.None, CultureInfo.InvariantCulture)).Order()];

    internal uint Make()
    {
        var id = Ids is [.., var newest] ? newest + 1 : 1;
        var key = RandomNumberGenerator.GetBytes(Sealing.KeyLength);
        folder.Write(Name(id), $"{Kind}\n{Convert.ToBase64String(key)}\n{Check(key)}\n");
        return id;
    }

    internal void Erase(uint id)
    {
        folder.Erase(Name(id));
        _read.TryRemove(id, out _);
    }

    /// <summary>Wraps a key under the newest master key: master id, a space, the sealed bytes.</summary>
    internal string Wrap(byte[] key, string place) => Wrap(key, place, Ids[^1]);

    internal string Wrap(byte[] key, string place, uint master) =>
        string.Create(CultureInfo.InvariantCulture, $"{master} {Convert.ToBase64String(Sealing.Seal(Get(master), [], place, key))}");

    /// <summary>Opens what <see cref="Wrap(byte[], string)"/> made.</summary>
    /// <exception cref="PersonalDataDamagedException">It was wrapped by other keys, or changed.</exception>
    internal byte[] Unwrap(string wrapped, string place)
    {
        if (wrapped.Split(' ') is not [var id, var text] || !uint.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var master) || !TryBytes(text, out var bytes))
            throw new PersonalDataDamagedException($"The key file of {place} is not readable.");
        return Sealing.Open(Get(master), bytes, 0, place);
    }

    private byte[] Get(uint id)
    {
        if (_read.TryGetValue(id, out var known)) return known;
        if (folder.Read(Name(id))?.Split('\n') is not [Kind, var text, var check, ""] || !TryBytes(text, out var key) || key.Length != Sealing.KeyLength || Check(key) != check)
            throw new PersonalDataDamagedException($"Master key {id} is missing or damaged.");
        return _read.GetOrAdd(id, key);
    }

    private static string Name(uint id) => string.Create(CultureInfo.InvariantCulture, $"master/{id:D4}.key");

    private static string Check(byte[] key) => Convert.ToHexStringLower(SHA256.HashData(key).AsSpan(0, 8));

    private static bool TryBytes(string text, out byte[] bytes)
    {
        bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length)) return false;
        bytes = bytes[..length];
        return true;
    }
}
