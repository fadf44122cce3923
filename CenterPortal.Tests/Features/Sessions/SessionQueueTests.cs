using System.Text;
using CenterPortal.Features.Sessions;
using CenterPortal.Features.Sessions.Studio;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Infrastructure.Waiting;
using CenterPortal.Tests.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CenterPortal.Tests.Features.Sessions;

/// <summary>Who waits for seats: whom it is worth asking, and what they are told.</summary>
public class SessionQueueTests(SessionFixture fixture) : IClassFixture<SessionFixture>
{
    [Fact]
    public async Task Nobody_is_asked_while_nothing_is_free_and_then_only_those_who_fit()
    {
        var session = await fixture.AddAsync(capacity: 6);
        await fixture.BookAsync(session, 6);
        foreach (var size in new[] { 5, 2, 3, 1 }) await fixture.BookAsync(session, size);
        Assert.Equal("", await WorthAsync(session, capacity: 6));
        Assert.Equal("2 1", await WorthAsync(session, capacity: 9));
        Assert.Equal("5 2", await WorthAsync(session, capacity: 13));
    }

    [Fact]
    public async Task The_reason_of_waiting_is_that_of_now()
    {
        var session = await fixture.AddAsync(capacity: 6);
        var booked = await fixture.BookAsync(session, 6);
        var waits = await fixture.BookAsync(session, 5);
        Assert.Equal("자리가 다 찼습니다.", (await fixture.ViewAsync(waits.Id))!.Reason);
        Assert.True((await fixture.Portal.Get<ResizeBooking>().HandleAsync(booked.Id, "4")).IsDone);
        Assert.Equal("남은 자리가 2자리라 5명이 함께할 수 없습니다.", (await fixture.ViewAsync(waits.Id))!.Reason);
    }

    [Fact]
    public async Task Calling_off_ends_all_waiting_at_once_and_offers_nothing()
    {
        var session = await fixture.AddAsync(capacity: 3);
        await fixture.BookAsync(session, 3);
        var waiting = new List<SessionBooking>();
        for (var i = 0; i < 3; i++) waiting.Add(await fixture.BookAsync(session, 1));
        Assert.True((await fixture.Portal.Get<CallOffSession>().HandleAsync(session, "비가 옵니다.", fixture.Editor)).IsDone);
        Assert.Equal(0, await fixture.Portal.ReadAsync(db => db.Set<WaitingEntry>().CountAsync(e => e.Queue == PublicSession.PoolOf(session) && e.EndedAt == null)));
        foreach (var booking in waiting)
        {
            Assert.Equal(["session-waiting", "session-called-off"], await fixture.LettersAsync(booking));
            Assert.Empty((await NewestAsync(booking)).Files);
        }
    }

    [Fact]
    public async Task Who_waits_gets_no_calendar_entry_and_who_has_seats_gets_one()
    {
        var session = await fixture.AddAsync(capacity: 4);
        var (booked, waits) = (await fixture.BookAsync(session, 4), await fixture.BookAsync(session, 3));
        Assert.True((await fixture.Portal.Get<ResizeBooking>().HandleAsync(waits.Id, "2")).IsDone);
        await UncertainAsync(waits);
        var plan = await fixture.Portal.ReadAsync(async db => (await db.Set<PublicSession>().AsNoTracking().SingleAsync(s => s.Id == session)).Plan);
        Assert.True((await fixture.Portal.Get<SaveSession>().HandleAsync(session, plan, fixture.Wanted(capacity: 4) with { Place = "마치광장", District = "seo" }, fixture.Editor)).IsDone);
        await UncertainAsync(waits);
        var told = await NewestAsync(booked);
        Assert.Contains("STATUS:CONFIRMED", Encoding.UTF8.GetString(Assert.Single(told.Files).Content), StringComparison.Ordinal);
        Assert.Contains("달력에 넣으실 수 있는", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_receipt_offers_the_calendar_file_of_seats_alone()
    {
        var session = await fixture.AddAsync(capacity: 4);
        var (booked, waits) = (await LinkOf(await fixture.BookAsync(session, 4)), await LinkOf(await fixture.BookAsync(session, 3)));
        Assert.Contains($"href=\"{booked}/session.ics\"", await fixture.Portal.Http.GetStringAsync(new Uri(booked, UriKind.Relative)), StringComparison.Ordinal);
        Assert.DoesNotContain("session.ics", await fixture.Portal.Http.GetStringAsync(new Uri(waits, UriKind.Relative)), StringComparison.Ordinal);
        using var file = await fixture.Portal.Http.GetAsync(new Uri(booked + "/session.ics", UriKind.Relative));
        Assert.Equal("text/calendar", file.Content.Headers.ContentType!.MediaType);
        Assert.Contains("no-store", file.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var text = await file.Content.ReadAsStringAsync();
        Assert.All(["METHOD:PUBLISH", "DTSTART:20261114T050000Z", "ORGANIZER;CN="], line => Assert.Contains(line, text, StringComparison.Ordinal));
        foreach (var nothing in new[] { waits, "/requests/" + new string('a', 32) })
        {
            using var none = await fixture.Portal.Http.GetAsync(new Uri(nothing + "/session.ics", UriKind.Relative));
            Assert.Equal(System.Net.HttpStatusCode.NotFound, none.StatusCode);
        }
    }

    private async Task<string> LinkOf(SessionBooking booking) => "/requests/" + fixture.Portal.Get<Receipts>().LinkOf(
        (await fixture.Portal.ReadAsync(db => fixture.Portal.Get<Receipts>().OfAsync(db, SessionBooking.Kind, booking.Id)))!);

    private async Task UncertainAsync(SessionBooking booking)
    {
        var told = await NewestAsync(booking);
        Assert.Empty(told.Files);
        Assert.Contains("아직 자리를 잡으신 것은 아닙니다", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("달력", told.Text, StringComparison.Ordinal);
    }

    private async Task<LetterContent> NewestAsync(SessionBooking booking)
    {
        var letter = await fixture.Portal.ReadAsync(db => db.Set<OutboxLetter>().AsNoTracking().Where(l => l.PersonId == booking.PersonId).OrderByDescending(l => l.WrittenAt).ThenByDescending(l => l.Id).FirstAsync());
        return letter.Open(fixture.Portal.Get<PersonalData>(), Keys.Reading)!;
    }

    // The sizes of those whom the queue would ask, in turn; another capacity is seen and not kept.
    private Task<string> WorthAsync(int session, int capacity) => fixture.Portal.ReadAsync(async db =>
    {
        var plan = await db.Set<PublicSession>().SingleAsync(s => s.Id == session);
        plan.Take(plan.Plan with { Capacity = capacity }, fixture.Now);
        var entries = await db.Set<WaitingEntry>().Where(e => e.Queue == PublicSession.PoolOf(session) && e.EndedAt == null).OrderBy(e => e.Turn).ToListAsync();
        var worth = await fixture.Portal.Services.GetServices<IWaitingQueue>().Single(q => q.Kind == SessionBooking.Kind).WorthAskingAsync(db, entries, default);
        return string.Join(' ', worth.Select(e => e.Size));
    });
}
