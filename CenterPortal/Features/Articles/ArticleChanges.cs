using CenterPortal.Data;
using CenterPortal.Features.Articles.Fragments;
using CenterPortal.Infrastructure.Changes;

namespace CenterPortal.Features.Articles;

/// <summary>How this feature writes to the change log; the words of its kinds stand here alone.</summary>
internal static class ArticleChanges
{
    /// <summary>The kind of a change of title or text.</summary>
    public const string Corrected = "corrected";

    /// <summary>The kind of a change of a board itself.</summary>
    public const string Named = "named";

    /// <summary>The article's page and row changed as a whole.</summary>
    public static void LogArticle(this PortalDb db, Article article, string kind, DateTime at) =>
        db.LogChange(ArticleTopics.Article, EntityId(article), article.Version, kind, at);

    /// <summary>Where the article stands changed: told to readers when they see it or saw it, otherwise to staff alone.</summary>
    public static void LogStanding(this PortalDb db, Article article, bool wasPublic, string kind, DateTime at)
    {
        if (!wasPublic && !article.IsPublic)
        {
            db.LogChange(ArticleTopics.Draft, EntityId(article), article.Version, kind, at);
            return;
        }

        db.LogArticle(article, kind, at);
        db.LogBoard(article.Board, kind, at);
    }

    /// <summary>The article was corrected: only the rewritten blocks when nothing else changed.</summary>
    public static void LogCorrection(this PortalDb db, Article article, BodyRevision revision, DateTime at)
    {
        if (revision.IsWhole || revision.Rewritten.Count == 0)
            db.LogArticle(article, Corrected, at);
        else
            foreach (var block in revision.Rewritten)
                db.LogChange(ArticleTopics.Article, EntityId(article), article.Version, Corrected, at, ArticleTopics.Text(block));
    }

    /// <summary>The board's list changed.</summary>
    public static void LogBoard(this PortalDb db, Board board, string kind, DateTime at) =>
        db.LogChange(ArticleTopics.Board, board.Slug, board.Version, kind, at);

    /// <summary>Name, order or openness of a board changed: menus and tabs show them on every page.</summary>
    public static void LogBoardItself(this PortalDb db, Board board, DateTime at) => db.LogBoard(board, Named, at);

    /// <summary>The article's number of views grew.</summary>
    public static void LogViews(this PortalDb db, int articleId, long views, DateTime at) =>
        db.LogChange(ArticleTopics.Views, ArticleTopics.Text(articleId), views, "views", at);

    /// <summary>How changes name an article: <c>press/42</c>.</summary>
    public static string EntityId(string board, int id) => $"{board}/{ArticleTopics.Text(id)}";

    private static string EntityId(Article article) => EntityId(article.Board.Slug, article.Id);
}
