using System.Net;
using System.Net.Http.Headers;
using CenterPortal.Features.Articles;
using CenterPortal.Infrastructure.Files;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.Articles;

/// <summary>Downloads: names, headers, ranges, counting, and who gets none.</summary>
public class DownloadsTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private readonly PortalApp _portal = fixture.Portal;

    [Theory]
    [InlineData("신청서.hwp")]
    [InlineData("2026년 재미나 (최종) \"진짜\".pdf")]
    [InlineData("a'b*c;d,e%20f=.xlsx")]
    [InlineData("../../etc/passwd")]
    [InlineData("줄\r\n바꿈: 머리말.txt")]
    [InlineData("이모지😀.png")]
    [InlineData("....")]
    [InlineData("확장자만.한글확장자")]
    public void A_name_survives_whole_for_those_who_know_and_readable_for_the_rest(string name)
    {
        var value = ContentDispositions.Attachment(name);
        Assert.True(ContentDispositionHeaderValue.TryParse(value, out var read), value);
        Assert.Equal("attachment", read!.DispositionType);
        Assert.DoesNotContain(value, c => c is < ' ' or > '~');
        var kept = string.Concat(name.Where(c => !char.IsControl(c) && c is not ('/' or '\\') && !char.IsSurrogate(c))).Normalize();
        Assert.Equal(kept, string.Concat(read.FileNameStar!.Where(c => !char.IsSurrogate(c) && c != '\ufffd')));
        Assert.NotEmpty(read.FileName!.Trim('"'));
        Assert.Equal(2, value.Count(c => c == '"'));
    }

    [Fact]
    public void Half_a_character_becomes_the_sign_for_unreadable() =>
        Assert.EndsWith("''%EA%B0%80%EF%BF%BD.png", ContentDispositions.Attachment("가\ud83d.png"), StringComparison.Ordinal);

    [Fact]
    public async Task A_download_comes_with_its_name_in_a_sandbox_and_is_counted_once()
    {
        var (id, address) = await FileAsync("신청서.hwp");
        using var answer = await _portal.Http.GetAsync(address);
        Assert.Equal("0123456789", await answer.Content.ReadAsStringAsync());
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("신청서.hwp", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));

        using var head = await _portal.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        Assert.Equal((HttpStatusCode.OK, 10), (head.StatusCode, head.Content.Headers.ContentLength));
        using var part = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(2, 4) } };
        using var partly = await _portal.Http.SendAsync(part);
        Assert.Equal((HttpStatusCode.PartialContent, "234"), (partly.StatusCode, await partly.Content.ReadAsStringAsync()));
        using var beyond = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(50, 60) } };
        using var none = await _portal.Http.SendAsync(beyond);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, none.StatusCode);

        // The name in the address is for people; the second whole download makes two.
        using var renamed = await _portal.Http.GetAsync(address.Replace("hwp", "pdf", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, renamed.StatusCode);
        await Eventually.HoldsAsync(async () => (await _portal.ArticleAsync(id)).Attachments[0].Downloads >= 2);
        Assert.Equal(2, (await _portal.ArticleAsync(id)).Attachments[0].Downloads);
    }

    [Fact]
    public async Task Nobody_downloads_what_readers_may_not_see()
    {
        var (id, address) = await FileAsync("공개.pdf");
        await _portal.Get<WithdrawArticle>().HandleAsync(id, null, "까닭");
        var (_, draft) = await FileAsync("초안.pdf", isPublished: false);
        foreach (var path in new[] { address, draft, "/files/0/a", "/files/999999/a", "/files/2147483648/a" })
        {
            using var answer = await _portal.Http.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private async Task<(int Id, string Address)> FileAsync(string name, bool isPublished = true)
    {
        var id = await _portal.AddArticleAsync(file: name, isPublished: isPublished);
        return (id, $"/files/{(await _portal.ArticleAsync(id)).Attachments[0].Id}/{Uri.EscapeDataString(name)}");
    }
}
