using CenterPortal.Features.Articles.Fragments;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Articles;

/// <summary>An article changed: its page, its row and the lists that show it.</summary>
internal sealed class ArticleReaction : IChangeReaction
{
    public string Topic => ArticleTopics.Article;

    public ValueTask<Reaction> ReactAsync(Change change, Followers followers, CancellationToken ct)
    {
        if (change.EntityId.Split('/') is not [var board, var text] || !ArticleTopics.TryNumber(text, out var id))
            return ValueTask.FromResult(Reaction.None);
        var article = ArticleTopics.ArticleOf(id);
        IEnumerable<LiveTarget> body = change.Part is { } part && ArticleTopics.TryNumber(part, out var block)
            ? [new(ArticleTopics.BlockOf(id, block), article, change.Version), new(ArticleTopics.MetaOf(id), article, change.Version)]
            : [new(article)];
        // What else happens to an article changes the list as well, and the list brings its rows. The home page tells the first lines of one.
        IEnumerable<LiveTarget> rows = change.Kind == ArticleChanges.Corrected ? [new(ArticleTopics.RowOf(board, id)), new(ArticleTopics.RowOf(null, id)), new(ArticleTopics.Latest)] : [];
        return ValueTask.FromResult(new Reaction([article, ArticleTopics.NewsTag], [.. body, .. rows]));
    }
}

/// <summary>A board's list changed: every open list of it, of all boards, and the home page.</summary>
internal sealed class BoardReaction : IChangeReaction
{
    public string Topic => ArticleTopics.Board;

    public ValueTask<Reaction> ReactAsync(Change change, Followers followers, CancellationToken ct)
    {
        string[] everywhere = change.Kind == ArticleChanges.Named ? [PublicPageAttribute.SiteTag] : [];
        return ValueTask.FromResult(new Reaction([ArticleTopics.NewsTag, $"board:{change.EntityId}", .. everywhere], [new(ArticleTopics.Latest)])
        {
            PushFamilies = [$"list:{change.EntityId}/", "list:all/", $"around:{change.EntityId}/", "tabs:"],
        });
    }
}

/// <summary>The number of views grew: the number alone is pushed and nothing is evicted.</summary>
internal sealed class ViewsReaction : IChangeReaction
{
    public string Topic => ArticleTopics.Views;

    public ValueTask<Reaction> ReactAsync(Change change, Followers followers, CancellationToken ct) =>
        ValueTask.FromResult(new Reaction([], [new($"{ArticleTopics.Views}:{change.EntityId}")]));
}
