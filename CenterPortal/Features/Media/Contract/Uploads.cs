using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Media.Contract;

/// <summary>A file that was taken; from now on the taker's own record names it.</summary>
/// <param name="StoredName">Name in the file store.</param>
/// <param name="Name">The file's name as people know it.</param>
/// <param name="Size">Bytes.</param>
public sealed record TakenUpload(string StoredName, string Name, long Size);

/// <summary>Files that wait to be taken.</summary>
public sealed class Uploads
{
    private const int MostAtOnce = 100;

    /// <summary>True when the person has this upload and nobody has taken it.</summary>
    public Task<bool> IsThereAsync(PortalDb db, Guid uploadId, Guid personId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Upload>().AnyAsync(u => u.Id == uploadId && u.By == personId, ct);
    }

    /// <summary>Names and sizes of those of the uploads that the person has and nobody has taken; for showing them before they are.</summary>
    public async Task<IReadOnlyDictionary<Guid, TakenUpload>> WaitingAsync(PortalDb db, IReadOnlyCollection<Guid> uploadIds, Guid personId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<Upload>().AsNoTracking().Where(u => uploadIds.Contains(u.Id) && u.By == personId).OrderBy(u => u.Id).Take(MostAtOnce)
            .ToDictionaryAsync(u => u.Id, u => new TakenUpload(u.StoredName, u.Name, u.Size), ct);
    }

    /// <summary>
    /// Takes an upload inside the taker's write, which must record the stored name. An upload is taken once; one that is
    /// someone else's is not there.
    /// </summary>
    public async Task<TakenUpload?> TakeAsync(PortalDb db, Guid uploadId, Guid personId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Set<Upload>().SingleOrDefaultAsync(u => u.Id == uploadId && u.By == personId, ct) is not { } upload
            || db.Entry(upload).State == EntityState.Deleted)
            return null;
        db.Remove(upload);
        return new TakenUpload(upload.StoredName, upload.Name, upload.Size);
    }
}
