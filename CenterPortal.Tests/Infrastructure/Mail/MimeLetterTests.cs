using AngleSharp.Html.Parser;
using CenterPortal.Infrastructure.Mail;
using MimeKit;

namespace CenterPortal.Tests.Infrastructure.Mail;

public class MimeLetterTests
{
    private static readonly Uri Portal = new("https://portal.example.or.kr");
    private static readonly MailboxAddress From = new("", "portal@example.or.kr");
    private static readonly Letterhead Head = new("한빛광역자활센터 <본부>", "042-000-0000", "centre@example.or.kr");

    private static OpenedLetter Letter(string text, string subject = "제목", string to = "teacher@example.org", params LetterFile[] files) =>
        new(Guid.CreateVersion7(), "0@portal.example.or.kr", new DateTime(2026, 11, 26, 1, 2, 3, DateTimeKind.Utc), new LetterContent(to, subject, text, Head, files));

    [Fact]
    public void Every_word_is_escaped_and_only_our_own_addresses_become_buttons()
    {
        const string Text = "안녕하세요 <script>alert(1)</script>\n\"둘째\" 줄\n\n신청 보기: https://portal.example.or.kr/requests/a?b=1&c=2\n무료 쿠폰: https://portal.example.or.kr.evil.example/x\n당첨: https://user@portal.example.or.kr/x\n여기: javascript:alert(1)";
        var html = new HtmlParser().ParseDocument(LetterHtml.Of(Letter(Text).Content, Portal));
        Assert.Empty(html.QuerySelectorAll("script"));
        Assert.Equal("한빛광역자활센터 <본부>", html.QuerySelector("p")!.TextContent);
        var links = html.QuerySelectorAll("a").Select(a => (a.TextContent, a.GetAttribute("href"))).ToArray();
        Assert.Equal([("신청 보기", "https://portal.example.or.kr/requests/a?b=1&c=2"), ("개인정보 처리방침", "https://portal.example.or.kr/privacy")], links);
        Assert.Contains("무료 쿠폰: https://portal.example.or.kr.evil.example/x", html.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("ko", html.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public void The_message_carries_text_html_files_and_says_that_a_program_wrote_it()
    {
        var calendar = new LetterFile("방문.ics", "text/calendar; method=PUBLISH; charset=utf-8", "BEGIN:VCALENDAR"u8.ToArray());
        using var message = MimeLetter.Of(Letter("본문", files: calendar), From, Portal);
        Assert.Equal("0@portal.example.or.kr", message.MessageId);
        Assert.Equal(Head.Name, message.From.Mailboxes.Single().Name);
        Assert.Equal("centre@example.or.kr", message.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        Assert.StartsWith("본문", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("042-000-0000", message.TextBody, StringComparison.Ordinal);
        var file = Assert.IsAssignableFrom<MimePart>(Assert.Single(message.Attachments));
        Assert.Equal(("방문.ics", "text/calendar", "PUBLISH"), (file.FileName, file.ContentType.MimeType, file.ContentType.Parameters["method"]));
    }

    [Fact]
    public void A_letter_can_be_stopped_with_one_click_of_the_mail_program()
    {
        var letter = Letter("본문");
        using var message = MimeLetter.Of(letter with { Content = letter.Content with { Headers = LetterHeader.OneClick(new Uri(Portal, "/events/reminders/0/stop")) } }, From, Portal);
        Assert.Equal("<https://portal.example.or.kr/events/reminders/0/stop>", message.Headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", message.Headers["List-Unsubscribe-Post"]);
        // What was sealed before letters had headers is still read.
        Assert.Null(LetterContent.FromSealed("""{"To":"a@example.org","Subject":"","Text":"","Head":{"Name":"","Phone":"","Email":""},"Files":[]}""").Headers);
    }

    [Theory]
    [InlineData("Bcc", "spy@example.org")]
    [InlineData("subject", "x")]
    [InlineData("X-A", "b\r\nBcc: spy@example.org")]
    [InlineData("X-A: b\r\nBcc", "spy@example.org")]
    [InlineData("X-A", "가")]
    [InlineData("", "x")]
    public void Headers_that_could_say_another_thing_are_refused(string name, string value) => Assert.Throws<ArgumentException>(() => LetterHeader.Checked([new(name, value)]));

    [Theory]
    [InlineData("제목\r\nBcc: spy@example.org", "teacher@example.org")]
    [InlineData("제목\nX: y", "teacher@example.org")]
    [InlineData("제목", "teacher@example.org\r\nBcc: spy@example.org")]
    public void A_line_break_in_a_header_is_refused(string subject, string to) => Assert.Throws<FormatException>(() => MimeLetter.Of(Letter("본문", subject, to), From, Portal));

    [Theory]
    [InlineData("a\r\nb.ics", "text/calendar")]
    [InlineData("../a.ics", "text/calendar")]
    [InlineData("a.ics", "text/calendar\r\nX: y")]
    [InlineData("a.ics", "아무거나")]
    [InlineData("", "text/calendar")]
    public void A_file_that_could_break_a_header_is_refused(string name, string type) => Assert.Throws<ArgumentException>(() => LetterFiles.Checked([new LetterFile(name, type, [1])]));
}
