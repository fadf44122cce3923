using CenterPortal.Features.Articles;
using CenterPortal.Features.Import;
using CenterPortal.Identity;
using CenterPortal.Tests.Features.Editing;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Import;

/// <summary>Articles of which a list told only the title, completed by staff before the old site's page comes.</summary>
public sealed class StaffAndImportTests : IAsyncLifetime
{
    private const string Listed = "자활장터가 열렸...";
    private const string Whole = "자활장터가 열렸습니다";
    private PortalApp _portal = null!;
    private Guid _editor;

    public async ValueTask InitializeAsync()
    {
        _portal = await Accounts.StartAsync();
        _editor = await _portal.PersonAsync("editor@example.org", PortalRole.Editor);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData(Whole)]
    [InlineData(Listed)]
    public async Task A_line_whose_title_and_day_staff_changed_is_not_added_again(string listed)
    {
        await ImportAsync(List(listed));
        var id = await WaitingAsync();
        await CompleteAsync(id, "직원이 지은 다른 제목", "2021-02-01T09:00:00");
        var count = await CountAsync();

        var report = await ImportAsync(List(listed));
        Assert.Contains(report.Done, line => line.Contains($"목록의 글 {id}번은 이미 있습니다", StringComparison.Ordinal));
        Assert.Equal(count, await CountAsync());
        Assert.Equal("직원이 지은 다른 제목", (await _portal.ArticleAsync(id)).Title);
    }

    [Theory]
    [InlineData(Whole, Whole)]
    [InlineData(Listed, Whole)]
    [InlineData(Whole, "직원이 지은 다른 제목")]
    [InlineData(Listed, "직원이 지은 다른 제목")]
    public async Task The_page_of_a_line_that_staff_completed_is_left_to_staff(string listed, string title)
    {
        await ImportAsync(List(listed));
        var id = await WaitingAsync();
        await CompleteAsync(id, title, "2021-03-09T09:00:00");
        var count = await CountAsync();

        foreach (var _ in new[] { 1, 2 })
            Assert.Contains($"글 {id}번은 직원이 본문을 넣었으므로", (await ImportAsync(Page())).Done[0], StringComparison.Ordinal);
        Assert.Equal(count, await CountAsync());
        Assert.Contains("직원이 적은", Assert.Single((await _portal.ArticleAsync(id)).Blocks).Html.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_without_kept_titles_is_known_by_title_and_day_and_kept_from_then_on()
    {
        await ImportAsync(List(Whole));
        await _portal.BehindItsBackAsync("DELETE FROM imported_articles WHERE Key LIKE 'row:%'");
        var id = await WaitingAsync();
        await ImportAsync(List(Whole));
        await CompleteAsync(id, "직원이 지은 다른 제목", "2021-03-09T09:00:00");
        var count = await CountAsync();
        await ImportAsync(List(Whole));
        Assert.Equal(count, await CountAsync());

        await CompleteAsync(id, Whole, "2021-03-09T09:00:00");
        await _portal.BehindItsBackAsync("DELETE FROM imported_articles WHERE Key LIKE 'row:%'");
        Assert.Contains("직원이 본문을 넣었으므로", (await ImportAsync(Page())).Done[0], StringComparison.Ordinal);
        Assert.Equal(count, await CountAsync());
    }

    [Fact]
    public async Task Two_pages_of_one_title_and_day_are_two_articles()
    {
        await ImportAsync(Page("09:00:00"));
        Assert.Contains("새로 넣었습니다", (await ImportAsync(Page("15:00:00"))).Done[0], StringComparison.Ordinal);
        Assert.Contains("이미 같습니다", (await ImportAsync(Page("09:00:00"))).Done[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_knows_the_article_of_a_page_that_staff_renamed()
    {
        await ImportAsync(Page());
        var id = await _portal.ReadAsync(db => db.Set<Article>().Where(a => a.Title == Whole).Select(a => a.Id).SingleAsync());
        await _portal.CorrectAsync(id, "<p>본문</p>", "직원이 지은 다른 제목");
        Assert.Contains((await ImportAsync(List(Whole))).Done, line => line.Contains($"목록의 글 {id}번은 이미 있습니다", StringComparison.Ordinal));
        Assert.Contains((await ImportAsync(List(Listed))).Done, line => line.Contains($"목록의 글 {id}번은 이미 있습니다", StringComparison.Ordinal));
    }

    private static PressPage List(string row) => Pages.Read(Pages.With("다른 글", $"작성자 : {Pages.Author}\n작성일자 : 2021-03-05 12:05:07 조회 : 10", rows: $"{row} {Pages.Author}2021-03-097"));

    private static PressPage Page(string time = "12:05:07") => Pages.Read(Pages.With(Whole, $"작성자 : {Pages.Author}\n작성일자 : 2021-03-09 {time} 조회 : 10", "옛 누리집의 본문"));

    private async Task<ImportReport> ImportAsync(PressPage page)
    {
        var report = await _portal.Get<ImportPage>().HandleAsync("press", page, isDryRun: false);
        Assert.Null(report.Refusal);
        return report;
    }

    private async Task CompleteAsync(int id, string title, string written)
    {
        var version = (await _portal.ArticleAsync(id)).Version;
        var fields = $$"""{"board":"press","author":"한빛광역자활센터","written":"{{written}}"}""";
        Assert.Null((await _portal.WriteAsync(_editor, $"article/{id}", "<p>직원이 적은 본문</p>", version, version, title, fields)).Refusal);
        Assert.Null((await _portal.Get<SaveArticle>().HandleAsync(id, _editor, SaveAim.Keep)).Refusal);
    }

    private Task<int> WaitingAsync() => _portal.ReadAsync(db => db.Set<Article>().Where(a => a.IsTextMissing).Select(a => a.Id).SingleAsync());

    private Task<int> CountAsync() => _portal.ReadAsync(db => db.Set<Article>().CountAsync());
}
