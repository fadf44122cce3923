using CenterPortal.Features.Articles;
using CenterPortal.Features.Articles.Studio;
using CenterPortal.Features.Media.Files;
using CenterPortal.Identity;
using CenterPortal.Tests.Features.Editing;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.Articles;

/// <summary>The files below a text: what the page says becomes true with the save.</summary>
public sealed class SavedFilesTests : IAsyncLifetime
{
    private PortalApp _portal = null!;
    private Guid _editor;

    public async ValueTask InitializeAsync()
    {
        _portal = await Accounts.StartAsync();
        _editor = await _portal.PersonAsync("editor@example.org", PortalRole.Editor);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task New_files_are_taken_once_put_in_order_and_taken_out()
    {
        var id = await _portal.NewArticleAsync(_editor);
        var (one, two) = (await UploadAsync("하나.pdf"), await UploadAsync("둘.pdf"));
        await SaveAsync(id, 10, $$"""{"upload":"{{one}}"},{"upload":"{{two}}"},{"upload":"{{one}}"}""");
        var files = (await _portal.ArticleAsync(id)).Attachments.OrderBy(f => f.Position).ToArray();
        Assert.Equal(["하나.pdf", "둘.pdf"], files.Select(f => f.Name));

        await SaveAsync(id, 20, $$"""{"id":{{files[1].Id}}},{"id":{{files[0].Id}}}""");
        Assert.Equal(["둘.pdf", "하나.pdf"], (await _portal.ArticleAsync(id)).Attachments.OrderBy(f => f.Position).Select(f => f.Name));

        await SaveAsync(id, 30, $$"""{"id":{{files[0].Id}}}""");
        Assert.Equal("하나.pdf", Assert.Single((await _portal.ArticleAsync(id)).Attachments).Name);
    }

    [Fact]
    public async Task A_page_that_goes_on_writing_still_names_its_files_by_their_uploads_and_keeps_them()
    {
        var id = await _portal.NewArticleAsync(_editor);
        var one = await UploadAsync("하나.pdf");
        await SaveAsync(id, 10, $$"""{"upload":"{{one}}"}""");
        var file = Assert.Single((await _portal.ArticleAsync(id)).Attachments);

        await SaveAsync(id, 20, $$"""{"id":null,"upload":"{{one}}","name":"하나.pdf"}""");
        Assert.Equal((file.Id, file.StoredName), Assert.Single((await _portal.ArticleAsync(id)).Attachments) is var kept ? (kept.Id, kept.StoredName) : default);
    }

    [Theory]
    [InlineData("""{"id":999999}""")]
    [InlineData("""{"upload":"0199f000-0000-7000-8000-000000000001"}""")]
    public async Task A_file_that_is_not_there_refuses_the_save_and_takes_nothing(string lost)
    {
        var id = await _portal.NewArticleAsync(_editor);
        var mine = await UploadAsync("하나.pdf");
        await WriteAsync(id, 10, $$"""{"upload":"{{mine}}"},{{lost}}""", _editor);
        Assert.Contains("찾지 못한", (await _portal.Get<SaveArticle>().HandleAsync(id, _editor, SaveAim.Keep)).Refusal!, StringComparison.Ordinal);
        Assert.Empty((await _portal.ArticleAsync(id)).Attachments);

        await SaveAsync(id, 20, $$"""{"upload":"{{mine}}"}""");
        Assert.Single((await _portal.ArticleAsync(id)).Attachments);
    }

    [Fact]
    public async Task Someone_else_s_upload_is_not_there()
    {
        var other = await _portal.PersonAsync("other@example.org", PortalRole.Editor);
        var id = await _portal.NewArticleAsync(other);
        await WriteAsync(id, 10, $$"""{"upload":"{{await UploadAsync("하나.pdf")}}"}""", other);
        Assert.NotNull((await _portal.Get<SaveArticle>().HandleAsync(id, other, SaveAim.Keep)).Refusal);
        Assert.Empty((await _portal.ArticleAsync(id)).Attachments);
    }

    [Fact]
    public async Task The_preview_shows_what_is_not_saved_yet_in_its_order_and_nobody_else_s_upload()
    {
        var other = await _portal.PersonAsync("third@example.org", PortalRole.Editor);
        var id = await _portal.NewArticleAsync(_editor);
        var (one, two) = (await UploadAsync("하나.pdf"), await UploadAsync("둘.pdf"));
        await SaveAsync(id, 10, $$"""{"upload":"{{one}}"}""");
        var files = $$"""{"upload":"{{two}}"},{"id":{{(await _portal.ArticleAsync(id)).Attachments[0].Id}}},{"upload":"{{Guid.CreateVersion7()}}"}""";
        await WriteAsync(id, 20, files, _editor);
        await WriteAsync(id, 20, files, other);
        Assert.Equal(["둘.pdf", "하나.pdf"], (await _portal.Get<WritingDesk>().PreviewAsync(id, _editor))!.Files.Select(f => f.IsThere ? f.Name : "missing"));
        Assert.Equal(["하나.pdf"], (await _portal.Get<WritingDesk>().PreviewAsync(id, other))!.Files.Select(f => f.Name));
        Assert.Single((await _portal.ArticleAsync(id)).Attachments);
    }

    [Theory]
    [InlineData("2062-01-01T09:00:00")]
    [InlineData("1926-11-20T09:00:00")]
    public async Task A_slip_in_the_year_is_told(string written)
    {
        var id = await _portal.NewArticleAsync(_editor);
        await _portal.WriteAsync(_editor, $"article/{id}", "<p>하나</p>", 10, (await _portal.ArticleAsync(id)).Version, fields: Writers.Fields.Replace("2026-11-20T09:00:00", written, StringComparison.Ordinal));
        Assert.Contains("해를 다시", (await _portal.Get<SaveArticle>().HandleAsync(id, _editor, SaveAim.Keep)).Refusal!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_s_number_comes_into_the_record_that_cannot_be_changed()
    {
        var id = await _portal.NewArticleAsync(_editor);
        foreach (var (stamp, text) in new[] { (10, "<p>담당 010-1234-5678, 900101-1234567, hong@example.org</p>"), (20, "<p>고친 글</p>") })
        {
            await _portal.WriteAsync(_editor, $"article/{id}", text, stamp, (await _portal.ArticleAsync(id)).Version, title: $"{stamp} 900101-1234567");
            Assert.Null((await _portal.Get<SaveArticle>().HandleAsync(id, _editor, SaveAim.Keep)).Refusal);
        }

        var acts = await _portal.Get<StaffRoster>().RecentAsync(_editor, 20, ct: TestContext.Current.CancellationToken);
        Assert.DoesNotContain(acts, a => $"{a.Name} {a.Before} {a.After}" is var all && (all.Contains("1234567", StringComparison.Ordinal) || all.Contains("5678", StringComparison.Ordinal) || all.Contains("hong", StringComparison.Ordinal)));
        Assert.Contains(acts, a => a.Name!.Contains('●'));
    }

    private async Task<Guid> UploadAsync(string name)
    {
        var (added, refusal) = await _portal.Get<AddFile>().HandleAsync(_editor, name, "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n"u8.ToArray(), default);
        Assert.Null(refusal);
        return added!.Id;
    }

    private async Task SaveAsync(int id, long stamp, string files)
    {
        await WriteAsync(id, stamp, files, _editor);
        Assert.Null((await _portal.Get<SaveArticle>().HandleAsync(id, _editor, SaveAim.Keep)).Refusal);
    }

    private async Task WriteAsync(int id, long stamp, string files, Guid by)
    {
        var fields = Writers.Fields[..^1] + $",\"files\":[{files}]}}";
        Assert.Null((await _portal.WriteAsync(by, $"article/{id}", "<p>하나</p><p>둘</p>", stamp, (await _portal.ArticleAsync(id)).Version, fields: fields)).Refusal);
    }
}
