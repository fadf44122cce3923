using CenterPortal.Features.Articles.Studio;
using CenterPortal.Infrastructure.Html;

namespace CenterPortal.Features.Articles;

/// <summary>Puts an article before readers.</summary>
public sealed class PublishArticle(ArticleActs acts)
{
    /// <summary>Publishes; publishing what is public changes nothing.</summary>
    public Task<Outcome> HandleAsync(int id, Guid? by, CancellationToken ct = default) => acts.RunAsync(id, by, (article, now) =>
    {
        if (article.IsPublic) return null;
        if (article.Trashing is not null) return ArticleAct.Refused("휴지통에 있는 글입니다. 먼저 되살려 주세요.");
        if (article.Publication is null && article.Board.Closing is not null)
            return ArticleAct.Refused("닫힌 게시판이라 새 글을 올릴 수 없습니다. 게시판을 다시 열어 주세요.");
        if (!article.IsTextMissing && article.Blocks.All(b => CorrectArticle.IsEmpty(b.Html)))
            return ArticleAct.Refused("글이 비어 있습니다. 글을 열어 적으신 것을 저장한 다음 게시해 주세요.");
        if (PersonalNumbers.HasResidentNumber([article.Title, .. article.Blocks.Select(b => PlainText.Of(b.Html))])) return ArticleAct.Refused(PersonalNumbers.Refusal);
        article.Publish(by, now);
        return new ArticleAct("published", "글 게시");
    }, ct, withText: true);
}
