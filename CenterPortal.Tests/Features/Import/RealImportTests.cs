using CenterPortal.Features.Articles;
using CenterPortal.Features.Import;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Import;

/// <summary>The first real page, from the file to the reader's screen.</summary>
public class RealImportTests
{
    [Fact]
    public async Task The_real_page_stands_in_the_portal_as_it_stood_on_the_old_site()
    {
        var file = Path.Combine(Repository.Root, "..", "shared", "real", "press-page.txt");
        Assert.SkipUnless(File.Exists(file), "저장한 실제 페이지가 이 기계에 없습니다: ../shared/real/press-page.txt");
        await using var portal = await PortalApp.StartAsync();
        var report = await portal.Get<ImportPage>().HandleAsync("press", Pages.Read(await File.ReadAllTextAsync(file)), isDryRun: false);
        Assert.Null(report.Refusal);
        await portal.SettleAsync();
        var articles = await portal.ReadAsync(db => db.Set<Article>().AsNoTracking().ToListAsync());
        var own = Assert.Single(articles, a => !a.IsTextMissing);

        var list = await portal.Http.GetStringAsync("/news/press");
        foreach (var views in new[] { 187, 301, 205 })
            Assert.Contains($">{views}<", list, StringComparison.Ordinal);

        var page = await portal.Http.GetStringAsync($"/news/press/{own.Id}");
        Assert.Contains("[휴먼스토리]희망의 자활사업 특집", page, StringComparison.Ordinal);
        Assert.Contains("<h2>자활사업 현장과 소통하다.</h2>", page, StringComparison.Ordinal);
        Assert.Equal(9, page.Split("아직 옮기지 않은 사진").Length - 1);
        Assert.Contains("class=\"byline\"", page, StringComparison.Ordinal);
        Assert.Contains("중도일보", page, StringComparison.Ordinal);
        Assert.Equal(9, page.Split("아직 옮기지 않은 파일").Length - 1);
        Assert.DoesNotContain("href=\"/files/", page, StringComparison.Ordinal);
        Assert.Contains("112.☆.162.102", page, StringComparison.Ordinal);
        foreach (var title in articles.Where(a => a.IsTextMissing))
            Assert.Contains("content=\"noindex\"", await portal.Http.GetStringAsync($"/news/press/{title.Id}"), StringComparison.Ordinal);
    }
}
