using System.IO.Compression;

namespace CenterPortal.Infrastructure.Backup.Archive;

/// <summary>Writes an archive from front to back: entries as they come, then the manifest, then the seal.</summary>
internal sealed class ArchiveWriter : IAsyncDisposable
{
    private readonly FileStream _file;
    private readonly ZipArchive _zip;
    private readonly DateTimeOffset _at;
    private readonly Dictionary<string, ManifestEntry> _entries = new(StringComparer.Ordinal);

    public ArchiveWriter(FileStream file, DateTimeOffset at)
    {
        file.SetLength(0);
        (_file, _at) = (file, at);
        _zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true) { Comment = ArchiveSeal.Blank };
    }

    /// <summary>What has been written so far.</summary>
    public IReadOnlyDictionary<string, ManifestEntry> Entries => _entries;

    /// <summary>Uploads are mostly packed already; only the database is worth the time.</summary>
    public async Task AddAsync(string name, Stream content, CompressionLevel level, CancellationToken ct)
    {
        var entry = _zip.CreateEntry(name, level);
        entry.LastWriteTime = _at;
        await using var into = await entry.OpenAsync(ct);
        var (size, digest) = await HashedCopy.RunAsync(content, into, long.MaxValue, ct);
        _entries.Add(name, new ManifestEntry(name, size, digest));
    }

    /// <summary>Ends the archive and waits until the disk has it.</summary>
    public async Task CompleteAsync(Manifest manifest, CancellationToken ct)
    {
        var entry = _zip.CreateEntry(ArchiveNames.Manifest, CompressionLevel.Fastest);
        entry.LastWriteTime = _at;
        await using (var into = await entry.OpenAsync(ct))
            await into.WriteAsync(manifest.ToBytes(), ct);
        await _zip.DisposeAsync();
        await ArchiveSeal.SetAsync(_file, ct);
        _file.Flush(flushToDisk: true);
    }

    public ValueTask DisposeAsync() => _zip.DisposeAsync();
}
