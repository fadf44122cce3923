using CenterPortal.Data;
using CenterPortal.Features.Media.Contract;
using CenterPortal.Features.Media.Pictures;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Media.Queries;

/// <summary>A picture as staff see it.</summary>
/// <param name="At">When it was uploaded (UTC).</param>
/// <param name="Bytes">All renditions together.</param>
/// <param name="Uses">The things that show it.</param>
public sealed record ShelfPicture(int Id, string Name, string Alt, int Width, int Height, DateTime At, long Bytes, string Src, IReadOnlyList<PictureSubject> Uses);

/// <summary>A page of pictures, newest first.</summary>
/// <param name="Total">How many the question finds.</param>
public sealed record ShelfPage(IReadOnlyList<ShelfPicture> Pictures, int Total, int Page, int Pages);

/// <summary>The pictures that staff uploaded, and where they are used.</summary>
public sealed class PictureShelf(IDbContextFactory<PortalDb> contexts, IEnumerable<IPictureSubjects> subjects)
{
    /// <summary>Pictures of a page.</summary>
    public const int PageSize = 24;

    private const int ShownWidth = 480;
    private const int MostUses = 5;

    private sealed record Row(int Id, string Name, string Alt, int Width, int Height, DateTime At, long Bytes, int Shown, List<string> Uses);

    /// <summary>A page; empty for someone who may not see it. A page behind the last is the last.</summary>
    public async Task<ShelfPage> AskAsync(Guid by, bool unused, int page, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.Write, ct)) return new ShelfPage([], 0, 1, 1);
        var all = db.Set<Picture>().AsNoTracking().Where(p => p.Removal == null);
        if (unused) all = all.Where(p => !db.Set<PictureUse>().Any(u => u.PictureId == p.Id));
        var total = await all.CountAsync(ct);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var at = Math.Clamp(page, 1, pages);
        var rows = await all.OrderByDescending(p => p.Id).Skip((at - 1) * PageSize).Take(PageSize)
            .Select(p => new Row(
                p.Id, p.Name, p.Alt, p.Width, p.Height, p.At, p.Files.Sum(f => f.Size),
                p.Files.Where(f => f.Format == PictureFormats.Webp && (f.Width <= ShownWidth || p.Width < ShownWidth)).Max(f => f.Width),
                db.Set<PictureUse>().Where(u => u.PictureId == p.Id).OrderByDescending(u => u.Subject).Select(u => u.Subject).Take(MostUses).ToList()))
            .ToListAsync(ct);
        var named = await NameAsync(db, [.. rows.SelectMany(r => r.Uses).Distinct()], ct);
        return new ShelfPage([.. rows.Select(r => Shelve(r, named))], total, at, pages);
    }

    private static ShelfPicture Shelve(Row row, Dictionary<string, PictureSubject> named) => new(
        row.Id, row.Name, row.Alt, row.Width, row.Height, row.At, row.Bytes, Urls.Picture(row.Id, row.Shown, PictureFormats.Webp),
        [.. row.Uses.Select(u => named.GetValueOrDefault(u) ?? new PictureSubject("이름을 모르는 곳", null))]);

    private async Task<Dictionary<string, PictureSubject>> NameAsync(PortalDb db, string[] used, CancellationToken ct)
    {
        var named = new Dictionary<string, PictureSubject>(StringComparer.Ordinal);
        foreach (var kind in used.Select(ShownPictures.Split).GroupBy(u => u.Kind))
        {
            if (subjects.FirstOrDefault(s => s.Kind == kind.Key) is not { } feature) continue;
            foreach (var (id, subject) in await feature.DescribeAsync(db, [.. kind.Select(u => u.Id)], ct))
                named[$"{kind.Key}/{id}"] = subject;
        }

        return named;
    }
}
