using CenterPortal.Data;
using CenterPortal.Features.Articles;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Files;
using CenterPortal.Infrastructure.Html;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Support;

/// <summary>Puts articles into a portal and looks at what is stored.</summary>
public static class TestArticles
{
    /// <summary>Adds an article, through the same handlers as staff do, and waits until it is heard.</summary>
    public static async Task<int> AddArticleAsync(
        this PortalApp portal, string html = "<p>하나</p><p>둘</p><p>셋</p>", string title = "장터 소식", string board = "press", bool isPublished = true, DateTime? writtenAt = null, string? file = null)
    {
        var stored = file is null ? null : await portal.Get<FileStore>().KeepAsync(new MemoryStream("0123456789"u8.ToArray()), default);
        var id = await portal.Get<PortalWrites>().RunAsync(async (db, ct) =>
        {
            var article = new Article
            {
                Board = await db.Set<Board>().SingleAsync(b => b.Slug == board, ct),
                Title = title,
                Author = "한빛광역자활센터",
                WrittenAt = writtenAt ?? portal.Get<TimeProvider>().GetUtcNow().UtcDateTime,
            };
            article.Write(portal.Get<HtmlCleaner>().CleanBlocks(html));
            if (stored is not null) article.Attach(new Attachment { Name = file!, Position = 0, Size = 10, StoredName = stored });
            db.Add(article);
            await db.SaveChangesAsync(ct);
            return article.Id;
        });
        if (isPublished) Assert.True((await portal.Get<PublishArticle>().HandleAsync(id, null)).IsDone);
        await portal.SettleAsync();
        return id;
    }

    /// <summary>The stored article with its parts.</summary>
    public static Task<Article> ArticleAsync(this PortalApp portal, int id) => portal.ReadAsync(db =>
        db.Set<Article>().AsNoTracking().Include(a => a.Board).Include(a => a.Blocks).Include(a => a.Attachments).SingleAsync(a => a.Id == id));

    /// <summary>Corrects an article as someone who has seen it as it is.</summary>
    public static async Task CorrectAsync(this PortalApp portal, int id, string html, string? title = null)
    {
        var article = await portal.ArticleAsync(id);
        Assert.True((await portal.Get<CorrectArticle>().HandleAsync(new Correction(id, article.Version, title ?? article.Title, html))).IsDone);
    }

    /// <summary>All changes of the log after a sequence, in order.</summary>
    public static Task<List<Change>> ChangesAsync(this PortalApp portal, long after = 0) => portal.ReadAsync(db =>
        db.Set<Change>().AsNoTracking().Where(c => c.Sequence > after).OrderBy(c => c.Sequence).ToListAsync());

    /// <summary>The end of the log.</summary>
    public static Task<long> LastChangeAsync(this PortalApp portal) => portal.ReadAsync(async db => await db.Set<Change>().Where(c => c.Kind != "views").MaxAsync(c => (long?)c.Sequence) ?? 0);

    /// <summary>Waits until everything in the log was made visible.</summary>
    public static async Task SettleAsync(this PortalApp portal)
    {
        var last = await portal.LastChangeAsync();
        await Eventually.HoldsAsync(() => portal.Get<ChangeTail>().Processed >= last);
    }

    /// <summary>Writes into the database behind the portal's back: no handler, no change.</summary>
    public static async Task BehindItsBackAsync(this PortalApp portal, string sql)
    {
        await using var db = await portal.Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
#pragma warning disable EF1002 // The tests' own words.
        await db.Database.ExecuteSqlRawAsync(sql);
#pragma warning restore EF1002
    }
}
