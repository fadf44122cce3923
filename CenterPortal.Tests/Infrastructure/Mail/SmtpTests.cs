using CenterPortal.Infrastructure.Mail;
using CenterPortal.Tests.Infrastructure.Privacy;
using CenterPortal.Tests.Support;
using MimeKit;

namespace CenterPortal.Tests.Infrastructure.Mail;

/// <summary>Letters over the wire to a real SMTP server.</summary>
public sealed class SmtpTests : IAsyncLifetime
{
    private SmtpServer _server = null!;
    private PortalApp _portal = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await SmtpServer.StartAsync();
        _portal = await Letters.StartAsync(_server.Settings);
    }

    public async ValueTask DisposeAsync()
    {
        if (_portal is not null) await _portal.DisposeAsync();
        _server?.Dispose();
    }

    private async Task<OutboxLetter> BecomesAsync(Func<OutboxLetter, bool> state)
    {
        await Eventually.HoldsAsync(async () => state(await _portal.LetterAsync()));
        return await _portal.LetterAsync();
    }

    [Fact]
    public async Task A_letter_arrives_as_it_was_written()
    {
        await _portal.PostAsync(Letters.To(await _portal.PersonAsync(), files: new LetterFile("방문.ics", "text/calendar; method=PUBLISH; charset=utf-8", "BEGIN:VCALENDAR"u8.ToArray())));
        var letter = await BecomesAsync(l => l.State == LetterState.Sent);
        var message = Assert.Single(_server.Taken);
        Assert.Equal(("김하나 님, 신청을 받았습니다", $"{letter.Id:N}@localhost"), (message.Subject, message.MessageId));
        Assert.Equal((Letters.Address, "portal@example.or.kr", "대전광역자활센터"), (message.To.Mailboxes.Single().Address, message.From.Mailboxes.Single().Address, message.From.Mailboxes.Single().Name));
        Assert.Contains("학교에서 기다리겠습니다.", message.TextBody, StringComparison.Ordinal);
        Assert.Contains(">신청 내용 보기</a>", message.HtmlBody, StringComparison.Ordinal);
        Assert.Equal("방문.ics", Assert.IsAssignableFrom<MimePart>(Assert.Single(message.Attachments)).FileName);
        Assert.Equal("이메일", letter.Channel);
    }

    [Theory]
    [InlineData("nobody@example.org", LetterState.Failed, "550")]
    [InlineData("unwanted@example.org", LetterState.Failed, "554")]
    [InlineData("busy@example.org", LetterState.Waiting, "451")]
    public async Task What_the_server_answers_decides_and_nothing_of_it_but_the_number_is_kept(string to, LetterState state, string number)
    {
        await _portal.PostAsync(Letters.To(await _portal.PersonAsync(), to));
        var letter = await BecomesAsync(l => l.Trouble is not null);
        Assert.Equal((state, 1), (letter.State, letter.Attempts));
        Assert.Contains(number, letter.Trouble, StringComparison.Ordinal);
        Assert.DoesNotContain("example", letter.Trouble, StringComparison.Ordinal);
        Assert.Empty(_server.Taken);
    }

    [Fact]
    public async Task A_server_that_is_away_or_silent_is_tried_again()
    {
        _server.Freeze();
        await _portal.PostAsync(Letters.To(await _portal.PersonAsync()));
        Assert.Contains("제때", (await BecomesAsync(l => l.Trouble is not null)).Trouble, StringComparison.Ordinal);
        _server.End();
        Assert.Equal(SendResult.Later, (await AttemptAsync()).Kind);
        Assert.Equal(LetterState.Waiting, (await _portal.LetterAsync()).State);
    }

    private Task<SendOutcome> AttemptAsync() => ((IMessageChannel)_portal.Services.GetService(typeof(IMessageChannel))!).SendAsync(
        new OpenedLetter(Guid.CreateVersion7(), "0@localhost", DateTime.UnixEpoch, new LetterContent(Letters.Address, "제목", "글", new Letterhead("센터", "1", "c@example.org"), [])), CancellationToken.None);
}
