using System.Net;
using CenterPortal.Features.Articles;
using CenterPortal.Features.Editing;
using CenterPortal.Identity;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Editing;

/// <summary>The address to which the script posts, asked by friends and strangers.</summary>
public sealed class DraftEndpointTests : IAsyncLifetime
{
    private const string Address = "/studio/drafts";
    private PortalApp _portal = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await Accounts.StartAsync();
        await _portal.PersonAsync("author@example.org", PortalRole.Author);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Someone_who_writes_is_kept_and_a_forged_or_missing_token_is_not()
    {
        using var client = new FormClient(_portal, followRedirects: false);
        using var signedIn = await client.SignInAsync("author@example.org");
        var token = await client.TokenAsync("/studio/articles/new");
        using var kept = await client.PostJsonAsync(Address, Draft("<p>하나</p>"), token);
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        using var missing = await client.PostJsonAsync(Address, Draft("<p>둘</p>", 2), null);
        using var forged = await client.PostJsonAsync(Address, Draft("<p>둘</p>", 2), token[..^4] + "AAAA");
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (missing.StatusCode, forged.StatusCode));
        Assert.Equal("<p>하나</p>", Assert.Single(await DraftsAsync()).Html.Html);
    }

    [Theory]
    [InlineData("""{"subject":"article/new/x"}""", HttpStatusCode.BadRequest)]
    [InlineData("no json", HttpStatusCode.BadRequest)]
    [InlineData("""{"subject":"article/1","baseVersion":1,"title":"","html":"","fields":"{}","stamp":1}""", HttpStatusCode.NotFound)]
    [InlineData("""{"subject":"article/new/y","baseVersion":1,"title":"","html":"","fields":"[","stamp":1}""", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_read_is_refused(string body, HttpStatusCode status)
    {
        using var client = new FormClient(_portal, followRedirects: false);
        using var signedIn = await client.SignInAsync("author@example.org");
        using var answer = await client.PostJsonAsync(Address, body, await client.TokenAsync("/studio/articles/new"));
        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task A_text_of_more_than_a_megabyte_and_a_stranger_are_refused()
    {
        using var client = new FormClient(_portal, followRedirects: false);
        using var stranger = await client.PostJsonAsync(Address, Draft("<p>하나</p>"), null);
        Assert.Equal(HttpStatusCode.Found, stranger.StatusCode);
        using var signedIn = await client.SignInAsync("author@example.org");
        using var large = await client.PostJsonAsync(Address, Draft(new string('x', 1024 * 1024)), await client.TokenAsync("/studio/articles/new"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Empty(await _portal.ReadAsync(db => db.Set<Article>().ToListAsync()));
    }

    private Task<List<Draft>> DraftsAsync() => _portal.ReadAsync(db => db.Set<Draft>().AsNoTracking().ToListAsync());

    private static string Draft(string html, long stamp = 1) => System.Text.Json.JsonSerializer.Serialize(
        new { subject = "article/new/x", baseVersion = 1, title = "제목", html, fields = Writers.Fields, stamp });
}
