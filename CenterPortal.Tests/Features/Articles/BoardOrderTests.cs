using CenterPortal.Data;
using CenterPortal.Features.Articles;
using CenterPortal.Features.Articles.Queries;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Articles;

/// <summary>Lists: staff's order, 순번, years, pages, neighbours.</summary>
public sealed class BoardOrderTests : IAsyncLifetime
{
    private static readonly DateTime Start = new(2024, 12, 31, 14, 59, 0, DateTimeKind.Utc); // 23:59 in Seoul
    private readonly List<int> _ids = [];
    private PortalApp _portal = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await PortalApp.StartAsync();
        for (var i = 0; i < 45; i++)
            _ids.Add(await _portal.AddArticleAsync("<p>글</p>", $"글 {i}", writtenAt: Start.AddMinutes(i)));
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Lists_follow_staff_and_time_to_the_last_page()
    {
        await _portal.Get<PickBest>().HandleAsync(_ids[0], null, 2, "둘째", null);
        await _portal.Get<PickBest>().HandleAsync(_ids[1], null, 1, "첫째", null);
        await _portal.Get<PortalWrites>().RunAsync(async (db, ct) =>
            (await db.Set<Article>().Include(a => a.Board).SingleAsync(a => a.Id == _ids[2], ct)).PinAbove(new Pin(null, null, Start)));

        var first = await PageAsync(1);
        Assert.Equal([_ids[1], _ids[0], _ids[2], _ids[44], _ids[43]], first.Rows.Take(5).Select(r => r.Id));
        // 순번 counts by time alone: the oldest is 1, wherever it stands.
        Assert.Equal([2, 1, 3, 45, 44], first.Rows.Take(5).Select(r => r.Number));
        var pages = new[] { first, await PageAsync(2), await PageAsync(3) };
        Assert.Equal([20, 20, 5], pages.Select(p => p.Rows.Count));
        Assert.Equal((45, 3), (first.Total, first.Pages));
        Assert.Equal(_ids.Order(), pages.SelectMany(p => p.Rows).Select(r => r.Id).Order());
        Assert.Empty((await PageAsync(4)).Rows);

        var old = await PageAsync(1, 2024);
        Assert.Equal([_ids[0]], old.Rows.Select(r => r.Id));
        Assert.Equal(44, (await PageAsync(1, 2025)).Total);
        Assert.Equal([2025, 2024], await _portal.Get<BoardPages>().YearsAsync("press"));
        Assert.Empty(await _portal.Get<BoardPages>().YearsAsync("notice"));
        Assert.Null(await _portal.Get<BoardPages>().PageAsync(new BoardAsk("nowhere", 1, null, null)));

        var page = await _portal.Http.GetStringAsync("/news/press?page=3");
        Assert.Contains("모두 <b>45</b>건", page, StringComparison.Ordinal);
        Assert.Contains("<b>3</b>/3쪽", page, StringComparison.Ordinal);
        Assert.Contains("rel=\"prev\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neighbours_stand_on_both_sides_and_end_at_the_ends()
    {
        var neighbours = _portal.Get<ArticleNeighbours>();
        var newest = (await neighbours.FindAsync("press", _ids[44]))!;
        Assert.Null(newest.Newer);
        Assert.Equal((_ids[43], 9), (newest.Older!.Id, newest.Rows.Count));
        var oldest = (await neighbours.FindAsync("press", _ids[0]))!;
        Assert.Null(oldest.Older);
        Assert.Equal((_ids[1], 9), (oldest.Newer!.Id, oldest.Rows.Count));
        var middle = (await neighbours.FindAsync("press", _ids[20]))!;
        Assert.Equal([24, 23, 22, 21, 20, 19, 18, 17, 16], middle.Rows.Select(r => _ids.IndexOf(r.Id)));
        Assert.Equal(45, middle.Total);
        Assert.Null(await neighbours.FindAsync("notice", _ids[20]));

        await _portal.Get<WithdrawArticle>().HandleAsync(_ids[21], null, "까닭");
        Assert.Equal(_ids[22], (await neighbours.FindAsync("press", _ids[20]))!.Newer!.Id);
    }

    private async Task<BoardPage> PageAsync(int page, int? year = null) => (await _portal.Get<BoardPages>().PageAsync(new BoardAsk("press", page, year, null)))!;
}
