using CenterPortal.Components.Shared;
using CenterPortal.Features.Articles.Queries;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Articles;

/// <summary>The boards below 소식 in menu and footer.</summary>
internal sealed class ArticleMenu(BoardPages boards) : ISubLinks
{
    public string Section => Urls.News;

    public async Task<IReadOnlyList<(string Name, string Href)>> GetAsync(CancellationToken ct) =>
        [.. (await boards.BoardsAsync(ct)).Select(b => (b.Name, Urls.Board(b.Slug)))];
}
