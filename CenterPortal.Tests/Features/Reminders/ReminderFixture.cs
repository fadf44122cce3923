using CenterPortal.Data;
using CenterPortal.Features.MarketEvents;
using CenterPortal.Features.MarketEvents.Reminders;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Tests.Infrastructure.Mail;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Features.Reminders;

/// <summary>A portal on the first of December 2026 at nine in Seoul, whose letters are kept.</summary>
public sealed class ReminderFixture : IAsyncLifetime
{
    private DateTime _begun;
    private int _people;

    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));

    internal KeepingChannel Channel { get; } = new();

    internal PortalApp Portal { get; private set; } = null!;

    internal DateTime Now => Clock.GetUtcNow().UtcDateTime;

    public async ValueTask InitializeAsync()
    {
        _begun = Now;
        Portal = await PortalApp.StartWithAsync(services => services.RemoveAll<IMessageChannel>().AddSingleton<IMessageChannel>(Channel), clock: Clock, settings: ["Portal:RateLimits:Enabled=false"]);
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    /// <summary>An address that no other test uses.</summary>
    internal string Address() => $"neighbour{Interlocked.Increment(ref _people)}@example.org";

    /// <summary>A market from eleven to five, so many days from now.</summary>
    internal async Task<MarketEvent> AddAsync(int days = 11, bool isShown = true)
    {
        var market = new MarketEvent();
        await Portal.Get<PortalWrites>().RunAsync(async (db, ct) =>
        {
            var starts = SeoulTime.ToUtc(SeoulTime.DateOf(Now).AddDays(days), new TimeOnly(11, 0));
            market = new MarketEvent();
            market.Take(new EventPlan("송강 나눔장터", EventKind.Market, await VenueAsync(db, "songgang"), starts, starts.AddHours(6), "", "", "천막 안에서 그대로 엽니다.", null, 0), Now);
            if (isShown) market.Publish(null, Now);
            db.Add(market);
        });
        return market;
    }

    internal Task ChangeAsync(int id, Func<PortalDb, MarketEvent, Task> change) => Portal.Get<PortalWrites>().RunAsync(async (db, ct) => await change(db, await db.Set<MarketEvent>().SingleAsync(e => e.Id == id, ct)));

    internal static Task<int> VenueAsync(PortalDb db, string slug) => db.Set<Venue>().Where(v => v.Slug == slug).Select(v => v.Id).SingleAsync();

    internal Task<ReminderAnswer> AskAsync(int id, string email, string consent = "1") =>
        Portal.Get<AskReminder>().HandleAsync(id, field => field == AskReminder.Email ? email : field == ConsentAnswers.Field(ReminderPurpose.Key) ? consent : null);

    /// <summary>Asks, and gives the private word of the letter.</summary>
    internal async Task<string> WishAsync(int id, string email)
    {
        var answer = await AskAsync(id, email);
        Assert.True(answer.IsTaken, answer.Refusal ?? string.Join(' ', answer.Errors.All));
        var mark = Portal.Get<ReminderLinks>().MarkOfEmail(email);
        return Portal.Get<ReminderLinks>().WordOf(await Portal.ReadAsync(db => db.Set<EventReminder>().Where(r => r.EventId == id && r.EmailMark == mark).Select(r => r.Id).SingleAsync()));
    }

    /// <summary>Asks and confirms.</summary>
    internal async Task<string> HearAsync(int id, string email)
    {
        var word = await WishAsync(id, email);
        Assert.Null(await Portal.Get<ConfirmReminder>().HandleAsync(word));
        return word;
    }

    /// <summary>The letters that an address got, oldest first, once there are so many.</summary>
    internal async Task<IReadOnlyList<LetterContent>> GotAsync(string email, int count)
    {
        await Eventually.HoldsAsync(() => Of(email).Count >= count);
        return Of(email);
    }

    /// <summary>Nothing that is due waits any longer, and the clock's boundaries are passed.</summary>
    internal async Task SettleAsync()
    {
        await Portal.SettleAsync();
        var midnight = SeoulTime.MidnightUtc(SeoulTime.DateOf(Now));
        if (midnight > _begun) await Eventually.HoldsAsync(() => Portal.ReadAsync(db => db.Set<BoundaryPassed>().AnyAsync(b => b.At == midnight)));
        await Eventually.HoldsAsync(async () => !await Portal.ReadAsync(db => db.Set<OutboxLetter>().AnyAsync(l => l.State == LetterState.Waiting && l.DueAt <= Now)));
    }

    internal IReadOnlyList<LetterContent> Of(string email) => [.. Channel.Got.Select(l => l.Content).Where(c => c.To == email)];

    internal Task<int> CountAsync<T>()
        where T : class => Portal.ReadAsync(db => db.Set<T>().CountAsync());
}
