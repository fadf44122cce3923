using CenterPortal.Features.Articles;
using CenterPortal.Features.Import;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Import;

/// <summary>What an import makes of what is there; each test takes a time of writing of its own.</summary>
public class ImportPageTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private readonly PortalApp _portal = fixture.Portal;

    [Fact]
    public async Task The_second_import_of_a_page_changes_nothing()
    {
        var page = Page("2021-01-05", body: "첫 문단\n\n둘째 문단", rows: Row("첫 목록 글", "2021-01-03", 7));
        await ImportAsync(page);
        var (articles, last) = (await ArticlesAsync("2021-01"), await _portal.LastChangeAsync());
        var report = await ImportAsync(page);

        Assert.Equal(last, await _portal.LastChangeAsync());
        Assert.Equal(articles.Select(a => (a.Id, a.Version, a.Views)), (await ArticlesAsync("2021-01")).Select(a => (a.Id, a.Version, a.Views)));
        Assert.All(report.Done, line => Assert.Contains("이미", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_newer_save_corrects_the_changed_block_alone()
    {
        await ImportAsync(Page("2021-02-05", body: "첫 문단\n\n둘째 문단\n\n셋째 문단"));
        var last = await _portal.LastChangeAsync();
        await ImportAsync(Page("2021-02-05", body: "첫 문단\n\n고친 문단\n\n셋째 문단"));
        var change = Assert.Single(await _portal.ChangesAsync(last));
        Assert.Equal(("article", "corrected", "2"), (change.Topic, change.Kind, change.Part));
    }

    [Fact]
    public async Task What_staff_changed_since_is_left_alone_and_said()
    {
        var page = Page("2021-03-05", body: "첫 문단");
        await ImportAsync(page);
        var id = Assert.Single(await ArticlesAsync("2021-03")).Id;
        await _portal.CorrectAsync(id, "<p>직원이 고친 문단</p>");
        var last = await _portal.LastChangeAsync();

        var report = await ImportAsync(Page("2021-03-05", body: "옛 누리집에서도 고친 문단"));
        Assert.Contains("직원이 고쳤으므로", Assert.Single(report.Done), StringComparison.Ordinal);
        Assert.Equal(last, await _portal.LastChangeAsync());
        Assert.Contains("직원이", Assert.Single((await _portal.ArticleAsync(id)).Blocks).Html.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Best_that_staff_gave_does_not_keep_a_correction_away()
    {
        await ImportAsync(Page("2021-12-05", body: "첫 문단"));
        var id = Assert.Single(await ArticlesAsync("2021-12")).Id;
        Assert.True((await _portal.Get<PickBest>().HandleAsync(id, null, 1, "먼저 읽을 글", null)).IsDone);

        var report = await ImportAsync(Page("2021-12-05", body: "고친 문단"));
        Assert.Contains("고쳤습니다", Assert.Single(report.Done), StringComparison.Ordinal);
        var article = await _portal.ArticleAsync(id);
        Assert.Contains("고친 문단", Assert.Single(article.Blocks).Html.Html, StringComparison.Ordinal);
        Assert.NotNull(article.Best);
    }

    [Theory]
    [InlineData("2021-04", "자활장터가 열렸습니다", "자활장터가 열렸습니다")]
    [InlineData("2021-05", "자활장터가 열렸...", "자활장터가 열렸습니다 온 동네가 모여")]
    [InlineData("2021-06", "자활장터가 열렸…", "자활장터가 열렸습니다 온 동네가 모여")]
    public async Task A_title_that_waits_is_completed_by_its_page(string month, string listed, string full)
    {
        await ImportAsync(Page($"{month}-05", title: $"다른 글 {month}", rows: Row(listed, $"{month}-09", 50)));
        var waiting = Assert.Single(await ArticlesAsync(month), a => a.IsTextMissing);
        Assert.Equal(listed, waiting.Title);

        var report = await ImportAsync(Page($"{month}-09", title: full, body: "이제 온 본문"));
        var articles = await ArticlesAsync(month);
        Assert.Equal(2, articles.Count);
        var complete = await _portal.ArticleAsync(waiting.Id);
        Assert.Equal((full, false, 1, 50), (complete.Title, complete.IsTextMissing, complete.Blocks.Count, complete.Views));
        Assert.Contains("본문을 넣었습니다", report.Done[0], StringComparison.Ordinal);
        // The cut line of a later list is the same article.
        await ImportAsync(Page($"{month}-05", title: $"다른 글 {month}", rows: Row(listed, $"{month}-09", 50)));
        Assert.Equal(2, (await ArticlesAsync(month)).Count);
    }

    [Fact]
    public async Task Views_only_grow()
    {
        await ImportAsync(Page("2021-07-05", views: 30, rows: Row("목록 글", "2021-07-03", 20)));
        var last = await _portal.LastChangeAsync();
        await ImportAsync(Page("2021-07-05", views: 10, rows: Row("목록 글", "2021-07-03", 5)));
        Assert.Equal(last, await _portal.LastChangeAsync());
        await ImportAsync(Page("2021-07-05", views: 40, rows: Row("목록 글", "2021-07-03", 25)));
        Assert.Equal([25L, 40L], (await ArticlesAsync("2021-07")).Select(a => a.Views).Order());
        Assert.All(await _portal.ChangesAsync(last), c => Assert.Equal("views", c.Topic));
    }

    [Fact]
    public async Task Best_stands_in_the_order_of_the_page()
    {
        await ImportAsync(Page("2021-08-05", title: "이 글", rows: string.Join('\n',
            Row("첫째", "2021-08-09", 1, best: true), Row("이 글", "2021-08-05", 2, best: true), Row("셋째", "2021-08-02", 3, best: true), Row("아닌 글", "2021-08-10", 4))), "stories");
        var best = (await ArticlesAsync("2021-08")).Where(a => a.Best is not null).OrderBy(a => a.Best!.Order).Select(a => a.Title);
        Assert.Equal(["첫째", "이 글", "셋째"], best);
        // Afterwards the order is the staff's.
        var id = (await ArticlesAsync("2021-08")).Single(a => a.Title == "이 글").Id;
        await _portal.Get<PickBest>().EndAsync(id, null);
        await ImportAsync(Page("2021-08-05", title: "이 글", rows: Row("이 글", "2021-08-05", 2, best: true)), "stories");
        Assert.Null((await _portal.ArticleAsync(id)).Best);
    }

    [Fact]
    public async Task A_trial_run_says_what_it_would_do_and_does_nothing()
    {
        var before = await _portal.LastChangeAsync();
        var report = await _portal.Get<ImportPage>().HandleAsync("press", Page("2021-09-05"), isDryRun: true);
        Assert.Contains("새로 넣었습니다", Assert.Single(report.Done), StringComparison.Ordinal);
        Assert.Empty(await ArticlesAsync("2021-09"));
        Assert.Equal(before, await _portal.LastChangeAsync());
        Assert.NotNull((await _portal.Get<ImportPage>().HandleAsync("nowhere", Page("2021-09-05"), isDryRun: false)).Refusal);
        Assert.Empty(await ArticlesAsync("2021-09"));
    }

    [Fact]
    public async Task A_page_with_only_a_title_is_readable_and_not_for_search_engines()
    {
        await ImportAsync(Page("2021-10-05", title: "온 글", rows: Row("제목만 있는 글", "2021-10-03", 9)));
        var id = (await ArticlesAsync("2021-10")).Single(a => a.IsTextMissing).Id;
        // A person's reading would be counted, and so stand in the log that the other tests look at.
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/news/press/{id}");
        request.Headers.Add("Sec-Purpose", "prefetch");
        using var answer = await _portal.Http.SendAsync(request);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("본문을 아직 옮기지 않았습니다", page, StringComparison.Ordinal);
        Assert.Contains("content=\"noindex\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"/news/press/{id}<", await _portal.Http.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    private async Task<ImportReport> ImportAsync(PressPage page, string board = "press")
    {
        var report = await _portal.Get<ImportPage>().HandleAsync(board, page, isDryRun: false);
        Assert.Null(report.Refusal);
        await _portal.SettleAsync();
        return report;
    }

    private Task<List<Article>> ArticlesAsync(string month)
    {
        var from = DateTime.SpecifyKind(DateTime.Parse($"{month}-01", System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
        var to = from.AddMonths(1);
        return _portal.ReadAsync(db => db.Set<Article>().AsNoTracking().Where(a => a.WrittenAt >= from && a.WrittenAt < to).OrderBy(a => a.Id).ToListAsync());
    }

    private static PressPage Page(string day, string title = "가져올 글", string body = "본문입니다.", int views = 10, string? rows = null) =>
        Pages.Read(Pages.With(title, $"작성자 : {Pages.Author}\n작성일자 : {day} 12:05:07 조회 : {views}", body, rows));

    private static string Row(string title, string day, int views, bool best = false) => $"{title} {(best ? "Best " : "")}{Pages.Author}{day}{views}";
}
