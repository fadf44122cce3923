using CenterPortal.Data;
using CenterPortal.Infrastructure.Files;
using CenterPortal.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Media;

/// <summary>Uploads that nothing took and pictures that were taken away go for good after a week.</summary>
internal sealed class MediaHousekeeping(PortalWrites writes, FileStore files, TimeProvider clock) : IRecurringJob
{
    /// <summary>How long they can still be taken or brought back.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private const int AtOnce = 200;

    public string Name => "media-housekeeping";

    public TimeSpan Every => TimeSpan.FromHours(6);

    public TimeSpan AtMost => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken ct)
    {
        List<string> gone;
        do
        {
            gone = await writes.RunAsync(ForgetAsync, ct);
            // After the commit: a file without a record is swept up, a record without a file would be a loss.
            gone.ForEach(files.Remove);
        }
        while (gone.Count > 0);
    }

    private async Task<List<string>> ForgetAsync(PortalDb db, CancellationToken ct)
    {
        var before = clock.GetUtcNow().UtcDateTime - Kept;
        var uploads = await db.Set<Upload>().Where(u => u.At < before).OrderBy(u => u.At).Take(AtOnce).ToListAsync(ct);
        var pictures = await db.Set<Picture>().Include(p => p.Files).Where(p => p.Removal!.At < before && !db.Set<PictureUse>().Any(u => u.PictureId == p.Id))
            .OrderBy(p => p.Id).Take(AtOnce).ToListAsync(ct);
        db.RemoveRange(uploads);
        db.RemoveRange(pictures);
        return [.. uploads.Select(u => u.StoredName), .. pictures.SelectMany(p => p.Files).Select(f => f.StoredName)];
    }
}
