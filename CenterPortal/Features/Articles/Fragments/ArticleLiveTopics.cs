using CenterPortal.Features.Articles.Queries;
using CenterPortal.Infrastructure.Changes;

namespace CenterPortal.Features.Articles.Fragments;

/// <summary><c>article:42</c>: the whole article as its page shows it, or the kind word that it is gone.</summary>
internal sealed class ArticleTopic(ArticleReading articles) : ILiveTopic
{
    public string Prefix => ArticleTopics.Article;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct)
    {
        if (!ArticleTopics.TryNumber(id, out var number)) return null;
        var article = await articles.FindAsync(null, number, ct);
        return article is { IsWithdrawn: false }
            ? Live.View<ArticleDocument>(article.Version, (nameof(ArticleDocument.Article), article))
            : Live.View<ArticleGone>(article?.Version ?? ArticleTopics.Gone, (nameof(ArticleGone.Id), number), (nameof(ArticleGone.Version), article?.Version ?? ArticleTopics.Gone));
    }
}

/// <summary><c>meta:42</c>: the line of author, dates and views, pushed with a changed block.</summary>
internal sealed class MetaTopic(ArticleReading articles) : ILiveTopic
{
    public string Prefix => ArticleTopics.Meta;

    public bool CanBeFollowed => false;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct) =>
        ArticleTopics.TryNumber(id, out var number) && await articles.FindAsync(null, number, ct) is { IsWithdrawn: false } article
            ? Live.View<ArticleMeta>(article.Version, (nameof(ArticleMeta.Article), article))
            : null;
}

/// <summary><c>block:42/3</c>: one paragraph, heading or figure, pushed inside <c>article:42</c>.</summary>
internal sealed class BlockTopic(ArticleReading articles) : ILiveTopic
{
    public string Prefix => ArticleTopics.Block;

    public bool CanBeFollowed => false;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct) =>
        id.Split('/') is [var article, var block] && ArticleTopics.TryNumber(article, out var a) && ArticleTopics.TryNumber(block, out var n)
        && await articles.BlockAsync(a, n, ct) is { } view
            ? Live.View<ArticleBlockView>(view.Version, (nameof(ArticleBlockView.Block), view))
            : null;
}

/// <summary><c>row:press/42</c>: an article's line in a list; <c>all</c> for the list of all boards.</summary>
internal sealed class RowTopic(BoardPages boards) : ILiveTopic
{
    public string Prefix => ArticleTopics.Row;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct) =>
        id.Split('/') is [var board, var article] && ArticleTopics.TryNumber(article, out var number)
        && await boards.RowAsync(Live.Board(board), number, ct) is { } row
            ? Live.View<BoardRow>(row.Version, (nameof(BoardRow.Row), row), (nameof(BoardRow.Board), Live.Board(board)))
            : null;
}

/// <summary><c>views:42</c>: the number alone; its version is the number.</summary>
internal sealed class ViewsTopic(ArticleReading articles) : ILiveTopic
{
    public string Prefix => ArticleTopics.Views;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct) =>
        ArticleTopics.TryNumber(id, out var number) && await articles.ViewsAsync(number, ct) is { } views
            ? Live.View<ViewCount>(views, (nameof(ViewCount.Id), number), (nameof(ViewCount.Views), views))
            : null;
}

/// <summary><c>list:press/2017/1</c>: one page of a board's list, <c>-</c> for all years.</summary>
internal sealed class ListTopic(BoardPages boards) : ILiveTopic
{
    public string Prefix => ArticleTopics.List;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct)
    {
        if (id.Split('/') is not [var board, var years, var pages] || !ArticleTopics.TryNumber(pages, out var page)) return null;
        int? year = years == "-" ? null : ArticleTopics.TryNumber(years, out var y) && y is > 1900 and < 9999 ? y : -1;
        if (year == -1 || await boards.PageAsync(new BoardAsk(Live.Board(board), page, year, null), ct) is not { } list) return null;
        return Live.View<BoardList>(list.Head.Version, (nameof(BoardList.Page), list));
    }
}

/// <summary><c>tabs:press</c>: the boards above a list, with their numbers.</summary>
internal sealed class TabsTopic(BoardCounts counts) : ILiveTopic
{
    public string Prefix => ArticleTopics.Tabs;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct)
    {
        var (tabs, here) = (await counts.GetAsync(ct), Live.Board(id));
        return here is null || tabs.Boards.Any(b => b.Slug == here)
            ? Live.View<BoardTabs>(tabs.Version, (nameof(BoardTabs.Tabs), tabs), (nameof(BoardTabs.Here), here))
            : null;
    }
}

/// <summary><c>around:press/42</c>: previous, next and the list below an article.</summary>
internal sealed class AroundTopic(ArticleNeighbours neighbours, BoardPages boards) : ILiveTopic
{
    public string Prefix => ArticleTopics.Around;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct)
    {
        if (id.Split('/') is not [var board, var article] || !ArticleTopics.TryNumber(article, out var number)) return null;
        if (await neighbours.FindAsync(board, number, ct) is { } around) return Live.View<ArticleAround>(around.Head.Version, (nameof(ArticleAround.Around), around));
        return await boards.HeadAsync(board, ct) is { } head
            ? Live.View<AroundGone>(head.Version, (nameof(AroundGone.Head), head), (nameof(AroundGone.Id), number))
            : null;
    }
}

/// <summary><c>latest-news</c>: the home page's news.</summary>
internal sealed class LatestNewsTopic(LatestNews news) : ILiveTopic
{
    public string Prefix => ArticleTopics.Latest;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct)
    {
        var view = await news.GetAsync(ct);
        return Live.View<LatestNewsBlock>(view.Version, (nameof(LatestNewsBlock.News), view));
    }
}

file static class Live
{
    public static LiveView View<TComponent>(long version, params (string Name, object? Value)[] parameters) =>
        new(version, typeof(TComponent), parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal));

    public static string? Board(string name) => name == ArticleTopics.AllBoards ? null : name;
}
