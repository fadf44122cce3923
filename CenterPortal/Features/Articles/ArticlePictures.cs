using CenterPortal.Data;
using CenterPortal.Features.Articles.Fragments;
using CenterPortal.Features.Media.Contract;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles;

/// <summary>Articles show pictures; readers may see those of articles they may see.</summary>
internal sealed class ArticlePictures : IPictureSubjects
{
    /// <inheritdoc />
    public string Kind => ArticleTopics.Article;

    /// <inheritdoc />
    public async Task<bool> IsPublicAsync(PortalDb db, string id, CancellationToken ct) =>
        ArticleTopics.TryNumber(id, out var number)
        && await db.Set<Article>().AnyAsync(a => a.Id == number && a.Publication != null && a.Withdrawal == null && a.Trashing == null, ct);

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, PictureSubject>> DescribeAsync(PortalDb db, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        int[] numbers = [.. ids.Select(id => ArticleTopics.TryNumber(id, out var number) ? number : 0)];
        var found = await db.Set<Article>().AsNoTracking().Where(a => numbers.Contains(a.Id)).OrderBy(a => a.Id).Take(numbers.Length)
            .Select(a => new { a.Id, a.Title, Board = a.Board.Slug, IsPublic = a.Publication != null && a.Withdrawal == null && a.Trashing == null }).ToListAsync(ct);
        return found.ToDictionary(a => ArticleTopics.Text(a.Id), a => new PictureSubject(a.Title, a.IsPublic ? Urls.Article(a.Board, a.Id) : null), StringComparer.Ordinal);
    }
}
