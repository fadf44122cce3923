using CenterPortal.Features.Sessions;
using CenterPortal.Features.Sessions.Queries;
using CenterPortal.Features.Sessions.Studio;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Sessions;

/// <summary>What staff may do with sessions, and see of those who book.</summary>
public class SessionStudioTests(SessionFixture fixture) : IClassFixture<SessionFixture>
{
    [Fact]
    public async Task Only_editors_plan_call_off_and_see_bookings()
    {
        var session = await fixture.AddAsync();
        var booking = await fixture.BookAsync(session);
        foreach (var other in new[] { fixture.Author, Guid.CreateVersion7() })
        {
            Assert.NotNull((await Save.HandleAsync(null, null, fixture.Wanted(), other)).Refusal);
            Assert.False((await fixture.Portal.Get<CallOffSession>().HandleAsync(session, "까닭", other)).IsDone);
            Assert.False((await fixture.Portal.Get<CancelBooking>().ByStaffAsync(booking.Id, "까닭", other)).IsDone);
            Assert.False((await fixture.Portal.Get<NoteArrival>().HandleAsync(booking.Id, 1, other)).IsDone);
            Assert.Null(await Roster.BookingsAsync(session, other));
            Assert.Null(await Roster.ListAsync(past: false, other));
        }
    }

    [Fact]
    public async Task Names_are_for_those_who_may_read_them_and_each_reading_is_recorded()
    {
        var session = await fixture.AddAsync();
        var booking = await fixture.BookAsync(session);
        Assert.Null(await fixture.Portal.Get<BookingContacts>().FindAsync(booking.Id, fixture.Editor));
        Assert.Null(await fixture.Portal.Get<BookingContacts>().ListAsync([booking.Id], fixture.Editor));
        await GrantAsync(fixture.Editor);
        var contact = await fixture.Portal.Get<BookingContacts>().FindAsync(booking.Id, fixture.Editor);
        Assert.Equal(("김보호", "010-1234-5678"), (contact!.Name, contact.Phone));
        Assert.Equal("(contact)", contact.ToString());
        fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        await Eventually.HoldsAsync(() => fixture.Portal.ReadAsync(db => db.Set<PersonalRead>().AnyAsync(r => r.PersonId == booking.PersonId && r.By == fixture.Editor && r.Purpose == ReadingPurpose.Request)));
    }

    [Fact]
    public async Task Another_time_or_place_is_told_and_more_places_go_to_those_who_wait()
    {
        var session = await fixture.AddAsync(capacity: 4);
        var (booked, waits) = (await fixture.BookAsync(session, 4), await fixture.BookAsync(session, 3));
        var plan = await PlanAsync(session);
        Assert.True((await Save.HandleAsync(session, plan, fixture.Wanted(capacity: 8) with { Place = "마치광장", District = "seo" }, fixture.Editor)).IsDone);
        Assert.Equal(["session-booked", "session-changed"], await fixture.LettersAsync(booked));
        Assert.Equal(BookingState.Offered, (await fixture.ViewAsync(waits.Id))!.State);
    }

    [Fact]
    public async Task A_stale_form_and_too_few_places_are_refused()
    {
        var session = await fixture.AddAsync(capacity: 10);
        await fixture.BookAsync(session, 6);
        var plan = await PlanAsync(session);
        var fewer = await Save.HandleAsync(session, plan, fixture.Wanted(capacity: 5), fixture.Editor);
        Assert.Contains("이미 6자리", SessionFixture.Said(fewer.Errors), StringComparison.Ordinal);
        Assert.True((await Save.HandleAsync(session, plan, fixture.Wanted(capacity: 12), fixture.Editor)).IsDone);
        Assert.Contains("다른 직원이", (await Save.HandleAsync(session, plan, fixture.Wanted(capacity: 14), fixture.Editor)).Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-02-29", "14:00", "날짜와 시각을")]
    [InlineData("2026-11-01", "14:00", "지난 때로는")]
    [InlineData("2031-11-01", "14:00", "1년 안의")]
    [InlineData("내일", "14:00", "날짜와 시각을")]
    [InlineData("2026-11-14", "25:00", "날짜와 시각을")]
    [InlineData("2026-11-13", "17:00", "시작하기 전이어야")]
    public async Task Impossible_days_are_refused(string day, string at, string sentence)
    {
        var before = await fixture.CountAsync<PublicSession>();
        var saved = await Save.HandleAsync(null, null, fixture.Wanted() with { Day = day, At = at }, fixture.Editor);
        Assert.Contains(sentence, SessionFixture.Said(saved.Errors), StringComparison.Ordinal);
        Assert.Equal(before, await fixture.CountAsync<PublicSession>());
    }

    [Fact]
    public async Task Everything_else_that_is_wrong_is_said_field_by_field()
    {
        var wanted = fixture.Wanted() with { ProgrammeId = 0, TeamId = 0, District = "sejong", Minutes = 0, Place = "", Capacity = 0, MostPerBooking = 0, Note = new string('가', 900) };
        var saved = await Save.HandleAsync(null, null, wanted, fixture.Editor);
        Assert.Equal(8, saved.Errors.All.Count);
    }

    [Fact]
    public async Task The_samples_say_that_they_are_and_go_without_a_trace()
    {
        var shown = (await fixture.Portal.Get<SessionReading>().UpcomingAsync(null)).Sessions;
        Assert.Equal(3, shown.Count(s => s.IsSample));
        Assert.All(shown.Where(s => s.IsSample), s => Assert.Equal(SessionStanding.Open, s.Standing));
    }

    private SaveSession Save => fixture.Portal.Get<SaveSession>();

    private SessionRoster Roster => fixture.Portal.Get<SessionRoster>();

    private async Task<SessionPlan> PlanAsync(int session) => (await fixture.Portal.Get<SessionReading>().FindAsync(session))!.Plan;

    private Task GrantAsync(Guid person) => fixture.Portal.Get<CenterPortal.Data.PortalWrites>().RunAsync(async (db, ct) =>
        (await db.Set<PortalUser>().SingleAsync(u => u.Id == person, ct)).Become(PortalRole.Editor, readsPersonalData: true));
}
