using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles;

/// <summary>Loads whole articles for use cases.</summary>
internal static class ArticleLoading
{
    public static Task<Article?> LoadArticleAsync(this PortalDb db, int id, CancellationToken ct) =>
        db.Set<Article>().Include(a => a.Board).Include(a => a.Blocks).Include(a => a.Attachments).AsSplitQuery().SingleOrDefaultAsync(a => a.Id == id, ct);
}
