using System.IO.Compression;
using System.Text.Json;
using CenterPortal.Infrastructure.Korean;

namespace CenterPortal.Infrastructure.Backup.Archive;

/// <summary>An archive whose seal, names and sizes have been found good; its content is judged while it is unpacked.</summary>
internal sealed class ArchiveReader : IDisposable
{
    private const long LargestManifest = 256L * 1024 * 1024;
    private readonly ZipArchive _zip;

    private ArchiveReader(ZipArchive zip, Manifest manifest) => (_zip, Manifest) = (zip, manifest);

    /// <summary>What it says of itself.</summary>
    public Manifest Manifest { get; }

    /// <exception cref="BackupRefusedException">It is cut, damaged, not an archive of this program, or of a newer one.</exception>
    public static async Task<ArchiveReader> OpenAsync(string path, TerminalProgress? progress, CancellationToken ct)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
        try
        {
            if (!await ArchiveSeal.HoldsAsync(file, progress, ct)) throw Damaged("봉인이 맞지 않습니다");
            var zip = new ZipArchive(file, ZipArchiveMode.Read);
            return new ArchiveReader(zip, await ReadManifestAsync(zip, ct));
        }
        catch (Exception e)
        {
            await file.DisposeAsync();
            if (e is InvalidDataException or JsonException) throw Damaged("읽을 수 없습니다");
            throw;
        }
    }

    /// <summary>Unpacks one entry, never more than its declared size.</summary>
    public async Task ExtractAsync(ManifestEntry entry, Stream into, CancellationToken ct)
    {
        try
        {
            await using var from = await _zip.GetEntry(entry.Name)!.OpenAsync(ct);
            if (await HashedCopy.RunAsync(from, into, entry.Size, ct) != (entry.Size, entry.Sha256))
                throw Damaged($"{entry.Name}의 내용이 목록과 다릅니다");
        }
        catch (InvalidDataException)
        {
            throw Damaged($"{Particles.AsObject(entry.Name)} 풀 수 없습니다");
        }
    }

    public void Dispose() => _zip.Dispose();

    private static async Task<Manifest> ReadManifestAsync(ZipArchive zip, CancellationToken ct)
    {
        if (zip.Entries.FirstOrDefault(e => !ArchiveNames.IsKnown(e.FullName)) is not null) throw Damaged("있어서는 안 되는 이름이 들어 있습니다");
        if (zip.GetEntry(ArchiveNames.Manifest) is not { Length: < LargestManifest } entry) throw Damaged("목록이 없습니다");
        await using var from = await entry.OpenAsync(ct);
        using var bytes = new MemoryStream();
        if ((await HashedCopy.RunAsync(from, bytes, entry.Length, ct)).Size != entry.Length) throw Damaged("목록의 크기가 다릅니다");
        var manifest = Manifest.From(bytes.ToArray()) ?? throw Damaged("목록이 비었습니다");
        if (manifest.Format > Manifest.CurrentFormat)
            throw new BackupRefusedException("더 새로운 CenterPortal이 만든 백업입니다. 그 프로그램으로 되살려 주세요. 아무것도 바꾸지 않았습니다.");
        var declared = manifest.Entries.Select(e => (e.Name, e.Size)).OrderBy(e => e.Name, StringComparer.Ordinal);
        var held = zip.Entries.Where(e => e.FullName != ArchiveNames.Manifest).Select(e => (e.FullName, e.Length)).OrderBy(e => e.FullName, StringComparer.Ordinal);
        if (!declared.SequenceEqual(held) || manifest.Entries.DistinctBy(e => e.Name).Count() + 1 != zip.Entries.Count) throw Damaged("목록과 내용이 다릅니다");
        return manifest.Entries.Any(e => e.Name == ArchiveNames.Database) ? manifest : throw Damaged("데이터베이스가 없습니다");
    }

    private static BackupRefusedException Damaged(string why) => new($"온전한 백업 파일이 아닙니다({why}). 아무것도 바꾸지 않았습니다.");
}
