using System.Net;
using AngleSharp.Html.Parser;
using CenterPortal.Components.Shared.Forms;
using CenterPortal.Features.Requests;
using CenterPortal.Features.Sessions;
using CenterPortal.Features.Sessions.Studio;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Tests.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Sessions;

/// <summary>Whoever holds the receipt of a booking corrects the contact; each test has its own portal, since the time goes on.</summary>
public sealed class BookingContactTests : IAsyncLifetime
{
    private const string OldPhone = "010-1234-5678";
    private const string OldEmail = "parent@example.org";
    private const string NewPhone = "042 123 4567";
    private const string NewEmail = "new@example.org";
    private readonly SessionFixture _fixture = new();

    public ValueTask InitializeAsync() => _fixture.InitializeAsync();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task The_new_telephone_finds_the_receipt_and_both_addresses_hear_of_another_one()
    {
        var booking = await _fixture.BookAsync(await _fixture.AddAsync());
        var number = (await ReceiptOf(booking)).Number;
        Assert.True((await CorrectAsync(booking, NewPhone, NewEmail)).IsDone);
        Assert.Null((await FindAsync(number, OldPhone)).Link);
        Assert.Equal(_fixture.Portal.Get<Receipts>().LinkOf(await ReceiptOf(booking)), (await FindAsync(number, NewPhone)).Link);
        Assert.Equal(new BookingContact("김보호", "042-123-4567", NewEmail, null), await _fixture.Portal.Get<BookingContacts>().ForReceiptAsync(booking.Id));

        var letters = await ReadAsync(booking);
        var (left, changed) = (letters["session-address-left"], letters["session-contact"]);
        Assert.Equal((OldEmail, NewEmail), (left.To, changed.To));
        Assert.Contains("전화번호와 이메일을 고쳐 두었습니다", changed.Text, StringComparison.Ordinal);
        Assert.All(new[] { "/requests/", NewEmail, "김보호", "1234" }, words => Assert.DoesNotContain(words, left.Subject + left.Text, StringComparison.Ordinal));
        Assert.True((await _fixture.Portal.Get<CancelBooking>().HandleAsync(booking.Id)).IsDone);
        Assert.Equal(NewEmail, (await ReadAsync(booking))["session-cancelled"].To);
    }

    [Fact]
    public async Task What_cannot_be_read_and_the_same_again_change_nothing()
    {
        var booking = await _fixture.BookAsync(await _fixture.AddAsync());
        Assert.NotNull((await CorrectAsync(booking, "010-12", NewEmail)).Errors[TypedContact.PhoneField]);
        Assert.NotNull((await CorrectAsync(booking, OldPhone, "이메일")).Errors[TypedContact.EmailField]);
        Assert.Contains("같아", (await CorrectAsync(booking, "+82 10 1234 5678", OldEmail)).Refusal, StringComparison.Ordinal);
        Assert.False((await _fixture.Portal.Get<CorrectBookingContact>().HandleAsync(Guid.CreateVersion7(), _ => NewEmail)).IsDone);
        Assert.Equal(["session-booked"], await _fixture.LettersAsync(booking));
        Assert.Equal(OldEmail, (await _fixture.Portal.Get<BookingContacts>().ForReceiptAsync(booking.Id))!.Email);
    }

    [Fact]
    public async Task It_is_possible_until_the_session_begins_and_for_who_waits_and_not_for_what_has_ended()
    {
        var session = await _fixture.AddAsync(capacity: 6);
        var (booked, waits, gone) = (await _fixture.BookAsync(session, 6), await _fixture.BookAsync(session, 2), await _fixture.BookAsync(session, 3));
        Assert.True((await _fixture.Portal.Get<CancelBooking>().HandleAsync(gone.Id)).IsDone);
        Assert.Contains("끝났거나", (await CorrectAsync(gone, NewPhone, NewEmail)).Refusal, StringComparison.Ordinal);
        // After booking closed, which ends changes and cancelling.
        _fixture.Clock.Advance(new DateTimeOffset(2026, 11, 14, 13, 59, 0, TimeSpan.FromHours(9)) - _fixture.Clock.GetUtcNow());
        Assert.True((await _fixture.ViewAsync(booked.Id))!.CanCorrect);
        Assert.True((await CorrectAsync(booked, NewPhone, OldEmail)).IsDone);
        Assert.True((await CorrectAsync(waits, OldPhone, NewEmail)).IsDone);
        _fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False((await _fixture.ViewAsync(booked.Id))!.CanCorrect);
        Assert.Contains("시작한", (await CorrectAsync(booked, OldPhone, OldEmail)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_receipt_has_the_form_keeps_what_was_typed_and_says_that_it_is_done()
    {
        var booking = await _fixture.BookAsync(await _fixture.AddAsync());
        var link = "/requests/" + _fixture.Portal.Get<Receipts>().LinkOf(await ReceiptOf(booking));
        using var browser = new FormClient(_fixture.Portal);
        using var wrong = await browser.SendAsync(link, "session-contact", (TypedContact.PhoneField, "010-12"), (TypedContact.EmailField, NewEmail));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal("010-12", (await PageAsync(wrong)).QuerySelector("#contact input[name=phone]")!.GetAttribute("value"));
        using var right = await browser.SendAsync(link, "session-contact", (TypedContact.PhoneField, NewPhone), (TypedContact.EmailField, NewEmail));
        var page = await PageAsync(right);
        Assert.Contains("연락처를 고쳐 두었습니다", page.QuerySelector(".notice[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(NewEmail, page.QuerySelector(".receipt-facts")!.TextContent, StringComparison.Ordinal);

        // An older page, posted after it was cancelled.
        var form = await browser.FormAsync(link, "session-contact");
        Assert.True((await _fixture.Portal.Get<CancelBooking>().HandleAsync(booking.Id)).IsDone);
        (form[TypedContact.PhoneField], form[TypedContact.EmailField]) = (OldPhone, NewEmail);
        using var late = await browser.PostAsync(link, form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("끝났거나", (await PageAsync(late)).QuerySelector("#contact [role=alert]")!.TextContent, StringComparison.Ordinal);
        using var fresh = await browser.GetAsync(link);
        Assert.Null((await PageAsync(fresh)).QuerySelector("#contact"));
    }

    private Task<ContactAnswer> CorrectAsync(SessionBooking booking, string phone, string email) =>
        _fixture.Portal.Get<CorrectBookingContact>().HandleAsync(booking.Id, name => name == TypedContact.PhoneField ? phone : email);

    private async Task<Receipt> ReceiptOf(SessionBooking booking) => (await _fixture.Portal.ReadAsync(db => _fixture.Portal.Get<Receipts>().OfAsync(db, SessionBooking.Kind, booking.Id)))!;

    private Task<FoundRequest> FindAsync(string number, string phone) => _fixture.Portal.Get<FindRequest>().HandleAsync(number, phone);

    private async Task<Dictionary<string, LetterContent>> ReadAsync(SessionBooking booking)
    {
        var letters = await _fixture.Portal.ReadAsync(db => db.Set<OutboxLetter>().AsNoTracking().Where(l => l.PersonId == booking.PersonId).ToListAsync());
        return letters.ToDictionary(l => l.Template, l => l.Open(_fixture.Portal.Get<PersonalData>(), new PersonalReading(null, ReadingPurpose.Message))!);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(HttpResponseMessage answer) => await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
}
