using System.Net;
using CenterPortal.Features.Articles;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.Articles;

/// <summary>What staff do, and what is refused with a sentence and changes nothing.</summary>
public class UseCasesTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private readonly PortalApp _portal = fixture.Portal;

    [Fact]
    public async Task Publishing_and_withdrawing_are_seen_at_the_address_and_repeating_them_changes_nothing()
    {
        var id = await _portal.AddArticleAsync(isPublished: false);
        var page = $"/news/press/{id}";
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(page));

        await DoneAsync(_portal.Get<PublishArticle>().HandleAsync(id, null));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(page));
        await SameAsync(id, () => _portal.Get<PublishArticle>().HandleAsync(id, null));

        await DoneAsync(_portal.Get<WithdrawArticle>().HandleAsync(id, null, " 사진에 나온 분의 부탁 "));
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(page));
        Assert.Contains("내려졌습니다", await (await _portal.Http.GetAsync(page)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("사진에 나온 분의 부탁", (await _portal.ArticleAsync(id)).Withdrawal!.Reason);
        await SameAsync(id, () => _portal.Get<WithdrawArticle>().HandleAsync(id, null, "다시"));

        await DoneAsync(_portal.Get<PublishArticle>().HandleAsync(id, null));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(page));
    }

    [Fact]
    public async Task A_stale_save_is_refused_and_the_same_text_changes_nothing()
    {
        var id = await _portal.AddArticleAsync("<p>하나</p>");
        var seen = (await _portal.ArticleAsync(id)).Version;
        await _portal.CorrectAsync(id, "<p>다른 사람이 고침</p>");

        var stale = await _portal.Get<CorrectArticle>().HandleAsync(new Correction(id, seen, "장터 소식", "<p>늦게 고침</p>"));
        Assert.Contains("다른 사람이", stale.Refusal!, StringComparison.Ordinal);
        Assert.Contains("다른 사람이 고침", Assert.Single((await _portal.ArticleAsync(id)).Blocks).Html.Html, StringComparison.Ordinal);
        await SameAsync(id, async () => await _portal.Get<CorrectArticle>().HandleAsync(new Correction(id, (await _portal.ArticleAsync(id)).Version, "장터 소식", "<p>다른 사람이 고침</p>")));
    }

    [Fact]
    public async Task A_correction_of_what_nobody_sees_is_not_told()
    {
        var id = await _portal.AddArticleAsync(isPublished: false);
        var before = await _portal.LastChangeAsync();
        await _portal.CorrectAsync(id, "<p>초안을 고침</p>", "초안의 새 제목");
        Assert.Equal(before, await _portal.LastChangeAsync());
        Assert.Equal("초안의 새 제목", (await _portal.ArticleAsync(id)).Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(301)]
    public async Task A_title_has_a_length(object title)
    {
        var id = await _portal.AddArticleAsync();
        var text = title is int length ? new string('가', length) : (string)title;
        var outcome = await _portal.Get<CorrectArticle>().HandleAsync(new Correction(id, (await _portal.ArticleAsync(id)).Version, text, "<p>글</p>"));
        Assert.Contains("제목", outcome.Refusal!, StringComparison.Ordinal);
        Assert.Equal("장터 소식", (await _portal.ArticleAsync(id)).Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<p> </p><p>&nbsp;</p><p><br></p>")]
    public async Task A_correction_leaves_no_article_without_a_text(string html)
    {
        var id = await _portal.AddArticleAsync("<p>하나</p>");
        var before = await _portal.ArticleAsync(id);
        var outcome = await _portal.Get<CorrectArticle>().HandleAsync(new Correction(id, before.Version, "새 제목", html));
        Assert.Contains("본문이 비어 있습니다", outcome.Refusal!, StringComparison.Ordinal);
        Assert.Equal((before.Version, before.Title), ((await _portal.ArticleAsync(id)).Version, (await _portal.ArticleAsync(id)).Title));
    }

    [Fact]
    public async Task Best_wants_an_order_a_reason_and_an_end_ahead()
    {
        var id = await _portal.AddArticleAsync();
        var pick = _portal.Get<PickBest>();
        var now = _portal.Get<TimeProvider>().GetUtcNow().UtcDateTime;
        foreach (var refused in new[]
                 {
                     await pick.HandleAsync(id, null, 0, "까닭", null), await pick.HandleAsync(id, null, 100, "까닭", null),
                     await pick.HandleAsync(id, null, 1, " ", null), await pick.HandleAsync(id, null, 1, new string('가', 81), null),
                     await pick.HandleAsync(id, null, 1, "까닭", now.AddSeconds(-1)),
                 })
            Assert.NotNull(refused.Refusal);
        Assert.Null((await _portal.ArticleAsync(id)).Best);

        await DoneAsync(pick.HandleAsync(id, null, 3, "까닭", now.AddDays(1)));
        Assert.Equal(3, (await _portal.ArticleAsync(id)).Best!.Order);
        await DoneAsync(pick.EndAsync(id, null));
        Assert.Null((await _portal.ArticleAsync(id)).Best);
        await SameAsync(id, () => pick.EndAsync(id, null));
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_changed()
    {
        const int None = 999_999;
        Assert.Equal(Outcome.NoArticle, await _portal.Get<PublishArticle>().HandleAsync(None, null));
        Assert.Equal(Outcome.NoArticle, await _portal.Get<WithdrawArticle>().HandleAsync(None, null, "까닭"));
        Assert.Equal(Outcome.NoArticle, await _portal.Get<PickBest>().EndAsync(None, null));
        Assert.Equal(Outcome.NoArticle, await _portal.Get<CorrectArticle>().HandleAsync(new Correction(None, 1, "제목", "")));
        Assert.NotNull((await _portal.Get<WithdrawArticle>().HandleAsync(None, null, "")).Refusal);
    }

    private async Task SameAsync(int id, Func<Task<Outcome>> again)
    {
        var (version, last) = ((await _portal.ArticleAsync(id)).Version, await _portal.LastChangeAsync());
        await DoneAsync(again());
        Assert.Equal((version, last), ((await _portal.ArticleAsync(id)).Version, await _portal.LastChangeAsync()));
    }

    private async Task DoneAsync(Task<Outcome> outcome)
    {
        Assert.Null((await outcome).Refusal);
        await _portal.SettleAsync();
    }

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await _portal.Http.GetAsync(path);
        return answer.StatusCode;
    }
}
