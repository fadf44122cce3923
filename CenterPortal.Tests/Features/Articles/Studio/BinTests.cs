using System.Net;
using CenterPortal.Features.Articles;
using CenterPortal.Features.Articles.Studio;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.Articles.Studio;

/// <summary>An article's own page in the studio while it lies in the bin.</summary>
public class BinTests(StaffFixture staff) : IClassFixture<StaffFixture>
{
    private readonly PortalApp _portal = staff.Portal;

    [Fact]
    public async Task The_page_says_that_it_is_in_the_bin_until_when_and_offers_to_restore()
    {
        var id = await _portal.AddArticleAsync(title: "버린 글");
        await _portal.Get<TrashArticle>().HandleAsync(id, staff.Editor);
        using var editor = new FormClient(_portal);
        using var answer = await editor.SignInAsync("editor@example.org", next: $"/studio/articles/{id}");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("휴지통에 있는 글입니다", page, StringComparison.Ordinal);
        Assert.Contains("버린 글", page, StringComparison.Ordinal);
        Assert.Contains("되살리기", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-editor", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_not_there_for_those_who_may_not_take_it_out()
    {
        var (open, own) = (await _portal.AddArticleAsync(), await staff.DraftAsync(staff.Author));
        await _portal.Get<TrashArticle>().HandleAsync(open, staff.Editor);
        await _portal.Get<TrashArticle>().HandleAsync(own, staff.Author);
        var bin = _portal.Get<BinnedArticles>();
        foreach (var by in staff.Others) Assert.Null(await bin.FindAsync(open, by));
        Assert.Equal("나", (await bin.FindAsync(own, staff.Author))!.By);
        Assert.Equal("아무개", (await bin.FindAsync(own, staff.Editor))!.By);
        await _portal.Get<RestoreArticle>().HandleAsync(own, staff.Author);
        Assert.Null(await bin.FindAsync(own, staff.Author));
        using var author = new FormClient(_portal);
        using var answer = await author.SignInAsync("author@example.org", next: $"/studio/articles/{open}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
