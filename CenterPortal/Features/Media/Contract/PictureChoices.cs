using CenterPortal.Data;
using CenterPortal.Features.Media.Pictures;
using CenterPortal.Features.Media.Queries;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Media.Contract;

/// <summary>A picture that can be chosen for a thing.</summary>
/// <param name="Alt">What it shows, as its shelf says; may be empty.</param>
/// <param name="Src">A small rendition.</param>
public sealed record ChosenPicture(int Id, string Name, string Alt, string Src);

/// <summary>The pictures that staff uploaded, for forms in which one chooses some.</summary>
public sealed class PictureChoices(IDbContextFactory<PortalDb> contexts, PictureShelf shelf)
{
    private const int SmallWidth = 480;

    /// <summary>The newest, a page of them, and how many pages there are.</summary>
    public async Task<(IReadOnlyList<ChosenPicture> Pictures, int Pages)> ListAsync(Guid by, int page, CancellationToken ct = default)
    {
        var found = await shelf.AskAsync(by, unused: false, page, ct);
        return ([.. found.Pictures.Select(p => new ChosenPicture(p.Id, p.Name, p.Alt, p.Src))], found.Pages);
    }

    /// <summary>One picture; null when it is not there or was taken away.</summary>
    public async Task<ChosenPicture?> FindAsync(int id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.Set<Picture>().AsNoTracking().Where(p => p.Id == id && p.Removal == null)
            .Select(p => new { p.Id, p.Name, p.Alt, Shown = p.Files.Where(f => f.Format == PictureFormats.Webp && (f.Width <= SmallWidth || p.Width < SmallWidth)).Max(f => f.Width) }).SingleOrDefaultAsync(ct);
        return found is null ? null : new ChosenPicture(found.Id, found.Name, found.Alt, Urls.Picture(found.Id, found.Shown, PictureFormats.Webp));
    }
}
