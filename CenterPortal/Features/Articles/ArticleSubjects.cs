using CenterPortal.Features.Articles.Fragments;
using CenterPortal.Features.Articles.Studio;
using CenterPortal.Identity;

namespace CenterPortal.Features.Articles;

/// <summary>How the record of acts names this feature's things.</summary>
internal static class ArticleSubjects
{
    public static ActSubject Subject(this Article article) => new($"article/{ArticleTopics.Text(article.Id)}", PersonalNumbers.Masked(article.Title));

    public static ActSubject Subject(this Board board) => new($"board/{board.Slug}", board.Name);
}
