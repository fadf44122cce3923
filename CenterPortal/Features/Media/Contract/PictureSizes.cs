using CenterPortal.Data;
using CenterPortal.Features.Media.Pictures;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Media.Contract;

/// <summary>A picture for a thing that shows one by itself, outside any text.</summary>
/// <param name="Name">The file's name as people know it.</param>
/// <param name="Width">Pixels across, of what came in.</param>
/// <param name="Height">Pixels down, of what came in.</param>
/// <param name="Widths">The widths in which it can be had as webp, smallest first.</param>
public sealed record SizedPicture(int Id, string Name, int Width, int Height, IReadOnlyList<int> Widths);

/// <summary>The sizes of pictures.</summary>
public sealed class PictureSizes
{
    private const int MostSizes = 20;
    private const int MostPictures = 500;

    /// <summary>The picture; null when it is not there or was taken away.</summary>
    public async Task<SizedPicture?> FindAsync(PortalDb db, int id, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Set<Picture>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.Removal == null, ct) is not { } picture) return null;
        var widths = await db.Set<PictureFile>().AsNoTracking().Where(f => f.PictureId == id && f.Format == PictureFormats.Webp).OrderBy(f => f.Width).Select(f => f.Width).Take(MostSizes).ToListAsync(ct);
        return new SizedPicture(picture.Id, picture.Name, picture.Width, picture.Height, widths);
    }

    /// <summary>Those of the pictures that are there, by id; no more than 500.</summary>
    public async Task<IReadOnlyDictionary<int, SizedPicture>> FindAsync(PortalDb db, IReadOnlyCollection<int> ids, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(ids);
        if (ids.Count == 0) return new Dictionary<int, SizedPicture>();
        var pictures = await db.Set<Picture>().AsNoTracking().Where(p => ids.Contains(p.Id) && p.Removal == null).OrderBy(p => p.Id).Take(MostPictures).ToListAsync(ct);
        var widths = await db.Set<PictureFile>().AsNoTracking().Where(f => ids.Contains(f.PictureId) && f.Format == PictureFormats.Webp).OrderBy(f => f.Width)
            .Take(MostPictures * MostSizes).Select(f => new { f.PictureId, f.Width }).ToListAsync(ct);
        return pictures.ToDictionary(p => p.Id, p => new SizedPicture(p.Id, p.Name, p.Width, p.Height, [.. widths.Where(w => w.PictureId == p.Id).Select(w => w.Width)]));
    }
}
