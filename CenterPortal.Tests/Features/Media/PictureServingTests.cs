using System.Net;
using CenterPortal.Data;
using CenterPortal.Features.Articles;
using CenterPortal.Features.Media;
using CenterPortal.Features.Media.Contract;
using CenterPortal.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Features.Media;

/// <summary>Who gets a picture, and what the answer says.</summary>
[Trait(Speed.Name, Speed.Drill)]
public class PictureServingTests(MediaPortal media) : IClassFixture<MediaPortal>
{
    private readonly PortalApp _portal = media.Portal;

    [Fact]
    public async Task A_picture_is_before_readers_as_long_as_a_public_article_shows_it()
    {
        var id = await media.PictureAsync(TestPictures.Jpeg());
        var address = $"/images/{id}/640.webp";
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address));
        using (var mine = await media.AskAsync(address))
        {
            Assert.Equal(HttpStatusCode.OK, mine.StatusCode);
            Assert.Equal("no-store, private", mine.Headers.CacheControl!.ToString());
        }

        var article = await _portal.AddArticleAsync(isPublished: false);
        await UseAsync(article, id);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address));
        await _portal.Get<PublishArticle>().HandleAsync(article, null);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(address));
        await _portal.Get<WithdrawArticle>().HandleAsync(article, null, "까닭");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address));
        await _portal.Get<PublishArticle>().HandleAsync(article, null);
        await UseAsync(article);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address));
    }

    [Theory]
    [InlineData("webp", "image/webp")]
    [InlineData("avif", "image/avif")]
    [InlineData("jpg", "image/jpeg")]
    public async Task A_public_picture_may_be_kept_for_five_minutes_and_is_asked_for_again(string format, string type)
    {
        var address = $"/images/{await PublicAsync()}/640.{format}";
        using var answer = await _portal.Http.GetAsync(address);
        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("public, must-revalidate, max-age=300", answer.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.False(answer.Headers.Contains("Vary"));

        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var same = await _portal.Http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(answer.Headers.CacheControl.ToString(), same.Headers.CacheControl!.ToString());
        using var head = await _portal.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        Assert.Equal((HttpStatusCode.OK, answer.Content.Headers.ContentLength), (head.StatusCode, head.Content.Headers.ContentLength));
        using var asked = await _portal.Http.GetAsync(address + "?width=9999&format=svg");
        Assert.Equal(answer.Headers.ETag, asked.Headers.ETag);
    }

    [Theory]
    [InlineData("641.webp")]
    [InlineData("640.svg")]
    [InlineData("640.WEBP.jpg")]
    [InlineData("0.jpg")]
    [InlineData("-1.jpg")]
    [InlineData("99999999999.jpg")]
    [InlineData("..%2f..%2fportal.db")]
    [InlineData("640.jpg/x")]
    public async Task What_is_no_rendition_is_not_there(string last) =>
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"/images/{await PublicAsync()}/{last}"));

    [Fact]
    public async Task A_picture_that_something_shows_stays_and_one_taken_away_is_gone_for_staff_too()
    {
        var id = await PublicAsync();
        var remove = _portal.Get<RemovePicture>();
        Assert.False((await remove.HandleAsync(id, media.Author)).IsDone);
        var other = await media.PictureAsync(TestPictures.Jpeg());
        Assert.False((await remove.HandleAsync(other, Guid.NewGuid())).IsDone);
        Assert.True((await remove.HandleAsync(other, media.Author)).IsDone);
        using (var gone = await media.AskAsync($"/images/{other}/640.jpg")) Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.True((await remove.UndoAsync(other, media.Author)).IsDone);
        using var back = await media.AskAsync($"/images/{other}/640.jpg");
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
    }

    [Fact]
    public async Task An_answer_that_others_may_keep_never_renews_a_cookie()
    {
        await using var later = new MediaPortal { Clock = new FakeTimeProvider(DateTimeOffset.UtcNow) };
        await later.InitializeAsync();
        var id = await later.PictureAsync(TestPictures.Jpeg());
        later.Clock!.Advance(TimeSpan.FromMinutes(20));
        using var picture = await later.AskAsync($"/images/{id}/640.jpg");
        Assert.Equal(HttpStatusCode.OK, picture.StatusCode);
        Assert.False(picture.Headers.Contains("Set-Cookie"));
        using var page = await later.AskAsync("/studio");
        Assert.Contains(page.Headers.GetValues("Set-Cookie"), c => c.StartsWith("staff=", StringComparison.Ordinal));
    }

    private async Task<int> PublicAsync()
    {
        var id = await media.PictureAsync(TestPictures.Jpeg());
        await UseAsync(await _portal.AddArticleAsync(), id);
        return id;
    }

    private Task UseAsync(int article, params int[] pictures) =>
        _portal.Get<PortalWrites>().RunAsync((db, ct) => _portal.Get<PictureUses>().SetAsync(db, $"article/{article}", pictures, ct));

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await _portal.Http.GetAsync(address);
        return answer.StatusCode;
    }
}
