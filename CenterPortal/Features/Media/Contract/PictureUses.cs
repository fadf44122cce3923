using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Media.Contract;

/// <summary>Which thing shows which pictures. A picture is before readers as long as a public thing shows it.</summary>
public sealed class PictureUses
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
}
