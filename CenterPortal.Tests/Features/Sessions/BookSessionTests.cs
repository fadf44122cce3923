using CenterPortal.Features.Sessions;
using CenterPortal.Features.Sessions.Form;
using CenterPortal.Features.Sessions.Queries;
using CenterPortal.Infrastructure.Forms;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Infrastructure.Waiting;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Sessions;

/// <summary>Booking places: once, at once, and with everything that is wrong.</summary>
public class BookSessionTests(SessionFixture fixture) : IClassFixture<SessionFixture>
{
    [Fact]
    public async Task Places_are_taken_and_the_person_is_told()
    {
        var session = await fixture.AddAsync();
        var booking = await fixture.BookAsync(session, 3);
        Assert.Equal(17, await fixture.FreeAsync(session));
        Assert.Equal(BookingState.Booked, (await fixture.ViewAsync(booking.Id))!.State);
        Assert.Equal(["session-booked"], await fixture.LettersAsync(booking));
        Assert.Equal("(encrypted)", booking.Phone!.ToString());
    }

    [Fact]
    public async Task The_same_form_posted_fifty_times_at_once_is_one_booking_one_receipt_one_letter()
    {
        var session = await fixture.AddAsync();
        var state = SessionFixture.State();
        var before = (await fixture.CountAsync<SessionBooking>(), await fixture.CountAsync<Receipt>(), await fixture.CountAsync<OutboxLetter>());
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => fixture.TryAsync(session, SessionFixture.Typed(), state)));
        Assert.Single(answers.Select(a => a.Link).Distinct());
        Assert.NotNull(answers[0].Link);
        Assert.Equal((before.Item1 + 1, before.Item2 + 1, before.Item3 + 1), (await fixture.CountAsync<SessionBooking>(), await fixture.CountAsync<Receipt>(), await fixture.CountAsync<OutboxLetter>()));
        Assert.Equal(17, await fixture.FreeAsync(session));
    }

    [Fact]
    public async Task Eighty_people_at_once_get_what_there_is_and_the_rest_wait_in_order()
    {
        var session = await fixture.AddAsync(capacity: 40);
        var sizes = Enumerable.Range(0, 80).Select(i => (i % 6) + 1).ToArray();
        var answers = await Task.WhenAll(sizes.Select(size => fixture.TryAsync(session, SessionFixture.Typed(size))));
        Assert.All(answers, a => Assert.NotNull(a.Link));
        Assert.Equal(0, await fixture.FreeAsync(session));
        var waiting = await fixture.Portal.ReadAsync(db => db.Set<WaitingEntry>().Where(e => e.Queue == PublicSession.PoolOf(session)).SumAsync(e => e.Size));
        Assert.Equal(sizes.Sum() - 40, waiting);
    }

    [Theory]
    [InlineData(SessionFields.Size, "0", "1명에서 20명")]
    [InlineData(SessionFields.Size, "10000", "1명에서 20명")]
    [InlineData(SessionFields.Size, "셋", "숫자로")]
    [InlineData(SessionFields.Size, "", "몇 명이")]
    [InlineData(SessionFields.For, "everyone", "누구와")]
    [InlineData(SessionFields.For, "one", "한 사람이면 1명")]
    [InlineData(SessionFields.For, "group", "단체 이름")]
    [InlineData(SessionFields.Age, SessionFields.Child, "보호자(부모님이나 선생님)")]
    [InlineData(SessionFields.Age, "", "만 14세 이상인지")]
    [InlineData(SessionFields.Contact, "", "이름을 적어")]
    [InlineData(SessionFields.Phone, "1234", "010-1234-5678처럼")]
    [InlineData(SessionFields.Email, "parent", "name@example.kr처럼")]
    [InlineData("consent.session", "", "동의해 주셔야")]
    [InlineData("consent.session", "99", "동의해 주셔야")]
    public async Task What_is_wrong_is_said_and_nothing_is_written(string field, string typed, string sentence)
    {
        var session = await fixture.AddAsync();
        var before = (await fixture.CountAsync<SessionBooking>(), await fixture.CountAsync<PersonKeyRecord>(), await fixture.CountAsync<OutboxLetter>());
        var answer = await fixture.TryAsync(session, SessionFixture.Typed(3, (field, typed)));
        Assert.Null(answer.Link);
        Assert.Contains(sentence, SessionFixture.Said(answer.Errors), StringComparison.Ordinal);
        Assert.Equal(before, (await fixture.CountAsync<SessionBooking>(), await fixture.CountAsync<PersonKeyRecord>(), await fixture.CountAsync<OutboxLetter>()));
    }

    [Theory]
    [InlineData("３명", "3")]
    [InlineData(" 3 명 ", "3")]
    public async Task Numbers_are_read_as_people_write_them(string typed, string expected)
    {
        var session = await fixture.AddAsync();
        Assert.NotNull((await fixture.TryAsync(session, SessionFixture.Typed(1, (SessionFields.Size, typed)))).Link);
        Assert.Equal(20 - int.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), await fixture.FreeAsync(session));
    }

    [Fact]
    public async Task Texts_that_are_too_long_are_refused_and_control_characters_go()
    {
        var session = await fixture.AddAsync();
        var answer = await fixture.TryAsync(session, SessionFixture.Typed(3, (SessionFields.Contact, new string('가', 500)), (SessionFields.Needs, new string('나', 5000))));
        Assert.Equal([SessionFields.Contact, SessionFields.Needs], answer.Errors.All.Select(e => e.Field));
        Assert.NotNull((await fixture.TryAsync(session, SessionFixture.Typed(3, (SessionFields.Contact, "김\0보\u0007호")))).Link);
    }

    [Fact]
    public async Task A_session_that_is_not_there_takes_nobody()
    {
        var answer = await fixture.TryAsync(999_999, SessionFixture.Typed());
        Assert.Null(answer.Link);
        Assert.Contains("다른 날을", answer.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_booking_answers_its_form_and_the_next_form_is_a_fresh_one()
    {
        var session = await fixture.AddAsync();
        var state = SessionFixture.State();
        Assert.NotNull((await fixture.TryAsync(session, SessionFixture.Typed(), state)).Link);
        Assert.NotNull((await fixture.Portal.ReadAsync(db => db.Set<KeptForm>().SingleAsync(f => f.KeyMark == state.KeyMark))).ClosedAt);
    }
}
