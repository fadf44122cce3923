using CenterPortal.Features.Articles;
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

        await SaveAsync(id, 20, $$"""{"id":{{files[1].Id}}},{"id":{{files[0].Id}}},{"id":999999},{"upload":"{{Guid.NewGuid()}}"}""");
        Assert.Equal(["둘.pdf", "하나.pdf"], (await _portal.ArticleAsync(id)).Attachments.OrderBy(f => f.Position).Select(f => f.Name));

        await SaveAsync(id, 30, $$"""{"id":{{files[0].Id}}}""");
        Assert.Equal("하나.pdf", Assert.Single((await _portal.ArticleAsync(id)).Attachments).Name);
    }

    [Fact]
    public async Task Someone_else_s_upload_is_not_there()
    {
        var other = await _portal.PersonAsync("other@example.org", PortalRole.Editor);
        var id = await _portal.NewArticleAsync(other);
        var mine = await UploadAsync("하나.pdf");
        await SaveAsync(id, 10, $$"""{"upload":"{{mine}}"}""", other);
        Assert.Empty((await _portal.ArticleAsync(id)).Attachments);
    }

    private async Task<Guid> UploadAsync(string name)
    {
        var (added, refusal) = await _portal.Get<AddFile>().HandleAsync(_editor, name, "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n"u8.ToArray(), default);
        Assert.Null(refusal);
        return added!.Id;
    }

    private async Task SaveAsync(int id, long stamp, string files, Guid? by = null)
    {
        var fields = Writers.Fields[..^1] + $",\"files\":[{files}]}}";
        Assert.Null((await _portal.WriteAsync(by ?? _editor, $"article/{id}", "<p>하나</p><p>둘</p>", stamp, (await _portal.ArticleAsync(id)).Version, fields: fields)).Refusal);
        Assert.Null((await _portal.Get<SaveArticle>().HandleAsync(id, by ?? _editor, SaveAim.Keep)).Refusal);
    }
}
