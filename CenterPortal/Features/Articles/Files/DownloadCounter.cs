using CenterPortal.Data;
using CenterPortal.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Files;

/// <summary>Counts downloads behind the answer.</summary>
internal sealed class DownloadCounter(PortalWrites writes, TimeProvider clock, ILogger<DownloadCounter> log) : WriteBehind<int>(clock, log)
{
    public void Count(int attachmentId) => Leave(attachmentId);

    protected override Task WriteAsync(IReadOnlyList<int> batch, CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        foreach (var (id, count) in batch.CountBy(id => id))
            await db.Set<Attachment>().Where(f => f.Id == id).ExecuteUpdateAsync(f => f.SetProperty(x => x.Downloads, x => x.Downloads + count), token);
    }, ct);
}
