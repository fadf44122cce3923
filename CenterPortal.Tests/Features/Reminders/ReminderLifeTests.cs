using System.Net;
using CenterPortal.Features.MarketEvents.Reminders;
using CenterPortal.Features.Privacy;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Reminders;

/// <summary>What those hear who confirmed, and how they are forgotten. Each test has a portal of its own, for each moves the clock.</summary>
public sealed class ReminderLifeTests : IAsyncLifetime
{
    private readonly ReminderFixture _fixture = new();

    public ValueTask InitializeAsync() => _fixture.InitializeAsync();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    private EventReminders Reminders => _fixture.Portal.Get<EventReminders>();

    [Fact]
    public async Task At_ten_on_the_day_before_one_letter_says_where_it_is_now()
    {
        var (market, email, silent) = (await _fixture.AddAsync(days: 3), _fixture.Address(), _fixture.Address());
        await _fixture.HearAsync(market.Id, email);
        await _fixture.WishAsync(market.Id, silent);
        await _fixture.ChangeAsync(market.Id, async (db, e) => e.Take(e.Plan with { VenueId = await ReminderFixture.VenueAsync(db, "homeplus") }, _fixture.Now, "잔디를 심습니다."));
        // Nine in the morning, two days on: an hour is left.
        _fixture.Clock.Advance(TimeSpan.FromDays(2));
        await _fixture.SettleAsync();
        Assert.Single(_fixture.Of(email));
        _fixture.Clock.Advance(TimeSpan.FromHours(1));
        var letter = (await _fixture.GotAsync(email, 2))[1];
        Assert.EndsWith("내일입니다: 송강 나눔장터", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("동대전홈플러스 광장", letter.Text, StringComparison.Ordinal);
        Assert.Contains("장소가 동대전홈플러스 광장으로 바뀌었습니다. 잔디를 심습니다.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("비가 오면: 천막 안에서", letter.Text, StringComparison.Ordinal);
        _fixture.Clock.Advance(TimeSpan.FromHours(20));
        await _fixture.SettleAsync();
        Assert.Equal((2, 1), (_fixture.Of(email).Count, _fixture.Of(silent).Count));
    }

    [Fact]
    public async Task Who_confirms_after_that_morning_hears_at_once()
    {
        var (market, email) = (await _fixture.AddAsync(days: 2), _fixture.Address());
        var word = await _fixture.WishAsync(market.Id, email);
        _fixture.Clock.Advance(TimeSpan.FromHours(26));
        Assert.Null(await _fixture.Portal.Get<ConfirmReminder>().HandleAsync(word));
        Assert.Null(await _fixture.Portal.Get<ConfirmReminder>().HandleAsync(word));
        Assert.Equal(2, (await _fixture.GotAsync(email, 2)).Count);
    }

    [Fact]
    public async Task A_change_is_told_when_its_time_has_come_and_can_be_taken_back_before()
    {
        var (market, email) = (await _fixture.AddAsync(), _fixture.Address());
        await _fixture.HearAsync(market.Id, email);
        await _fixture.GotAsync(email, 1);
        var until = _fixture.Now.AddMinutes(5);
        var told = 0;
        await _fixture.ChangeAsync(market.Id, async (db, e) =>
        {
            e.Take(e.Plan with { StartsAt = e.StartsAt.AddHours(1) }, _fixture.Now, "늦게 엽니다.");
            told = e.Sequence;
            await Reminders.TellAsync(db, e, "늦게 엽니다.", until, default);
        });
        await _fixture.ChangeAsync(market.Id, async (db, e) => Assert.Equal((0, 1), (await Reminders.TakeBackAsync(db, e, told - 1, default), await Reminders.TakeBackAsync(db, e, told, default))));
        _fixture.Clock.Advance(TimeSpan.FromMinutes(6));
        await _fixture.SettleAsync();
        Assert.Single(_fixture.Of(email));

        await _fixture.ChangeAsync(market.Id, async (db, e) =>
        {
            e.Take(e.Plan with { StartsAt = e.StartsAt.AddHours(1) }, _fixture.Now, "늦게 엽니다.");
            await Reminders.TellAsync(db, e, "늦게 엽니다.", _fixture.Now.AddMinutes(5), default);
            await db.SaveChangesAsync();
            await Reminders.TellAsync(db, e, "늦게 엽니다.", _fixture.Now.AddMinutes(5), default);
        });
        _fixture.Clock.Advance(TimeSpan.FromMinutes(6));
        var letter = (await _fixture.GotAsync(email, 2))[1];
        Assert.EndsWith("바뀌었습니다: 송강 나눔장터", letter.Subject, StringComparison.Ordinal);
        Assert.Equal(2, letter.Text.Split("늦게 엽니다.").Length);
        await _fixture.ChangeAsync(market.Id, async (db, e) => Assert.Equal(0, await Reminders.TakeBackAsync(db, e, e.Sequence, default)));
        await _fixture.SettleAsync();
        Assert.Equal(2, _fixture.Of(email).Count);
    }

    [Fact]
    public async Task A_cancelled_event_is_told_and_not_reminded_of()
    {
        var (market, email) = (await _fixture.AddAsync(days: 2), _fixture.Address());
        await _fixture.HearAsync(market.Id, email);
        await _fixture.ChangeAsync(market.Id, async (db, e) =>
        {
            e.Cancel(null, _fixture.Now, "눈이 많이 옵니다.");
            await Reminders.TellAsync(db, e, "눈이 많이 옵니다.", _fixture.Now, default);
        });
        var letter = (await _fixture.GotAsync(email, 2))[1];
        Assert.EndsWith("열리지 않습니다: 송강 나눔장터", letter.Subject, StringComparison.Ordinal);
        Assert.Equal(2, letter.Text.Split("눈이 많이 옵니다.").Length);
        _fixture.Clock.Advance(TimeSpan.FromHours(30));
        await _fixture.SettleAsync();
        Assert.Equal(2, _fixture.Of(email).Count);
    }

    [Fact]
    public async Task One_click_of_a_mail_program_ends_it_and_what_waits()
    {
        var (market, email) = (await _fixture.AddAsync(), _fixture.Address());
        await _fixture.HearAsync(market.Id, email);
        var stop = (await _fixture.GotAsync(email, 1))[0].Headers![0].Value.Trim('<', '>');
        var person = await _fixture.Portal.ReadAsync(db => db.Set<EventReminder>().Select(r => r.PersonId).SingleAsync());
        await _fixture.ChangeAsync(market.Id, (db, e) => Reminders.TellAsync(db, e, "", _fixture.Now.AddHours(1), default));
        using var opened = await _fixture.Portal.Http.GetAsync(new Uri(new Uri(stop).AbsolutePath, UriKind.Relative));
        Assert.Equal(1, await _fixture.CountAsync<EventReminder>());

        using var client = _fixture.Portal.Client(followRedirects: false);
        for (var post = 0; post < 2; post++)
        {
            using var answer = await client.PostAsync(new Uri(new Uri(stop).AbsolutePath, UriKind.Relative), new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(0, await _fixture.CountAsync<EventReminder>());
        Assert.True(_fixture.Portal.Get<PersonalData>().IsDestroyed(person));
        Assert.False(await _fixture.Portal.ReadAsync(db => db.Set<OutboxLetter>().AnyAsync(l => l.Sealed != null)));
        _fixture.Clock.Advance(TimeSpan.FromHours(2));
        await _fixture.SettleAsync();
        Assert.Single(_fixture.Of(email));
    }

    [Fact]
    public async Task A_week_after_the_event_nothing_leads_to_anyone_and_the_unconfirmed_are_gone_sooner()
    {
        var (market, email, silent) = (await _fixture.AddAsync(days: 3), _fixture.Address(), _fixture.Address());
        await _fixture.HearAsync(market.Id, email);
        await _fixture.WishAsync(market.Id, silent);
        var removed = await _fixture.AddAsync(days: 30);
        await _fixture.HearAsync(removed.Id, _fixture.Address());
        await _fixture.ChangeAsync(removed.Id, (db, e) => { db.Remove(e); return Task.CompletedTask; });
        await DestroyAsync(TimeSpan.FromDays(1), left: 2);
        await DestroyAsync(TimeSpan.FromHours(25), left: 1);
        await DestroyAsync(TimeSpan.FromDays(8), left: 1);
        await DestroyAsync(TimeSpan.FromDays(1), left: 0);
        Assert.False(await _fixture.Portal.ReadAsync(db => db.Set<OutboxLetter>().AnyAsync(l => l.Sealed != null || l.ToMark != null)));
        Assert.False(await _fixture.Portal.ReadAsync(db => db.Set<ConsentRecord>().AnyAsync()));
    }

    private async Task DestroyAsync(TimeSpan later, int left)
    {
        _fixture.Clock.Advance(later);
        await _fixture.SettleAsync();
        await _fixture.Portal.Get<DestructionJob>().RunAsync(CancellationToken.None);
        Assert.Equal(left, await _fixture.CountAsync<EventReminder>());
    }
}
