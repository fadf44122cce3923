using System.Net;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Infrastructure.Mail;
using CenterPortal.Tests.Infrastructure.Privacy;

namespace CenterPortal.Tests.Features.Messages;

/// <summary>The studio's pages as they are first drawn, for each kind of staff.</summary>
public sealed class MessagePagesTests(MessagePortal portal) : IClassFixture<MessagePortal>
{
    private async Task<(HttpStatusCode Status, string Html)> GetAsync(string email, string address)
    {
        using var browser = new FormClient(portal.App, followRedirects: false);
        using var _ = await browser.SignInAsync(email);
        using var answer = await browser.GetAsync(address);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_list_shows_letters_without_anything_personal()
    {
        await portal.App.PostAsync(Letters.To(await portal.App.PersonAsync()));
        var (status, html) = await GetAsync("author@example.org", "/studio/messages?state=Waiting");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("시험 접수 편지", html, StringComparison.Ordinal);
        Assert.Contains("메일 서버가 정해져 있지 않아", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Letters.Address, html, StringComparison.Ordinal);
        Assert.DoesNotContain("김하나", html, StringComparison.Ordinal);
        Assert.DoesNotContain("읽기", html, StringComparison.Ordinal);
        Assert.Contains("받는 이메일", (await GetAsync("reader@example.org", "/studio/messages?state=%3Cscript%3E")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_are_for_editors()
    {
        Assert.Contains("시험 접수 편지", (await GetAsync("reader@example.org", "/studio/messages/texts")).Html, StringComparison.Ordinal);
        var (_, html) = await GetAsync("reader@example.org", "/studio/messages/texts/test-received");
        Assert.Contains("김○○ 님, 신청을 받았습니다", html, StringComparison.Ordinal);
        Assert.Contains("신청 내용 보기", html, StringComparison.Ordinal);
        Assert.Contains("그런 편지 글이 없습니다", (await GetAsync("reader@example.org", "/studio/messages/texts/none")).Html, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await GetAsync("author@example.org", "/studio/messages/texts")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await GetAsync("member@example.org", "/studio/messages")).Status);
    }
}
