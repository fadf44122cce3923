using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Articles.Samples;
using CenterPortal.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles;

/// <summary>The four boards, and the samples on them.</summary>
internal sealed class BoardFacts(SampleArticles samples, FileStore files, TimeProvider clock) : ISeed
{
    public async Task SeedFactsAsync(PortalDb db, CancellationToken ct)
    {
        if (await db.Set<Board>().AnyAsync(ct)) return;
        db.AddRange(
            new Board { Slug = "press", Name = "보도자료", Description = "신문과 방송에 나온 자활 이야기를 모았습니다.", Order = 1 },
            new Board { Slug = "notice", Name = "공지사항", Description = "센터가 알려 드리는 소식입니다.", Order = 2 },
            new Board { Slug = "stories", Name = "현장 이야기", Description = "사업단과 매장에서 만난 이야기입니다.", Order = 3 },
            new Board { Slug = "library", Name = "자료실", Description = "서식과 안내 자료를 내려받으실 수 있습니다.", Order = 4 });
    }

    public async Task SeedSamplesAsync(PortalDb db, CancellationToken ct)
    {
        if (await db.Set<Article>().AnyAsync(ct)) return;
        var boards = await db.Set<Board>().ToDictionaryAsync(b => b.Slug, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var added = new List<Article>();
        await foreach (var article in samples.ReadAsync(boards, now, ct))
            added.Add(article);
        db.AddRange(added);
        // The log carries ids, which the database gives with the first save.
        await db.SaveChangesAsync(ct);
        foreach (var article in added)
            db.LogArticle(article, "published", now);
        foreach (var board in boards.Values)
            db.LogBoard(board, "published", now);
    }

    public async Task<SampleRemoval> RemoveSamplesAsync(PortalDb db, CancellationToken ct)
    {
        var gone = await db.Set<Article>().Include(a => a.Board).Include(a => a.Attachments).Where(a => a.IsSample).ToListAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var article in gone)
        {
            db.LogArticle(article, "removed", now);
            foreach (var stored in article.Attachments.Select(f => f.StoredName).OfType<string>())
                db.AfterCommit(() => files.Remove(stored));
        }

        foreach (var board in gone.Select(a => a.Board).Distinct())
        {
            board.Touch();
            db.LogBoard(board, "removed", now);
        }

        db.RemoveRange(gone);
        return new SampleRemoval(gone.Count);
    }
}
