using CenterPortal.Data;
using CenterPortal.Features.Media.Contract;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Media.Pictures;

/// <summary>Asks the features whose things show a picture.</summary>
internal static class ShownPictures
{
    // A picture in more things than these is asked for among the newest of them.
    private const int MostAsked = 200;

    /// <summary>True when something that readers may see shows the picture.</summary>
    public static async Task<bool> IsShownAsync(this PortalDb db, int id, IEnumerable<IPictureSubjects> subjects, CancellationToken ct)
    {
        var uses = await db.Set<PictureUse>().AsNoTracking().Where(u => u.PictureId == id).OrderByDescending(u => u.Subject).Select(u => u.Subject).Take(MostAsked).ToListAsync(ct);
        foreach (var (kind, key) in uses.Select(Split))
            if (subjects.FirstOrDefault(s => s.Kind == kind) is { } feature && await feature.IsPublicAsync(db, key, ct))
                return true;
        return false;
    }

    /// <summary>Kind and id of a subject.</summary>
    public static (string Kind, string Id) Split(string subject) => subject.Split('/', 2) is [var kind, var id] ? (kind, id) : (subject, "");
}
