using CenterPortal.Data;
using CenterPortal.Features.Articles;
using CenterPortal.Features.Articles.Contract;
using CenterPortal.Features.Search.Queries;
using CenterPortal.Infrastructure.Html;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Search;

/// <summary>A running portal with short ways to write articles and to search.</summary>
public sealed class SearchFixture : IAsyncLifetime
{
    private static readonly DateTime Written = new(2017, 11, 27, 1, 0, 0, DateTimeKind.Utc);

    public PortalApp Portal { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Portal = await PortalApp.StartAsync(settings: "Portal:RateLimits:Enabled=false");

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    /// <summary>Puts a public article on a board; returns its id.</summary>
    public Task<int> PublishAsync(string title, string html = "<p>본문입니다.</p>", string board = "press", DateTime? at = null) =>
        Portal.Get<PortalWrites>().RunAsync(async (db, ct) =>
            (await Portal.Get<ArticleIntake>().TakeAsync(db, board, new IncomingArticle(title, "센터", at ?? Written, 0, null, null, [html], []), null, ct)).Id);

    /// <summary>Writes an article that nobody published; returns its id.</summary>
    public async Task<int> DraftAsync(string title)
    {
        var draft = await Portal.Get<PortalWrites>().RunAsync(async (db, ct) =>
        {
            var article = new Article { Board = await db.Set<Board>().SingleAsync(b => b.Slug == "notice", ct), Title = title, Author = "센터", WrittenAt = Written };
            article.Write([Portal.Get<HtmlCleaner>().Clean("<p>아직 보이면 안 되는 글입니다.</p>")]);
            db.Add(article);
            return article;
        });
        return draft.Id;
    }

    public Task<SearchAnswer> AskAsync(string words, string? place = null, int? year = null, int page = 1) =>
        Portal.Get<ISearchArticles>().AskAsync(new SearchAsk(words, place, year, page), CancellationToken.None);

    /// <summary>The titles that are found, the newest first.</summary>
    public async Task<IReadOnlyList<string>> TitlesAsync(string words, string? place = null, int? year = null) =>
        [.. (await AskAsync(words, place, year)).Hits.Select(h => string.Concat(h.Title.Select(p => p.Text)))];
}
