using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CenterPortal.Features.Sessions;
using CenterPortal.Features.Sessions.Form;
using CenterPortal.Features.Sessions.Queries;
using CenterPortal.Features.Sessions.Studio;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Tests.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CenterPortal.Tests.Features.Sessions;

/// <summary>Forms of a booking that stood open while the session moved on; each test has its own portal, since the time goes on.</summary>
public sealed class LateBookingTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Closes = new(2026, 11, 13, 18, 0, 0, TimeSpan.FromHours(9));
    private readonly SessionFixture _fixture = new();

    public ValueTask InitializeAsync() => _fixture.InitializeAsync();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Cancelling_twice_is_no_mistake()
    {
        var booking = await _fixture.BookAsync(await _fixture.AddAsync());
        var link = await LinkOf(booking);
        using var client = new FormClient(_fixture.Portal);
        var form = await client.FormAsync(link, "session-cancel");
        using var first = await client.PostAsync(link, form);
        using var second = await client.PostAsync(link, form);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
        var page = await PageAsync(second);
        Assert.Contains("이미 취소하셨습니다", page.QuerySelector(".notice[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task Seats_that_went_on_to_the_next_and_a_size_after_the_deadline_are_answered_in_words()
    {
        var session = await _fixture.AddAsync(capacity: 6);
        var (booked, one, two) = (await _fixture.BookAsync(session, 6), await _fixture.BookAsync(session, 6), await _fixture.BookAsync(session, 5));
        await _fixture.Portal.Get<CancelBooking>().HandleAsync(booked.Id);
        var link = await LinkOf(one);
        using var client = new FormClient(_fixture.Portal);
        var take = await client.FormAsync(link, "session-take");
        _fixture.Clock.Advance(TimeSpan.FromHours(9));
        await _fixture.Portal.Services.GetServices<IRecurringJob>().Single(j => j.Name == "waiting-offers").RunAsync(default);
        await AnsweredAsync(client, link, take, "기한이 지나");
        await _fixture.Portal.Get<AnswerSeats>().AcceptAsync(two.Id);
        var size = await client.FormAsync(await LinkOf(two), "session-size");
        _fixture.Clock.Advance(Closes - _fixture.Clock.GetUtcNow());
        size[SessionFields.Size] = "2";
        await AnsweredAsync(client, await LinkOf(two), size, "기한이 지났습니다");
    }

    [Fact]
    public async Task After_booking_closed_who_waits_or_is_offered_seats_may_still_leave_and_who_has_seats_calls()
    {
        var session = await _fixture.AddAsync(capacity: 6);
        var (booked, offered, waits) = (await _fixture.BookAsync(session, 6), await _fixture.BookAsync(session, 4), await _fixture.BookAsync(session, 5));
        _fixture.Clock.Advance(Closes.AddHours(1) - _fixture.Clock.GetUtcNow());
        await _fixture.Portal.Get<CancelBooking>().ByStaffAsync(booked.Id, "전화로 취소하셨습니다.", _fixture.Editor);
        Assert.Equal(BookingState.Offered, (await _fixture.ViewAsync(offered.Id))!.State);
        using var client = new FormClient(_fixture.Portal);
        using var declined = await client.SendAsync(await LinkOf(offered), "session-cancel");
        Assert.Contains("취소하셨습니다", (await PageAsync(declined)).QuerySelector(".receipt-state h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(BookingState.Offered, (await _fixture.ViewAsync(waits.Id))!.State);
        await _fixture.Portal.Get<AnswerSeats>().AcceptAsync(waits.Id);
        Assert.False((await _fixture.ViewAsync(waits.Id))!.CanLeave);
        Assert.Contains("전화로", (await _fixture.Portal.Get<CancelBooking>().HandleAsync(waits.Id)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Booking_that_closed_while_the_form_was_filled_in_keeps_what_was_typed()
    {
        var session = await _fixture.AddAsync();
        using var client = new FormClient(_fixture.Portal);
        var form = await ContactAsync(client, session, 4);
        _fixture.Clock.Advance(Closes - _fixture.Clock.GetUtcNow());
        Assert.Equal("김보호", ContactOf(await AnsweredAsync(client, Book(session), form, "신청 기한이 지났습니다")));
    }

    [Fact]
    public async Task A_session_that_was_called_off_meanwhile_gives_its_reason()
    {
        var session = await _fixture.AddAsync();
        using var client = new FormClient(_fixture.Portal);
        var form = await ContactAsync(client, session, 4);
        await _fixture.Portal.Get<CallOffSession>().HandleAsync(session, "비가 많이 와서 열지 못합니다.", _fixture.Editor);
        Assert.Equal("김보호", ContactOf(await AnsweredAsync(client, Book(session), form, "비가 많이 와서")));
    }

    [Fact]
    public async Task Too_many_for_a_limit_that_staff_lowered_is_put_right_where_one_is()
    {
        var session = await _fixture.AddAsync(capacity: 20, most: 10);
        using var client = new FormClient(_fixture.Portal);
        var form = await ContactAsync(client, session, 4);
        var plan = await _fixture.Portal.ReadAsync(async db => (await db.Set<PublicSession>().AsNoTracking().SingleAsync(s => s.Id == session)).Plan);
        Assert.True((await _fixture.Portal.Get<SaveSession>().HandleAsync(session, plan, _fixture.Wanted(capacity: 20, most: 2), _fixture.Editor)).IsDone);
        using var refused = await client.PostAsync(Book(session), form);
        var page = await PageAsync(refused);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("2명까지", page.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("4", "김보호"), (((IHtmlInputElement)page.GetElementById(SessionFields.Size)!).Value, ContactOf(page)));
        form[SessionFields.Size] = "2";
        using var done = await client.PostAsync(Book(session), form);
        Assert.StartsWith("/requests/", done.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_readers_do_not_see_any_more_is_not_there_for_a_post_either()
    {
        using var client = new FormClient(_fixture.Portal);
        var form = await ContactAsync(client, await _fixture.AddAsync(), 4);
        using var gone = await client.PostAsync(Book(999), form);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    private static string Book(int session) => $"/jaemina/sessions/{session}/book?step=2";

    private static string ContactOf(IHtmlDocument page) => ((IHtmlInputElement)page.GetElementById(SessionFields.Contact)!).Value;

    private static async Task<IHtmlDocument> PageAsync(HttpResponseMessage answer) => await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    // The second step as it stands filled in before it is sent.
    private static async Task<Dictionary<string, string>> ContactAsync(FormClient client, int session, int size)
    {
        using var places = await client.SendAsync($"/jaemina/sessions/{session}/book", "places", (SessionFields.For, "together"), (SessionFields.Size, $"{size}"), (SessionFields.Group, ""));
        var form = await client.FormAsync(Book(session), "contact");
        foreach (var (name, value) in SessionFixture.Typed(size)) form[name] = value;
        return form;
    }

    private static async Task<IHtmlDocument> AnsweredAsync(FormClient client, string address, Dictionary<string, string> form, string sentence)
    {
        using var late = await client.PostAsync(address, form);
        var page = await PageAsync(late);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains(sentence, page.QuerySelector(".notice[role=alert]")!.TextContent, StringComparison.Ordinal);
        return page;
    }

    private async Task<string> LinkOf(SessionBooking booking) => "/requests/" + _fixture.Portal.Get<Receipts>().LinkOf(
        (await _fixture.Portal.ReadAsync(db => _fixture.Portal.Get<Receipts>().OfAsync(db, SessionBooking.Kind, booking.Id)))!);
}
