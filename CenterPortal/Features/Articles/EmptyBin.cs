using CenterPortal.Data;
using CenterPortal.Features.Media.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Files;
using CenterPortal.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles;

/// <summary>Takes away for good what has lain in the bin for thirty days, files and all.</summary>
public sealed class EmptyBin(PortalWrites writes, StaffRecord record, FileStore files, PictureUses uses, TimeProvider clock) : IRecurringJob
{
    /// <summary>How long the bin keeps an article.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private const int AtOnce = 100;

    /// <inheritdoc />
    public string Name => "empty-bin";

    /// <inheritdoc />
    public TimeSpan Every => TimeSpan.FromHours(6);

    /// <inheritdoc />
    public TimeSpan AtMost => TimeSpan.FromMinutes(10);

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken ct)
    {
        while (true)
        {
            var (count, stored) = await writes.RunAsync(RemoveAsync, ct);
            // Only after the commit: a write that fails must find its files again.
            foreach (var name in stored) files.Remove(name);
            if (count < AtOnce) return;
        }
    }

    private async Task<(int Count, IReadOnlyList<string> Stored)> RemoveAsync(PortalDb db, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var before = now - Kept;
        var gone = await db.Set<Article>().Include(a => a.Board).Include(a => a.Attachments)
            .Where(a => a.Trashing!.At <= before).OrderBy(a => a.Id).Take(AtOnce).ToListAsync(ct);
        foreach (var article in gone)
        {
            record.Note(db, null, "휴지통 비움", article.Subject());
            await uses.SetAsync(db, article.Subject().Id, [], ct);
            db.LogArticle(article, "removed", now);
        }

        db.RemoveRange(gone);
        return (gone.Count, [.. gone.SelectMany(a => a.Attachments).Select(f => f.StoredName).OfType<string>()]);
    }
}
