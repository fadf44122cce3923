using System.Security.Cryptography;
using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Files;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Media.Pictures;

/// <summary>A picture that is there.</summary>
/// <param name="Src">Address of a size for showing it right away.</param>
internal sealed record AddedPicture(int Id, string Src, int Width, int Height, string Name);

/// <summary>
/// Takes a picture in. Its files are written first and its record after them, in one transaction: a picture is there whole
/// or not at all, and files without a record are swept up later.
/// </summary>
internal sealed class AddPicture(PortalWrites writes, FileStore files, PictureMaking making, StaffRecord record, IDbContextFactory<PortalDb> contexts, TimeProvider clock)
{
    /// <summary>Width of the size that an editor shows.</summary>
    private const int ShownWidth = 960;

    /// <summary>Takes it in; a file that is known already is the picture that is there.</summary>
    public async Task<(AddedPicture? Added, UploadRefusal? Refusal)> HandleAsync(Guid by, string name, byte[] content, CancellationToken ct)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        if (!await IsKnownAsync(hash, ct))
        {
            var (header, refusal) = PictureReading.Look(content);
            if (header is null) return (null, refusal);
            if (await making.MakeAsync(content, header, ct) is not { } made) return (null, UploadRefusal.Broken);
            return await KeepAsync(by, UploadNames.Clean(name), hash, header, made, ct);
        }

        return await writes.RunAsync(async (db, token) => await TakeKnownAsync(db, by, hash, token), ct);
    }

    private async Task<bool> IsKnownAsync(string hash, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Picture>().AnyAsync(p => p.Hash == hash, ct);
    }

    private async Task<(AddedPicture? Added, UploadRefusal? Refusal)> KeepAsync(Guid by, string name, string hash, PictureHeader header, IReadOnlyList<MadePicture> made, CancellationToken ct)
    {
        var kept = new List<(MadePicture Made, string StoredName)>();
        foreach (var one in made)
            kept.Add((one, await files.KeepAsync(new MemoryStream(one.Content, writable: false), ct)));
        var (isNew, added, refusal) = await writes.RunAsync(async (db, token) =>
        {
            if (!await db.MayAsync(by, Policies.Write, token)) return (false, null, UploadRefusal.NotAllowed);
            // The same file may have been on its way twice.
            if (await db.Set<Picture>().AnyAsync(p => p.Hash == hash, token))
            {
                var known = await TakeKnownAsync(db, by, hash, token);
                return (false, known.Added, known.Refusal);
            }

            var now = clock.GetUtcNow().UtcDateTime;
            var picture = new Picture { Name = name, Hash = hash, Width = header.Width, Height = header.Height, By = by, At = now };
            foreach (var (one, storedName) in kept)
                picture.Add(new PictureFile { Width = one.Width, Format = one.Format, StoredName = storedName, Size = one.Content.Length });
            db.Add(picture);
            await db.SaveChangesAsync(token);
            record.Note(db, by, "사진 올림", PictureChanges.SubjectOf(picture));
            db.LogPicture(picture, "added", now);
            return (true, Describe(picture), (UploadRefusal?)null);
        }, ct);
        // Only what surely has no record goes at once; after an error the sweep looks.
        if (!isNew) kept.ForEach(k => files.Remove(k.StoredName));
        return (added, refusal);
    }

    private async Task<(AddedPicture? Added, UploadRefusal? Refusal)> TakeKnownAsync(PortalDb db, Guid by, string hash, CancellationToken ct)
    {
        if (!await db.MayAsync(by, Policies.Write, ct)) return (null, UploadRefusal.NotAllowed);
        var known = await db.Set<Picture>().Include(p => p.Files).SingleOrDefaultAsync(p => p.Hash == hash, ct);
        if (known is null) return (null, UploadRefusal.NoFile);
        if (known.Removal is not null)
        {
            known.Restore();
            record.Note(db, by, "사진 되돌림", PictureChanges.SubjectOf(known));
            db.LogPicture(known, "restored", clock.GetUtcNow().UtcDateTime);
        }

        return (Describe(known), null);
    }

    private static AddedPicture Describe(Picture picture)
    {
        var widths = picture.Files.Where(f => f.Format == PictureFormats.Webp).Select(f => f.Width).Order().ToArray();
        return new AddedPicture(picture.Id, Urls.Picture(picture.Id, widths.LastOrDefault(w => w <= ShownWidth, widths[0]), PictureFormats.Webp), picture.Width, picture.Height, picture.Name);
    }
}
