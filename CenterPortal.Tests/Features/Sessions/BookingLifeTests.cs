using CenterPortal.Features.Sessions;
using CenterPortal.Features.Sessions.Queries;
using CenterPortal.Features.Sessions.Studio;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace CenterPortal.Tests.Features.Sessions;

/// <summary>What becomes of bookings; each test has its own portal, since the time goes on.</summary>
public sealed class BookingLifeTests : IAsyncLifetime
{
    private readonly SessionFixture _fixture = new();

    public ValueTask InitializeAsync() => _fixture.InitializeAsync();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task What_someone_cancels_goes_to_the_first_that_fits_who_takes_it()
    {
        var session = await _fixture.AddAsync(capacity: 6);
        var (booked, stays) = (await _fixture.BookAsync(session, 4), await _fixture.BookAsync(session, 2));
        var (large, small) = (await _fixture.BookAsync(session, 5), await _fixture.BookAsync(session, 3));
        Assert.Equal((BookingState.Waiting, 2), ((await _fixture.ViewAsync(small.Id))!.State, (await _fixture.ViewAsync(small.Id))!.Position));
        Assert.True((await CancelAsync(booked)).IsDone);
        Assert.Equal(BookingState.Waiting, (await _fixture.ViewAsync(large.Id))!.State);
        Assert.Equal(BookingState.Offered, (await _fixture.ViewAsync(small.Id))!.State);
        Assert.Equal(1, await _fixture.FreeAsync(session));
        Assert.Equal(BookingState.Booked, (await _fixture.ViewAsync(stays.Id))!.State);
        Assert.True((await AcceptAsync(small)).IsDone);
        Assert.True((await AcceptAsync(small)).IsDone);
        Assert.Equal(BookingState.Booked, (await _fixture.ViewAsync(small.Id))!.State);
        Assert.Equal(["session-waiting", "session-offered", "session-booked"], await _fixture.LettersAsync(small));
        Assert.Equal(["session-booked", "session-cancelled"], await _fixture.LettersAsync(booked));
    }

    [Fact]
    public async Task A_cancelled_booking_cancelled_again_says_so_and_changes_nothing()
    {
        var session = await _fixture.AddAsync();
        var booking = await _fixture.BookAsync(session);
        Assert.True((await CancelAsync(booking)).IsDone);
        var again = await CancelAsync(booking);
        Assert.Contains("이미 취소하셨습니다", again.Refusal, StringComparison.Ordinal);
        Assert.Equal(20, await _fixture.FreeAsync(session));
        Assert.Equal(2, (await _fixture.LettersAsync(booking)).Count);
    }

    [Fact]
    public async Task An_offer_without_an_answer_passes_on_and_a_late_yes_is_refused()
    {
        var session = await _fixture.AddAsync(capacity: 6);
        var (booked, one, two) = (await _fixture.BookAsync(session, 6), await _fixture.BookAsync(session, 6), await _fixture.BookAsync(session, 5));
        await CancelAsync(booked);
        _fixture.Clock.Advance(TimeSpan.FromHours(9));
        await _fixture.Portal.Services.GetServices<IRecurringJob>().Single(j => j.Name == "waiting-offers").RunAsync(default);
        Assert.Equal(BookingState.Offered, (await _fixture.ViewAsync(two.Id))!.State);
        Assert.Contains("기한이 지나", (await AcceptAsync(one)).Refusal, StringComparison.Ordinal);
        Assert.Equal(BookingState.Waiting, (await _fixture.ViewAsync(one.Id))!.State);
    }

    [Fact]
    public async Task An_offer_ends_when_the_session_begins()
    {
        var session = await _fixture.AddAsync(capacity: 6);
        var (booked, one) = (await _fixture.BookAsync(session, 6), await _fixture.BookAsync(session, 6));
        _fixture.Clock.Advance(new DateTimeOffset(2026, 11, 13, 17, 30, 0, TimeSpan.FromHours(9)) - _fixture.Clock.GetUtcNow());
        await CancelAsync(booked);
        Assert.Equal(new DateTime(2026, 11, 14, 5, 0, 0, DateTimeKind.Utc), (await _fixture.ViewAsync(one.Id))!.OfferUntil);
    }

