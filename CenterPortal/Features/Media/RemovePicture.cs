using CenterPortal.Data;
using CenterPortal.Features.Media.Pictures;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Media;

/// <summary>Takes a picture away that nothing shows, and brings it back.</summary>
public sealed class RemovePicture(PortalWrites writes, StaffRecord record, TimeProvider clock)
{
    private static readonly PictureOutcome InUse = new("쓰이고 있는 사진입니다. 글에서 먼저 빼 주세요.");

    /// <summary>Takes it away; what is away already changes nothing.</summary>
    public Task<PictureOutcome> HandleAsync(int id, Guid by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        var (picture, refusal) = await FindAsync(db, id, by, token);
        if (picture is null) return refusal;
        if (picture.Removal is not null) return PictureOutcome.Done;
        if (await db.Set<PictureUse>().AnyAsync(u => u.PictureId == id, token)) return InUse;
        var now = clock.GetUtcNow().UtcDateTime;
        picture.Remove(by, now);
        record.Note(db, by, "사진 치움", PictureChanges.SubjectOf(picture));
        db.LogPicture(picture, "removed", now);
        return PictureOutcome.Done;
    }, ct);

    /// <summary>Brings it back as it was; what is there changes nothing.</summary>
    public Task<PictureOutcome> UndoAsync(int id, Guid by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        var (picture, refusal) = await FindAsync(db, id, by, token);
        if (picture is null) return refusal;
        if (picture.Removal is null) return PictureOutcome.Done;
        picture.Restore();
        record.Note(db, by, "사진 되돌림", PictureChanges.SubjectOf(picture));
        db.LogPicture(picture, "restored", clock.GetUtcNow().UtcDateTime);
        return PictureOutcome.Done;
    }, ct);

    private static async Task<(Picture? Picture, PictureOutcome Refusal)> FindAsync(PortalDb db, int id, Guid by, CancellationToken ct) =>
        await db.MayAsync(by, Policies.Write, ct)
            ? (await db.Set<Picture>().SingleOrDefaultAsync(p => p.Id == id, ct), PictureOutcome.NoPicture)
            : (null, PictureOutcome.NotAllowed);
}
