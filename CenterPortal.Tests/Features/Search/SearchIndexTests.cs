using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Articles;
using CenterPortal.Features.Articles.Contract;
using CenterPortal.Features.Articles.Queries;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Search;

public class SearchIndexTests(SearchFixture search) : IClassFixture<SearchFixture>
{
    [Theory]
    [InlineData("자활")]
    [InlineData("ㅈㅎ")]
    [InlineData("ㅈㅎㄱㅇ")]
    [InlineData("활기")]
    [InlineData("자ㅎ")]
    [InlineData("감")]
    [InlineData("감귤 자활")]
    [InlineData("ＡＢＣ")]
    [InlineData("자활\0")]
    public async Task A_published_article_is_found_by(string words)
    {
        await search.PublishAsync("감귤을 나누는 자활기업 abc");
        Assert.Contains("감귤을 나누는 자활기업 abc", await search.TitlesAsync(words));
    }

    [Theory]
    [InlineData("감귤 없는말")]
    [InlineData("누는자활")]
    [InlineData("ㅎㅈ")]
    [InlineData("\"")]
    [InlineData("제목 OR 자활")]
    public async Task It_is_not_found_by(string words)
    {
        await search.PublishAsync("감귤을 나누는 자활기업 abc");
        Assert.DoesNotContain("감귤을 나누는 자활기업 abc", await search.TitlesAsync(words));
    }

    [Fact]
    public async Task Search_follows_correction_withdrawal_and_return()
    {
        var id = await search.PublishAsync("토란을 심는 날");
        Assert.Single(await search.TitlesAsync("토란"));

        var version = await search.Portal.ReadAsync(db => db.Set<Article>().Where(a => a.Id == id).Select(a => a.Version).SingleAsync());
        Assert.True((await search.Portal.Get<CorrectArticle>().HandleAsync(new Correction(id, version, "우엉을 심는 날", "<p>도라지도 심습니다.</p>"))).IsDone);
        Assert.Empty(await search.TitlesAsync("토란"));
        Assert.Single(await search.TitlesAsync("우엉 도라지"));

        await search.Portal.Get<WithdrawArticle>().HandleAsync(id, null, "다시 씁니다.");
        Assert.Equal(0, (await search.AskAsync("우엉")).Total);

        await search.Portal.Get<PublishArticle>().HandleAsync(id, null);
        Assert.Single(await search.TitlesAsync("ㅇㅇ 도라지"));
    }

    [Fact]
    public async Task What_nobody_published_is_in_no_table_of_search()
    {
        var id = await search.DraftAsync("비밀스러운 머루잼");
        Assert.Empty(await search.TitlesAsync("머루잼"));
        Assert.Equal(0, await search.Portal.ReadAsync(db => db.Database.SqlQuery<int>($"SELECT Number AS Value FROM search_documents WHERE Number = {id}").CountAsync()));

        await search.Portal.Get<PublishArticle>().HandleAsync(id, null);
        Assert.Single(await search.TitlesAsync("머루잼"));
    }

    [Fact]
    public async Task A_write_that_fails_leaves_nothing_in_the_index()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => search.Portal.Get<PortalWrites>().RunAsync(async (db, ct) =>
        {
            await search.Portal.Get<ArticleIntake>().TakeAsync(db, "press", new IncomingTitle("가지튀김", false, false, "센터", new DateOnly(2017, 5, 1), 3), null, ct);
            throw new InvalidOperationException("The import was interrupted.");
        }));
        Assert.Empty(await search.TitlesAsync("가지튀김"));
    }

    [Fact]
    public async Task An_article_of_which_only_the_title_is_known_is_found_by_it()
    {
        await search.Portal.Get<PortalWrites>().RunAsync((db, ct) =>
            search.Portal.Get<ArticleIntake>().TakeAsync(db, "press", new IncomingTitle("제목뿐인 수세미", false, false, "센터", new DateOnly(2016, 5, 1), 3), null, ct));
        var hit = Assert.Single((await search.AskAsync("수세미")).Hits);
        Assert.Empty(hit.Snippet);
    }

    [Fact]
    public async Task Board_and_year_narrow_and_each_board_says_how_many()
    {
        await search.PublishAsync("호박 하나", board: "press", at: new DateTime(2017, 12, 31, 15, 30, 0, DateTimeKind.Utc));
        await search.PublishAsync("호박 둘", board: "press", at: new DateTime(2016, 3, 1, 0, 0, 0, DateTimeKind.Utc));
        await search.PublishAsync("호박 셋", board: "notice", at: new DateTime(2018, 3, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(["호박 셋", "호박 하나", "호박 둘"], await search.TitlesAsync("호박"));
        Assert.Equal(["호박 하나", "호박 둘"], await search.TitlesAsync("호박", "press"));
        Assert.Equal(["호박 셋", "호박 하나"], await search.TitlesAsync("호박", year: 2018));
        var answer = await search.AskAsync("호박", "press");
        Assert.Equal((2, 3), (answer.Total, answer.Everywhere));
        Assert.Equal([2, 1, 0, 0, 0, 0], answer.Places.Select(p => p.Count!.Value));
    }

    [Fact]
    public async Task Pages_hold_twenty_and_the_last_the_rest()
    {
        for (var i = 0; i < 23; i++)
            await search.PublishAsync($"미나리 {i}", at: new DateTime(2017, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var (first, last) = (await search.AskAsync("미나리"), await search.AskAsync("미나리", page: 2));
        Assert.Equal((23, 2, 20, 3), (first.Total, first.Pages, first.Hits.Count, last.Hits.Count));
        Assert.Equal(23, first.Hits.Concat(last.Hits).Select(h => h.Address).Distinct().Count());
        Assert.Equal("미나리 22", string.Concat(first.Hits[0].Title.Select(p => p.Text)));
    }

    [Fact]
    public async Task A_boards_own_filter_finds_what_search_finds()
    {
        await search.PublishAsync("더덕 농사", "<p>고사리도 합니다.</p>", "library");
        var lists = search.Portal.Get<BoardPages>();
        Assert.Equal(1, (await lists.PageAsync(new BoardAsk("library", 1, null, "ㄱㅅㄹ 더덕")))!.Total);
        Assert.Equal(0, (await lists.PageAsync(new BoardAsk("press", 1, null, "더덕")))!.Total);
        Assert.Equal(0, (await lists.PageAsync(new BoardAsk("library", 1, null, "!")))!.Total);
    }

    [Fact]
    public async Task Samples_are_found_while_they_are_there()
    {
        await using var portal = await PortalApp.StartAsync(samples: true);
        var samples = portal.Get<CenterPortal.Features.Search.Queries.ISearchArticles>();
        var before = await samples.AskAsync(new("ㄱㅅ"), CancellationToken.None);
        Assert.NotEmpty(before.Hits);
        Assert.All(before.Hits, hit => Assert.True(hit.IsSample));

        await portal.Get<Seeder>().RemoveSamplesAsync();
        Assert.Equal(0, (await samples.AskAsync(new("ㄱㅅ"), CancellationToken.None)).Total);
    }

    [Fact]
    public async Task An_empty_index_is_filled_at_start()
    {
        await search.PublishAsync("쑥갓 한 단");
        await search.Portal.Get<PortalWrites>().RunAsync((db, ct) => db.Database.ExecuteSqlAsync($"DELETE FROM search_index; DELETE FROM search_documents;", ct));
        Assert.Empty(await search.TitlesAsync("쑥갓"));

        await search.Portal.Get<Seeder>().SeedAsync(withSamples: false);
        Assert.Single(await search.TitlesAsync("쑥갓"));
    }
}
