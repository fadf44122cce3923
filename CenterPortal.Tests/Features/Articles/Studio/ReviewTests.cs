using CenterPortal.Components.Shared;
using CenterPortal.Data;
using CenterPortal.Features.Articles;
using CenterPortal.Features.Articles.Studio.Queries;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.Articles.Studio;

/// <summary>A writer asks, an editor hears of it, and nothing that must not be public goes out by a side door.</summary>
public sealed class ReviewTests : IAsyncLifetime
{
    private PortalApp _portal = null!;
    private Guid _admin;

    public async ValueTask InitializeAsync()
    {
        _portal = await Accounts.StartAsync();
        _admin = await _portal.AdministratorAsync();
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_review_asked_for_waits_on_the_editors_desk_until_the_article_is_published()
    {
        var id = await _portal.AddArticleAsync(title: "첫 글", isPublished: false);
        await _portal.Get<PortalWrites>().RunAsync(async (db, ct) => (await db.LoadArticleAsync(id, ct))!.AskReview(_admin, DateTime.UnixEpoch));

        Assert.Contains(await TasksAsync(), task => task.Sentence.Contains("검토를 기다리는 글 1건", StringComparison.Ordinal));
        Assert.Equal(1, (await PageAsync()).Counts[DeskState.Review]);

        Assert.True((await _portal.Get<PublishArticle>().HandleAsync(id, _admin)).IsDone);
        Assert.DoesNotContain(await TasksAsync(), task => task.Sentence.Contains("검토", StringComparison.Ordinal));
        Assert.Equal(0, (await PageAsync()).Counts[DeskState.Review]);
    }

    [Theory]
    [InlineData("<p>문의는 900101-1234567로 주세요.</p>")]
    [InlineData("<p>괜찮은 문단</p><ul><li>850228 2345678</li></ul><p>020228-3456789</p>")]
    public async Task What_looks_like_a_resident_registration_number_is_not_published_from_the_list_either(string html)
    {
        var id = await _portal.AddArticleAsync(html: html, isPublished: false);
        Assert.Contains("주민등록번호", (await _portal.Get<PublishArticle>().HandleAsync(id, _admin)).Refusal!, StringComparison.Ordinal);
        Assert.False((await _portal.ArticleAsync(id)).IsPublic);
    }

    [Fact]
    public async Task An_article_without_a_text_is_not_published()
    {
        var id = await _portal.AddArticleAsync(html: "", isPublished: false);
        Assert.Contains("비어", (await _portal.Get<PublishArticle>().HandleAsync(id, _admin)).Refusal!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_asked_for_on_a_withdrawn_article_waits_too()
    {
        var id = await _portal.AddArticleAsync(title: "내린 글");
        Assert.True((await _portal.Get<WithdrawArticle>().HandleAsync(id, _admin, "날짜가 바뀜")).IsDone);
        await _portal.Get<PortalWrites>().RunAsync(async (db, ct) => (await db.LoadArticleAsync(id, ct))!.AskReview(_admin, DateTime.UnixEpoch));
        Assert.Contains(await TasksAsync(), task => task.Sentence.Contains("검토를 기다리는 글 1건", StringComparison.Ordinal));
    }

    private Task<IReadOnlyList<StudioTask>> TasksAsync() => _portal.Get<StudioDesk>().TasksAsync(_admin, TestContext.Current.CancellationToken);

    private Task<DeskPage> PageAsync() => _portal.Get<IArticleDesk>().PageAsync(new ArticleAsk(), _admin, TestContext.Current.CancellationToken);
}
