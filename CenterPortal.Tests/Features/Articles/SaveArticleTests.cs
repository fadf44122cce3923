using CenterPortal.Features.Articles;
using CenterPortal.Features.Articles.Studio;
using CenterPortal.Features.Editing.Contract;
using CenterPortal.Identity;
using CenterPortal.Tests.Features.Editing;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.Articles;

/// <summary>Drafts become the article's own text, by those who may, once, and never over someone else's.</summary>
public sealed class SaveArticleTests : IAsyncLifetime
{
    private PortalApp _portal = null!;
    private Guid _author;
    private Guid _editor;

    public async ValueTask InitializeAsync()
    {
        _portal = await Accounts.StartAsync();
        _author = await _portal.PersonAsync("author@example.org", PortalRole.Author);
        _editor = await _portal.PersonAsync("editor@example.org", PortalRole.Editor);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_save_posted_twice_saves_once_and_is_noted_once()
    {
        var id = await _portal.NewArticleAsync(_author);
        var version = (await _portal.ArticleAsync(id)).Version;
        Assert.Equal(new SaveOutcome(null, version), await SaveAsync(id, _author));
        Assert.Equal(["<p>하나</p>", "<p>둘</p>"], (await _portal.ArticleAsync(id)).Blocks.Select(b => b.Html.Html));
        Assert.Null((await _portal.ArticleAsync(id)).ChangedAt);
        var trace = Assert.Single(await _portal.Get<ArticleTraces>().OfAsync(id, _author));
        Assert.Equal(("아무개", "글 고침"), (trace.Act.By, trace.Act.Act));
    }

    [Fact]
    public async Task An_author_asks_for_review_and_an_editor_s_publishing_ends_the_asking()
    {
        var id = await _portal.NewArticleAsync(_author);
        Assert.Null((await SaveAsync(id, _author, SaveAim.Review)).Refusal);
        Assert.Equal(_author, (await _portal.ArticleAsync(id)).Review!.By);
        Assert.NotNull((await SaveAsync(id, _author, SaveAim.Publish)).Refusal);
        Assert.False((await _portal.ArticleAsync(id)).IsPublic);

        Assert.Null((await SaveAsync(id, _editor, SaveAim.Publish)).Refusal);
        Assert.True((await _portal.Get<PublishArticle>().HandleAsync(id, _editor)).IsDone);
        Assert.Null((await _portal.ArticleAsync(id)).Review);

        await DraftAsync(id, _author, "<p>살짝 고침</p>");
        Assert.Contains("게시 권한", (await SaveAsync(id, _author)).Refusal!, StringComparison.Ordinal);
        Assert.DoesNotContain("살짝", (await _portal.ArticleAsync(id)).Blocks[0].Html.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_of_a_public_article_tells_of_the_changed_block_alone()
    {
        var id = await PublicAsync();
        var before = await _portal.LastChangeAsync();
        await DraftAsync(id, _editor, "<p>하나</p><p>둘을 고침</p>");
        Assert.Null((await SaveAsync(id, _editor)).Refusal);
        var change = Assert.Single(await _portal.ChangesAsync(before), c => c.Topic == "article");
        Assert.Equal("2", change.Part);
        Assert.NotNull((await _portal.ArticleAsync(id)).ChangedAt);
    }

    [Fact]
    public async Task A_save_says_how_to_go_back_when_words_changed_and_only_then()
    {
        var id = await PublicAsync();
        await DraftAsync(id, _editor, "<p>하나</p><p>둘을 고침</p>");
        var saved = await SaveAsync(id, _editor);
        Assert.Null((await _portal.Get<RevertArticle>().HandleAsync(saved.Undo!, _editor)).Refusal);
        Assert.Equal(["<p>하나</p>", "<p>둘</p>"], (await _portal.ArticleAsync(id)).Blocks.OrderBy(b => b.Position).Select(b => b.Html.Html));

        await DraftAsync(id, _editor, "<p>하나</p><p>둘</p>");
        Assert.Equal((null, null), (await SaveAsync(id, _editor) is var same ? (same.Refusal, same.Undo) : default));
    }

    [Fact]
    public async Task A_stale_save_changes_nothing_and_both_versions_are_there_to_choose_from()
    {
        var id = await PublicAsync();
        var seen = (await _portal.ArticleAsync(id)).Version;
        await _portal.CorrectAsync(id, "<p>하나</p><p>동료가 고침</p>");
        await DraftAsync(id, _editor, "<p>내가 고침</p><p>둘</p>", seen);

        var stale = await SaveAsync(id, _editor);
        Assert.True(stale.IsStale);
        Assert.Equal("<p>동료가 고침</p>", (await _portal.ArticleAsync(id)).Blocks.Single(b => b.Position == 1).Html.Html);
        var merge = await _portal.Get<MergeArticle>().OpenAsync(id, _editor);
        Assert.True((await _portal.Get<MergeArticle>().HandleAsync(id, _editor, merge!, new MergeAnswer(IsMyTitle: true, [MergeChoice.Both, MergeChoice.Both]))).IsDone);
        Assert.Null((await SaveAsync(id, _editor)).Refusal);
        Assert.Equal("<p>하나</p><p>내가 고침</p><p>동료가 고침</p><p>둘</p>", string.Concat((await _portal.ArticleAsync(id)).Blocks.OrderBy(b => b.Position).Select(b => b.Html.Html)));
    }

    [Fact]
    public async Task A_choice_is_void_when_the_article_moved_on_meanwhile()
    {
        var id = await PublicAsync();
        var seen = (await _portal.ArticleAsync(id)).Version;
        await _portal.CorrectAsync(id, "<p>첫 번째</p><p>둘</p>");
        await DraftAsync(id, _editor, "<p>내 글</p><p>둘</p>", seen);
        var merge = await _portal.Get<MergeArticle>().OpenAsync(id, _editor);
        await _portal.CorrectAsync(id, "<p>두 번째</p><p>둘</p>");
        Assert.Contains("다시", (await _portal.Get<MergeArticle>().HandleAsync(id, _editor, merge!, new MergeAnswer(IsMyTitle: true, [MergeChoice.Mine]))).Refusal!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p></p>", "제목", "비어")]
    [InlineData("<p>글</p>", "  ", "제목")]
    [InlineData("<p>주민번호 900101-1234567 입니다</p>", "제목", "주민등록번호")]
    public async Task What_cannot_be_published_is_refused_and_the_draft_stays(string html, string title, string word)
    {
        var id = await PublicAsync();
        await DraftAsync(id, _editor, html, title: title);
        Assert.Contains(word, (await SaveAsync(id, _editor)).Refusal!, StringComparison.Ordinal);
        Assert.Equal("장터 소식", (await _portal.ArticleAsync(id)).Title);
        Assert.NotNull(await _portal.ReadAsync(db => db.FindDraftAsync(_editor, $"article/{id}", default)));
    }

    [Fact]
    public async Task A_script_in_a_field_is_text_and_a_bad_link_is_refused()
    {
        var id = await PublicAsync();
        await DraftAsync(id, _editor, "<p>하나</p>", fields: """{"board":"notice","author":"<script>x()</script>","written":"2026-11-20T09:00:00","outlet":"신문","link":"javascript:x()"}""");
        Assert.Contains("https://", (await SaveAsync(id, _editor)).Refusal!, StringComparison.Ordinal);
        await DraftAsync(id, _editor, "<p>하나</p>", stamp: 100, title: "<script>x()</script>", fields: """{"board":"notice","author":"<script>x()</script>","written":"2026-11-20T09:00:00"}""");
        Assert.Null((await SaveAsync(id, _editor)).Refusal);
        await _portal.SettleAsync();
        var page = await _portal.Http.GetStringAsync(new Uri($"/news/notice/{id}", UriKind.Relative));
        Assert.DoesNotContain("<script>x()", page, StringComparison.Ordinal);
    }

    private async Task<int> PublicAsync()
    {
        var id = await _portal.NewArticleAsync(_editor);
        Assert.True((await _portal.Get<PublishArticle>().HandleAsync(id, _editor)).IsDone);
        return id;
    }

    private async Task DraftAsync(int id, Guid by, string html, long? baseVersion = null, long stamp = 50, string title = "장터 소식", string fields = Writers.Fields) =>
        Assert.Null((await _portal.WriteAsync(by, $"article/{id}", html, stamp, baseVersion ?? (await _portal.ArticleAsync(id)).Version, title, fields)).Refusal);

    private Task<SaveOutcome> SaveAsync(int id, Guid by, SaveAim aim = SaveAim.Keep) => _portal.Get<SaveArticle>().HandleAsync(id, by, aim);
}