    [Fact]
    public async Task Fewer_free_places_and_more_take_them_only_while_they_are_there()
    {
        var session = await _fixture.AddAsync(capacity: 10);
        var booking = await _fixture.BookAsync(session, 6);
        Assert.True((await ResizeAsync(booking, "2")).IsDone);
        Assert.Equal(8, await _fixture.FreeAsync(session));
        Assert.Contains("10명까지", (await ResizeAsync(booking, "11")).Refusal, StringComparison.Ordinal);
        Assert.Equal(8, await _fixture.FreeAsync(session));
        Assert.True((await ResizeAsync(booking, "10")).IsDone);
        var waits = await _fixture.BookAsync(session, 5);
        Assert.True((await ResizeAsync(booking, "4")).IsDone);
        Assert.Equal(BookingState.Offered, (await _fixture.ViewAsync(waits.Id))!.State);
        Assert.Contains("늘릴 수 없습니다", (await ResizeAsync(booking, "6")).Refusal, StringComparison.Ordinal);
        Assert.Contains("먼저 난 자리를", (await ResizeAsync(waits, "1")).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_deadline_nothing_is_booked_or_changed_by_the_person()
    {
        var session = await _fixture.AddAsync();
        var booking = await _fixture.BookAsync(session);
        _fixture.Clock.Advance(new DateTimeOffset(2026, 11, 13, 18, 0, 0, TimeSpan.FromHours(9)) - _fixture.Clock.GetUtcNow());
        Assert.Contains("기한이 지났습니다", (await _fixture.TryAsync(session, SessionFixture.Typed())).Refusal, StringComparison.Ordinal);
        Assert.Contains("전화로", (await CancelAsync(booking)).Refusal, StringComparison.Ordinal);
        Assert.False((await _fixture.ViewAsync(booking.Id))!.CanChange);
        Assert.True((await _fixture.Portal.Get<CancelBooking>().ByStaffAsync(booking.Id, "전화로 취소하셨습니다.", _fixture.Editor)).IsDone);
    }

    [Fact]
    public async Task Calling_off_tells_everyone_who_booked_or_waits()
    {
        var session = await _fixture.AddAsync(capacity: 6);
        var (booked, waits, gone) = (await _fixture.BookAsync(session, 6), await _fixture.BookAsync(session, 3), await _fixture.BookAsync(session, 2));
        await CancelAsync(gone);
        Assert.True((await _fixture.Portal.Get<CallOffSession>().HandleAsync(session, "비가 많이 와서 열지 못합니다.", _fixture.Editor)).IsDone);
        Assert.Equal("session-called-off", (await _fixture.LettersAsync(booked))[^1]);
        Assert.Equal("session-called-off", (await _fixture.LettersAsync(waits))[^1]);
        Assert.Equal("session-cancelled", (await _fixture.LettersAsync(gone))[^1]);
        Assert.Equal(BookingState.CalledOff, (await _fixture.ViewAsync(booked.Id))!.State);
        Assert.Contains("열리지 않습니다", (await _fixture.TryAsync(session, SessionFixture.Typed())).Refusal, StringComparison.Ordinal);
        Assert.Contains("이미", (await _fixture.Portal.Get<CallOffSession>().HandleAsync(session, "다시", _fixture.Editor)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_months_after_the_session_the_person_is_forgotten_and_the_numbers_stay()
    {
        var session = await _fixture.AddAsync();
        var booking = await _fixture.BookAsync(session, 4);
        _fixture.Clock.Advance(new DateTimeOffset(2027, 2, 14, 12, 0, 0, TimeSpan.Zero) - _fixture.Clock.GetUtcNow());
        var holding = _fixture.Portal.Services.GetServices<IPersonalHolding>().Single(h => h.Purpose == SessionPurpose.Key);
        Assert.Empty(await _fixture.Portal.ReadAsync(db => holding.DueAsync(db, _fixture.Now, 10, default)));
        // Asked for tomorrow: were it tomorrow, the job that destroys would be asking too.
        Assert.Equal([booking.PersonId], await _fixture.Portal.ReadAsync(db => holding.DueAsync(db, _fixture.Now.AddDays(1), 10, default)));
        await _fixture.Portal.Get<CenterPortal.Data.PortalWrites>().RunAsync((db, ct) => holding.ReduceAsync(db, booking.PersonId, ct));
        var left = await _fixture.BookingAsync(booking.Id);
        Assert.Equal((4, null, null), (left.Size, left.Contact, left.Phone));
    }

    private Task<SessionOutcome> CancelAsync(SessionBooking booking) => _fixture.Portal.Get<CancelBooking>().HandleAsync(booking.Id);

    private Task<SessionOutcome> AcceptAsync(SessionBooking booking) => _fixture.Portal.Get<AnswerSeats>().AcceptAsync(booking.Id);

    private Task<SessionOutcome> ResizeAsync(SessionBooking booking, string typed) => _fixture.Portal.Get<ResizeBooking>().HandleAsync(booking.Id, typed);
}
