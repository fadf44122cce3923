using CenterPortal.Data;
using CenterPortal.Features.Media.Pictures;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Media.Contract;

/// <summary>Which thing shows which pictures. A picture is before readers as long as a public thing shows it.</summary>
public sealed class PictureUses(TimeProvider clock)
{
    /// <summary>Says, inside the write of the thing, which pictures it shows from now on.</summary>
    /// <param name="subject">Kind and id, such as <c>article/42</c>.</param>
    /// <param name="pictureIds">All of them, as <see cref="PictureMarkup"/> found them; none when the thing goes.</param>
    public async Task SetAsync(PortalDb db, string subject, IReadOnlyCollection<int> pictureIds, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(pictureIds);
        // Bounded by the pictures of one thing.
        var before = await db.Set<PictureUse>().Where(u => u.Subject == subject).OrderBy(u => u.PictureId).Take(PictureMarkup.MostPictures).ToListAsync(ct);
        db.RemoveRange(before.Where(u => !pictureIds.Contains(u.PictureId)));
        db.AddRange(pictureIds.Distinct().Except(before.Select(u => u.PictureId)).Select(id => new PictureUse { PictureId = id, Subject = subject }));
    }

    /// <summary>
    /// Says, inside the write in which a thing's pictures have to go (consent was withdrawn, its person is destroyed), that those
    /// of the given ids go too which nothing else shows: for readers and staff at once, their files with the next housekeeping.
    /// </summary>
    public async Task ReleaseAsync(PortalDb db, string subject, IReadOnlyCollection<int> pictureIds, CancellationToken ct)
    {
        await SetAsync(db, subject, [], ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var free = await db.Set<Picture>().Where(p => pictureIds.Contains(p.Id) && p.Removal == null && !db.Set<PictureUse>().Any(u => u.PictureId == p.Id && u.Subject != subject))
            .OrderBy(p => p.Id).Take(PictureMarkup.MostPictures).ToListAsync(ct);
        foreach (var picture in free)
        {
            picture.Remove(null, now);
            db.LogPicture(picture, "removed", now);
        }
    }
}
