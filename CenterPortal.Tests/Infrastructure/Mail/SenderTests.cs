using CenterPortal.Data;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Web;
using CenterPortal.Tests.Infrastructure.Privacy;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Infrastructure.Mail;

/// <summary>What the sender does with the outbox, with a channel and a clock that the test holds.</summary>
public sealed class SenderTests : IAsyncLifetime
{
    private readonly KeepingChannel _channel = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 26, 0, 0, 0, TimeSpan.Zero));
    private PortalApp _portal = null!;

    public async ValueTask InitializeAsync() => _portal = await Letters.StartAsync(_channel, _clock);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private async Task<OutboxLetter> BecomesAsync(Func<OutboxLetter, bool> state)
    {
        await Eventually.HoldsAsync(async () => state(await _portal.LetterAsync()));
        return await _portal.LetterAsync();
    }

    [Fact]
    public async Task A_commit_wakes_it_and_the_reading_is_recorded()
    {
        var person = await _portal.PersonAsync();
        await _portal.PostAsync(Letters.To(person));
        // The clock stands still: only the commit itself can have woken it.
        var letter = await BecomesAsync(l => l.State == LetterState.Sent);
        Assert.Equal(("시험", 1, null), (letter.Channel, letter.Attempts, letter.Trouble));
        var got = Assert.Single(_channel.Got);
        Assert.Equal((Letters.Address, $"{letter.Id:N}@localhost"), (got.Content.To, got.MessageId));
        await Eventually.HoldsAsync(() => _portal.ReadAsync(db => db.Set<PersonalRead>().AnyAsync(r => r.PersonId == person && r.Purpose == ReadingPurpose.Message && r.By == null)));
    }

    [Fact]
    public async Task It_tries_again_ever_later_under_the_same_name_and_gives_up_in_the_end()
    {
        _channel.Answer = _ => new SendOutcome(SendResult.Later, "지금은 받지 않습니다.");
        await _portal.PostAsync(Letters.To(await _portal.PersonAsync()));
        var letter = await BecomesAsync(l => l is { Attempts: 1, LeasedBy: null });
        var pauses = new List<TimeSpan>();
        while (letter.State == LetterState.Waiting)
        {
            pauses.Add(letter.DueAt - letter.StateAt);
            var tried = letter.Attempts;
            _clock.Advance(letter.DueAt - _clock.GetUtcNow().UtcDateTime);
            letter = await BecomesAsync(l => l.Attempts > tried && l.LeasedBy is null);
        }

        Assert.Equal((LetterState.Failed, 9, "지금은 받지 않습니다."), (letter.State, letter.Attempts, letter.Trouble));
        Assert.Equal(pauses.Order(), pauses);
        Assert.True(pauses[0] <= TimeSpan.FromMinutes(1) && pauses.Aggregate((a, b) => a + b) > TimeSpan.FromDays(1));
        Assert.Single(_channel.Got.Select(l => l.MessageId).Distinct());
        Assert.Equal(9, _channel.Got.Count);
    }

    [Fact]
    public async Task What_is_hopeless_is_not_tried_again_and_what_breaks_is()
    {
        _channel.Answer = _ => new SendOutcome(SendResult.Never, "그런 주소가 없습니다.");
        await _portal.PostAsync(Letters.To(await _portal.PersonAsync()));
        Assert.Equal(1, (await BecomesAsync(l => l.State == LetterState.Failed)).Attempts);

        _channel.Answer = _ => throw new InvalidOperationException("teacher@example.org 때문에");
        await _portal.Get<PortalWrites>().RunAsync(async (db, ct) => (await db.Set<OutboxLetter>().SingleAsync(ct)).Retry(null, _clock.GetUtcNow().UtcDateTime));
        Assert.True(await _portal.Get<LetterSender>().SendNextAsync(CancellationToken.None));
        var letter = await _portal.LetterAsync();
        Assert.Equal((LetterState.Waiting, 1), (letter.State, letter.Attempts));
        Assert.DoesNotContain("teacher", letter.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Later_means_later()
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        await _portal.PostAsync(Letters.To(await _portal.PersonAsync()) with { NotBefore = now.AddHours(2) });
        Assert.False(await _portal.Get<LetterSender>().SendNextAsync(CancellationToken.None));
        Assert.Empty(_channel.Got);
        _clock.Advance(TimeSpan.FromHours(2));
        await BecomesAsync(l => l.State == LetterState.Sent);
    }

    [Fact]
    public async Task A_person_destroyed_while_the_letter_waited_gets_none()
    {
        var person = await _portal.PersonAsync();
        await _portal.PostAsync(Letters.To(person) with { NotBefore = _clock.GetUtcNow().UtcDateTime.AddHours(1) });
        await _portal.Get<PersonKeys>().DestroyAsync(person);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.False((await BecomesAsync(l => l.State == LetterState.Dropped)).HasContent);
        Assert.Empty(_channel.Got);
    }

    [Fact]
    public async Task Two_processes_never_hold_one_letter_and_a_dead_holder_loses_it()
    {
        var late = _clock.GetUtcNow().UtcDateTime.AddDays(1);
        var person = await _portal.PersonAsync();
        for (var i = 0; i < 10; i++) await _portal.PostAsync(Letters.To(person) with { NotBefore = late });
        var (one, other) = (Queue(late), Queue(late));
        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? one : other).TakeAsync(CancellationToken.None)));
        Assert.Equal(10, taken.OfType<OutboxLetter>().DistinctBy(l => l.Id).Count());
        Assert.Equal(10, taken.Count(l => l is not null));
        Assert.Null(await one.TakeAsync(CancellationToken.None));

        // The holder comes back after its lease: what it learned last no longer counts, unless the letter is gone for good.
        var later = Queue(late + (3 * one.Attempt));
        var again = await later.TakeAsync(CancellationToken.None);
        Assert.NotNull(again);
        var first = taken.OfType<OutboxLetter>().Single(l => l.Id == again.Id);
        await (taken[Array.IndexOf(taken, first)] == first && Array.IndexOf(taken, first) % 2 == 0 ? one : other).MissedAsync(first, "늦은 소식", isHopeless: true, CancellationToken.None);
        Assert.Equal(LetterState.Waiting, (await _portal.LettersAsync()).Single(l => l.Id == again.Id).State);
        await later.SentAsync(again, "시험", CancellationToken.None);
        Assert.Equal(LetterState.Sent, (await _portal.LettersAsync()).Single(l => l.Id == again.Id).State);
    }

    [Fact]
    public async Task Half_a_year_after_it_was_sent_only_the_fact_stays()
    {
        await _portal.PostAsync(Letters.To(await _portal.PersonAsync()));
        await BecomesAsync(l => l.State == LetterState.Sent);
        var job = _portal.Services.GetServices<IRecurringJob>().Single(j => j.Name == "letter-housekeeping");
        await job.RunAsync(CancellationToken.None);
        Assert.True((await _portal.LetterAsync()).HasContent);
        _clock.Advance(TimeSpan.FromDays(181));
        await job.RunAsync(CancellationToken.None);
        var letter = await _portal.LetterAsync();
        Assert.Equal((LetterState.Sent, false, null), (letter.State, letter.HasContent, letter.ToMark));
    }

    private LetterQueue Queue(DateTime now) =>
        new(_portal.Get<PortalWrites>(), _portal.Get<IDbContextFactory<PortalDb>>(), _portal.Get<PortalSettings>(), new FakeTimeProvider(new DateTimeOffset(now, TimeSpan.Zero)));
}
