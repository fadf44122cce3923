using System.Net;
using CenterPortal.Features.MarketEvents.Reminders;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Reminders;

/// <summary>Asking to hear of an event: once, at once, and with everything that is wrong.</summary>
public class AskReminderTests(ReminderFixture fixture) : IClassFixture<ReminderFixture>
{
    [Fact]
    public async Task Opening_the_letters_link_confirms_nothing_and_its_button_does()
    {
        var (market, email) = (await fixture.AddAsync(), fixture.Address());
        using var client = new FormClient(fixture.Portal);
        using var sent = await client.SendAsync($"/events/{market.Id}/remind", "remind", ("email", $" {email} "), ("consent.event-reminder", "1"));
        Assert.Contains("편지함을 열어 확인해 주세요", await sent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var letter = Assert.Single(await fixture.GotAsync(email, 1));
        var link = new Uri(letter.Text.Split("확인하러 가기: ")[1].Split('\n')[0]).AbsolutePath;
        Assert.Equal(["List-Unsubscribe", "List-Unsubscribe-Post"], letter.Headers!.Select(h => h.Name));

        using var opened = await client.GetAsync(link);
        Assert.Contains("알림을 받으시겠어요", await opened.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("noindex", string.Join(' ', opened.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
        Assert.Null((await ReminderAsync(market.Id)).ConfirmedAt);
        using var confirmed = await client.SendAsync(link, "reminder-confirm");
        Assert.Contains("전날 아침 10시에", await confirmed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotNull((await ReminderAsync(market.Id)).ConfirmedAt);
        using var stopped = await client.SendAsync(link, "reminder-stop");
        Assert.Contains("알림을 그만 보냅니다", await stopped.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var gone = await client.GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task The_same_form_posted_often_at_once_is_one_wish_and_one_letter()
    {
        var (market, email) = (await fixture.AddAsync(), fixture.Address());
        using var client = new FormClient(fixture.Portal);
        var form = await client.FormAsync($"/events/{market.Id}/remind", "remind");
        (form["email"], form["consent.event-reminder"]) = (email, "1");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            using var answer = await client.PostAsync($"/events/{market.Id}/remind", form);
            return (answer.StatusCode, answer.RequestMessage!.RequestUri!.Query);
        }));
        Assert.Equal([(HttpStatusCode.OK, "?sent=1")], answers.Distinct());
        await ReminderAsync(market.Id);
        await fixture.SettleAsync();
        Assert.Single(fixture.Of(email));
    }

    [Fact]
    public async Task Whether_an_address_is_known_is_told_to_nobody_but_the_address()
    {
        var (market, known, fresh) = (await fixture.AddAsync(), fixture.Address(), fixture.Address());
        await fixture.HearAsync(market.Id, known);
        var pages = new List<string>();
        foreach (var email in new[] { known, fresh })
        {
            using var client = new FormClient(fixture.Portal);
            using var sent = await client.SendAsync($"/events/{market.Id}/remind", "remind", ("email", email), ("consent.event-reminder", "1"));
            // Behind the page's words stands what every answer draws anew.
            pages.Add((await sent.Content.ReadAsStringAsync()).Split("<main")[1].Split("</main>")[0]);
        }

        Assert.Equal(pages[0], pages[1]);
        await fixture.GotAsync(fresh, 1);
        Assert.Single(fixture.Of(known));
    }

    [Fact]
    public async Task An_address_is_asked_again_after_a_while_three_times_in_all_and_never_flooded()
    {
        var (market, email) = (await fixture.AddAsync(), fixture.Address());
        for (var ask = 0; ask < 5; ask++)
        {
            Assert.True((await fixture.AskAsync(market.Id, email)).IsTaken);
            Assert.True((await fixture.AskAsync(market.Id, email.ToUpperInvariant())).IsTaken);
            fixture.Clock.Advance(TimeSpan.FromMinutes(11));
        }

        var other = fixture.Address();
        for (var of = 0; of < 8; of++) Assert.True((await fixture.AskAsync((await fixture.AddAsync()).Id, other)).IsTaken);
        await fixture.SettleAsync();
        Assert.Equal((3, 5), (fixture.Channel.Got.Count(l => string.Equals(l.Content.To, email, StringComparison.OrdinalIgnoreCase)), fixture.Of(other).Count));
    }

    [Theory]
    [InlineData("", "1", "이메일을 적어")]
    [InlineData("neighbour", "1", "name@example.kr처럼")]
    [InlineData("a@example.org\r\nBcc: b@example.org", "1", "name@example.kr처럼")]
    [InlineData("a@example.org, b@example.org", "1", "name@example.kr처럼")]
    [InlineData("neighbour@example.org", "", "동의해 주셔야")]
    [InlineData("neighbour@example.org", "99", "동의해 주셔야")]
    public async Task What_is_wrong_is_said_and_nothing_is_written(string email, string consent, string sentence)
    {
        var market = await fixture.AddAsync();
        var before = (await fixture.CountAsync<EventReminder>(), await fixture.CountAsync<PersonKeyRecord>(), await fixture.CountAsync<OutboxLetter>());
        var answer = await fixture.AskAsync(market.Id, email, consent);
        Assert.Contains(sentence, Assert.Single(answer.Errors.All).Sentence, StringComparison.Ordinal);
        Assert.Equal(before, (await fixture.CountAsync<EventReminder>(), await fixture.CountAsync<PersonKeyRecord>(), await fixture.CountAsync<OutboxLetter>()));
    }

    [Theory]
    [InlineData("gone", "다른 일정은 달력에서")]
    [InlineData("draft", "다른 일정은 달력에서")]
    [InlineData("over", "이미 끝난 일정")]
    [InlineData("on", "이미 시작한 일정")]
    [InlineData("late", "전날 아침이 지나")]
    [InlineData("cancelled", "열리지 않습니다. 눈이 옵니다.")]
    public async Task Of_what_does_not_come_nobody_is_reminded(string what, string sentence)
    {
        var id = what == "gone" ? 999_999 : (await fixture.AddAsync(what switch { "over" => -1, "on" or "late" => 1, _ => 11 }, isShown: what != "draft")).Id;
        if (what == "on") await fixture.ChangeAsync(id, (_, e) => { e.Take(e.Plan with { StartsAt = fixture.Now.AddHours(-1), EndsAt = fixture.Now.AddHours(1) }, fixture.Now); return Task.CompletedTask; });
        if (what == "late") await fixture.ChangeAsync(id, (_, e) => { e.Take(e.Plan with { StartsAt = fixture.Now.AddHours(14), EndsAt = fixture.Now.AddHours(15) }, fixture.Now); return Task.CompletedTask; });
        if (what == "cancelled") await fixture.ChangeAsync(id, (_, e) => { e.Cancel(null, fixture.Now, "눈이 옵니다."); return Task.CompletedTask; });
        var answer = await fixture.AskAsync(id, fixture.Address());
        Assert.Contains(sentence, answer.Refusal, StringComparison.Ordinal);
        using var page = await fixture.Portal.Http.GetAsync(new Uri($"/events/{id}/remind", UriKind.Relative));
        Assert.Equal(what is "gone" or "draft" ? HttpStatusCode.NotFound : HttpStatusCode.OK, page.StatusCode);
        if (page.IsSuccessStatusCode) Assert.DoesNotContain("name=\"email\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("x")]
    [InlineData("%27%20OR%201=1")]
    public async Task A_guessed_word_opens_nothing_and_stopping_it_tells_nothing(string word)
    {
        using var page = await fixture.Portal.Http.GetAsync(new Uri($"/events/reminders/{word}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        using var stop = await fixture.Portal.Http.PostAsync(new Uri($"/events/reminders/{word}/stop", UriKind.Relative), new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));
        Assert.Equal((HttpStatusCode.OK, "이 일정의 알림을 더 보내지 않습니다. 이메일도 지웠습니다."), (stop.StatusCode, await stop.Content.ReadAsStringAsync()));
        Assert.NotNull(await fixture.Portal.Get<ConfirmReminder>().HandleAsync(word));
    }

    [Fact]
    public async Task The_events_page_leads_to_the_form_and_the_privacy_page_names_it()
    {
        var market = await fixture.AddAsync();
        Assert.Contains($"/events/{market.Id}/remind", await fixture.Portal.Http.GetStringAsync($"/events/{market.Id}"), StringComparison.Ordinal);
        Assert.Contains("장터 일정 알림", await fixture.Portal.Http.GetStringAsync("/privacy"), StringComparison.Ordinal);
    }

    private Task<EventReminder> ReminderAsync(int market) => fixture.Portal.ReadAsync(db => db.Set<EventReminder>().AsNoTracking().SingleAsync(r => r.EventId == market));
}
