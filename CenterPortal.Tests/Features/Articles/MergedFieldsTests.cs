using CenterPortal.Data;
using CenterPortal.Features.Articles;
using CenterPortal.Features.Articles.Studio;
using CenterPortal.Features.Editing.Contract;
using CenterPortal.Features.Media.Files;
using CenterPortal.Identity;
using CenterPortal.Tests.Features.Editing;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Articles;

/// <summary>Two people write one article: what one of them did beside the text stands, and what both did is asked.</summary>
public sealed class MergedFieldsTests : IAsyncLifetime
{
    private PortalApp _portal = null!;
    private Guid _me;
    private Guid _colleague;
    private int _id;
    private OpenArticle _page = null!;
    private long _stamp = 100;

    public async ValueTask InitializeAsync()
    {
        _portal = await Accounts.StartAsync();
        _me = await _portal.PersonAsync("me@example.org", PortalRole.Editor);
        _colleague = await _portal.PersonAsync("colleague@example.org", PortalRole.Editor);
        _id = await _portal.NewArticleAsync(_me);
        var files = new[] { await UploadAsync(_me, "가.pdf"), await UploadAsync(_me, "나.pdf") };
        await SaveAsync(_me, await OpenAsync(), f => f with { Files = files });
        _page = await OpenAsync();
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task What_the_colleague_alone_changed_stands_and_is_told()
    {
        var added = await UploadAsync(_colleague, "동료.pdf");
        await SaveAsync(_colleague, _page, f => f with { Author = "동료", Written = "2026-11-21T10:00:00", Outlet = "새 신문", Link = "https://example.org/1", Files = [.. f.Files!, added] });
        var merge = await StaleAsync(f => f, "<p>하나</p><p>내가 고침</p>");
        Assert.Empty(merge.Fields);
        Assert.Equal(["작성자: 동료", "작성한 때: 2026-11-21 10:00:00", "매체: 새 신문", "원문 주소: https://example.org/1", "첨부: 동료.pdf"], merge.Taken);

        var article = await MergedAsync(merge, MergeChoice.Mine);
        Assert.Equal(("동료", new DateTime(2026, 11, 21, 1, 0, 0, DateTimeKind.Utc)), (article.Author, article.WrittenAt));
        Assert.Equal(new PressSource("새 신문", null, null, "https://example.org/1"), article.Source);
        Assert.Equal(["가.pdf", "나.pdf", "동료.pdf"], NamesOf(article));
        Assert.Contains(article.Blocks, b => b.Html.Html == "<p>내가 고침</p>");
    }

    [Theory]
    [InlineData(MergeChoice.Mine, "나")]
    [InlineData(MergeChoice.Stored, "동료")]
    public async Task What_both_changed_is_asked_and_what_I_alone_changed_is_mine(MergeChoice choice, string author)
    {
        await SaveAsync(_colleague, _page, f => f with { Author = "동료" });
        var merge = await StaleAsync(f => f with { Author = "나", Outlet = "내 신문" });
        Assert.Equal(new FieldClash("작성자", "동료", "나"), Assert.Single(merge.Fields));
        Assert.Empty(merge.Taken);

        var article = await MergedAsync(merge, fields: choice);
        Assert.Equal((author, "내 신문"), (article.Author, article.Source?.Outlet));
    }

    [Fact]
    public async Task Files_that_either_added_stay_and_files_that_either_took_out_go()
    {
        var (mine, added) = (await UploadAsync(_me, "내 것.pdf"), await UploadAsync(_colleague, "동료.pdf"));
        await SaveAsync(_colleague, _page, f => f with { Files = [f.Files![1], added] });
        var article = await MergedAsync(await StaleAsync(f => f with { Files = [.. f.Files!, mine] }));
        Assert.Equal(["나.pdf", "내 것.pdf", "동료.pdf"], NamesOf(article));

        await SaveAsync(_colleague, _page = await OpenAsync(), f => f with { Author = "동료" });
        Assert.Equal(["나.pdf", "동료.pdf"], NamesOf(await MergedAsync(await StaleAsync(f => f with { Files = [f.Files![0], f.Files[2]] }))));
    }

    [Fact]
    public async Task A_name_without_a_file_that_I_took_out_stays_when_the_colleague_brought_the_file()
    {
        await _portal.Get<PortalWrites>().RunAsync(async (db, ct) =>
        {
            var article = await db.Set<Article>().Include(a => a.Attachments).SingleAsync(a => a.Id == _id, ct);
            article.Attach(new Attachment { Name = "옛 사진.pdf", Position = 2 });
        });
        _page = await OpenAsync();
        var brought = (await UploadAsync(_colleague, "옛 사진.pdf")).Upload;
        await SaveAsync(_colleague, _page, f => f with { Author = "동료", Files = [f.Files![0], f.Files[1], f.Files[2] with { Upload = brought }] });
        var article = await MergedAsync(await StaleAsync(f => f with { Files = [f.Files![0], f.Files[1]] }));
        Assert.Equal(["가.pdf", "나.pdf", "옛 사진.pdf"], NamesOf(article));
        Assert.All(article.Attachments, f => Assert.NotNull(f.StoredName));
    }

    [Fact]
    public async Task An_order_that_I_left_alone_follows_the_colleague_s()
    {
        var mine = await UploadAsync(_me, "내 것.pdf");
        await SaveAsync(_colleague, _page, f => f with { Files = [f.Files![1], f.Files[0]] });
        Assert.Equal(["나.pdf", "가.pdf", "내 것.pdf"], NamesOf(await MergedAsync(await StaleAsync(f => f with { Files = [.. f.Files!, mine] }))));
    }

    [Fact]
    public async Task A_draft_that_does_not_know_its_beginning_is_asked_about_every_difference_and_loses_no_file()
    {
        var added = await UploadAsync(_colleague, "동료.pdf");
        await SaveAsync(_colleague, _page, f => f with { Author = "동료", Files = [.. f.Files!, added] });
        var merge = await StaleAsync(f => f with { Base = null });
        Assert.Equal("작성자", Assert.Single(merge.Fields).Name);
        var article = await MergedAsync(merge, fields: MergeChoice.Stored);
        Assert.Equal("동료", article.Author);
        Assert.Equal(["가.pdf", "나.pdf", "동료.pdf"], NamesOf(article));
    }

    [Fact]
    public async Task A_merged_draft_that_is_refused_is_opened_again_on_the_colleague_s_version()
    {
        await SaveAsync(_colleague, _page, f => f with { Author = "동료" });
        var merge = await StaleAsync(f => f with { Link = "javascript:x()", Outlet = "신문" });
        Assert.True((await _portal.Get<MergeArticle>().HandleAsync(_id, _me, merge, new MergeAnswer(IsMyTitle: true, []))).IsDone);
        Assert.Contains("https://", (await _portal.Get<SaveArticle>().HandleAsync(_id, _me, SaveAim.Keep)).Refusal!, StringComparison.Ordinal);
        var open = (await _portal.Get<WritingDesk>().OpenAsync(_id, _me))!;
        Assert.Equal(("동료", "동료", (string?)null), (open.Fields.Author, open.Fields.Base!.Author, open.Fields.Base.Outlet));
        Assert.Equal((await _portal.ArticleAsync(_id)).Version, open.BaseVersion);
    }

    private async Task<OpenArticle> OpenAsync() => (await _portal.Get<WritingDesk>().OpenAsync(_id, _me))!;

    private async Task SaveAsync(Guid by, OpenArticle page, Func<ArticleFields, ArticleFields> change)
    {
        await WriteAsync(by, page, change);
        Assert.Null((await _portal.Get<SaveArticle>().HandleAsync(_id, by, SaveAim.Keep)).Refusal);
    }

    private async Task<ArticleMerge> StaleAsync(Func<ArticleFields, ArticleFields> change, string html = "<p>하나</p><p>둘</p>")
    {
        await WriteAsync(_me, _page, change, html);
        Assert.True((await _portal.Get<SaveArticle>().HandleAsync(_id, _me, SaveAim.Keep)).IsStale);
        return (await _portal.Get<MergeArticle>().OpenAsync(_id, _me))!;
    }

    // As the page posts: with the fields that it was opened with.
    private async Task WriteAsync(Guid by, OpenArticle page, Func<ArticleFields, ArticleFields> change, string html = "<p>하나</p><p>둘</p>") =>
        Assert.Null((await _portal.WriteAsync(by, $"article/{_id}", html, ++_stamp, page.BaseVersion, fields: change(page.Fields with { Base = page.Fields }).Json())).Refusal);

    private async Task<Article> MergedAsync(ArticleMerge merge, MergeChoice text = MergeChoice.Mine, MergeChoice fields = MergeChoice.None)
    {
        Assert.True((await _portal.Get<MergeArticle>().HandleAsync(_id, _me, merge, new MergeAnswer(IsMyTitle: true, [text], [fields]))).IsDone);
        Assert.Null((await _portal.Get<SaveArticle>().HandleAsync(_id, _me, SaveAim.Keep)).Refusal);
        return await _portal.ArticleAsync(_id);
    }

    private async Task<FileWish> UploadAsync(Guid by, string name)
    {
        var (added, refusal) = await _portal.Get<AddFile>().HandleAsync(by, name, "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n"u8.ToArray(), default);
        Assert.Null(refusal);
        return new FileWish(null, added!.Id, name);
    }

    private static IEnumerable<string> NamesOf(Article article) => article.Attachments.OrderBy(f => f.Position).Select(f => f.Name);
}
