using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CenterPortal.Infrastructure.Backup.Archive;

namespace CenterPortal.Tests.Infrastructure.Backup;

/// <summary>A well-sealed archive whose content somebody wrote by hand.</summary>
internal sealed class CraftedArchive
{
    private readonly Dictionary<string, byte[]> _entries = new(StringComparer.Ordinal);

    public CraftedArchive(string good)
    {
        using var zip = ZipFile.OpenRead(good);
        foreach (var entry in zip.Entries)
        {
            using var from = entry.Open();
            using var into = new MemoryStream();
            from.CopyTo(into);
            _entries.Add(entry.FullName, into.ToArray());
        }

        Manifest = JsonSerializer.Deserialize<Manifest>(_entries["manifest.json"])!;
        _entries.Remove("manifest.json");
    }

    /// <summary>What it will say of itself.</summary>
    public Manifest Manifest { get; set; }

    public byte[] this[string name] => _entries[name];

    public string AnyFile => _entries.Keys.First(k => k.StartsWith("files/", StringComparison.Ordinal));

    /// <summary>Puts content in; the manifest knows of it when it is to be consistent.</summary>
    public CraftedArchive Put(string name, byte[] content, bool isDeclared = true)
    {
        _entries[name] = content;
        if (isDeclared) Manifest = Manifest with { Entries = [.. Manifest.Entries.Where(e => e.Name != name), new(name, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)))] };
        return this;
    }

    public CraftedArchive Remove(string name)
    {
        _entries.Remove(name);
        Manifest = Manifest with { Entries = [.. Manifest.Entries.Where(e => e.Name != name)] };
        return this;
    }

    /// <summary>Zips and seals; <paramref name="lie"/> makes the zip's directory say another size of that entry.</summary>
    public byte[] Seal((string Name, int Size)? lie = null)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true) { Comment = "CenterPortal backup sha256:" + new string('0', 64) })
            foreach (var (name, content) in _entries.Append(new("manifest.json", JsonSerializer.SerializeToUtf8Bytes(Manifest))))
            {
                using var into = zip.CreateEntry(name).Open();
                into.Write(content);
            }

        var bytes = file.ToArray();
        if (lie is { } told)
        {
            const int headerLength = 46, sizeAt = 24;
            var name = bytes.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(told.Name));
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(name - headerLength + sizeAt), told.Size);
        }

        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(..^64)))).CopyTo(bytes.AsSpan(bytes.Length - 64));
        return bytes;
    }
}
