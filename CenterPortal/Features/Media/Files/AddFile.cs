using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Files;

namespace CenterPortal.Features.Media.Files;

/// <summary>A file that waits to be taken.</summary>
internal sealed record AddedFile(Guid Id, string Name, long Size);

/// <summary>Takes a file in; it waits for whoever uploaded it to save the thing it belongs to.</summary>
internal sealed class AddFile(PortalWrites writes, FileStore files, TimeProvider clock)
{
    /// <summary>Takes it in. The same file sent twice is two uploads; the one that nobody takes goes by itself.</summary>
    public async Task<(AddedFile? Added, UploadRefusal? Refusal)> HandleAsync(Guid by, string name, byte[] content, CancellationToken ct)
    {
        name = UploadNames.Clean(name);
        if (FileContent.Look(name, content) is { } refusal) return (null, refusal);
        var stored = await files.KeepAsync(new MemoryStream(content, writable: false), ct);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var isAllowed = await writes.RunAsync(async (db, token) =>
        {
            if (!await db.MayAsync(by, Policies.Write, token)) return false;
            // Nobody sees it before it is taken, so there is nothing to log yet.
            db.Add(new Upload { Id = id, Name = name, StoredName = stored, Size = content.Length, By = by, At = clock.GetUtcNow().UtcDateTime });
            return true;
        }, ct);
        if (isAllowed) return (new AddedFile(id, name, content.Length), null);
        files.Remove(stored);
        return (null, UploadRefusal.NotAllowed);
    }
}
