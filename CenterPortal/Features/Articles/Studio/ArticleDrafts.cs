using CenterPortal.Data;
using CenterPortal.Features.Editing.Contract;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Studio;

/// <summary>Articles as things that people write; the first draft makes the article, which readers do not see.</summary>
internal sealed class ArticleDrafts(TimeProvider clock) : IDraftSubject
{
    private const string New = WorkedArticles.NewSubject + "/";
    private const string Nameless = "제목 없는 글";

    public string Kind => WorkedArticles.Kind;

    public async Task<DraftPlace?> AdmitAsync(PortalDb db, Guid by, string subject, string title, string fields, CancellationToken ct)
    {
        if (subject.StartsWith(New, StringComparison.Ordinal)) return await MakeAsync(db, by, title, ArticleFields.Read(fields), ct);
        if (!int.TryParse(subject.AsSpan(Kind.Length + 1), out var id) || await db.LoadWorkedAsync(by, id, ct) is not { } article) return null;
        // Until its first save the article has no other name for the lists of the studio.
        if (article is { Publication: null, Blocks.Count: 0 } && article.WriterId == by) article.Title = NameOf(title);
        return Place(article);
    }

    private async Task<DraftPlace?> MakeAsync(PortalDb db, Guid by, string title, ArticleFields fields, CancellationToken ct)
    {
        if (await db.Set<Board>().SingleOrDefaultAsync(b => b.Slug == fields.Board, ct) is not { } board) return null;
        var article = new Article
        {
            Board = board,
            Title = NameOf(title),
            Author = fields.Author?.Trim() is { Length: > 0 and <= 80 } author ? author : board.Name,
            WrittenAt = fields.WrittenAt ?? clock.GetUtcNow().UtcDateTime,
            WriterId = by,
        };
        db.Add(article);
        await db.SaveChangesAsync(ct);
        return Place(article);
    }

    private static DraftPlace Place(Article article) => new(WorkedArticles.SubjectOf(article.Id), Urls.StudioArticle(article.Id));

    private static string NameOf(string title) => title.Trim() switch
    {
        "" => Nameless,
        { Length: > CorrectArticle.LongestTitle } name => name[..CorrectArticle.LongestTitle],
        var name => name,
    };
}
