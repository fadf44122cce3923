using System.Net;
using CenterPortal.Components.Shared.Forms;
using CenterPortal.Features.Requests;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Form;
using CenterPortal.Features.Visits.Queries;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Tests.Identity;
using Microsoft.EntityFrameworkCore;
using static CenterPortal.Tests.Features.Visits.RequestPageTests;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>Whoever holds the receipt corrects the contact.</summary>
public class ContactTests
{
    private const string OldPhone = "010-1234-5678";
    private const string OldEmail = "hana@school.example";
    private const string NewPhone = "042 123 4567";
    private const string NewEmail = "new@school.example";

    [Fact]
    public async Task The_new_telephone_finds_the_receipt_and_the_old_one_does_no_more()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        var number = (await ReceiptOf(portal, id)).Number;
        Assert.NotNull((await FindAsync(portal, number, OldPhone)).Link);
        Assert.True((await CorrectAsync(portal, id, NewPhone, OldEmail)).IsDone);
        Assert.Null((await FindAsync(portal, number, OldPhone)).Link);
        Assert.Equal(Desk(portal).LinkOf(await ReceiptOf(portal, id)), (await FindAsync(portal, number, "0421234567")).Link);
        Assert.Equal("042-123-4567", PhoneNumber.Show((await portal.App.Get<VisitContacts>().ForReceiptAsync(id))!.Phone));
        Assert.Equal(["visit-received", "visit-contact"], await portal.LettersAsync(id));
    }

    [Fact]
    public async Task Both_addresses_hear_of_another_one_and_the_old_one_gets_no_way_in()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        Assert.True((await CorrectAsync(portal, id, OldPhone, NewEmail)).IsDone);
        var letters = await LettersAsync(portal, id);
        var (left, changed) = (letters["visit-address-left"], letters["visit-contact"]);
        Assert.Equal((OldEmail, NewEmail), (left.To, changed.To));
        Assert.Contains("이메일을 고쳐 두었습니다", changed.Text, StringComparison.Ordinal);
        Assert.Contains("/requests/", changed.Text, StringComparison.Ordinal);
        Assert.All(new[] { "/requests/", NewEmail, "김하나", "1234-5678" }, words => Assert.DoesNotContain(words, left.Subject + left.Text, StringComparison.Ordinal));

        Assert.True((await portal.App.Get<ConfirmRequest>().HandleAsync(id, null)).IsDone);
        Assert.Equal(NewEmail, (await LettersAsync(portal, id))["visit-confirmed"].To);
    }

    [Fact]
    public async Task Staff_see_that_it_changed_and_nowhere_stands_what_it_was_or_is()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        Assert.True((await CorrectAsync(portal, id, NewPhone, NewEmail)).IsDone);
        var (visit, steps) = (await portal.LoadAsync(id), await portal.App.ReadAsync(db => db.Set<VisitStep>().Where(s => s.RequestId == id).Select(s => s.Words).ToListAsync()));
        Assert.Equal("기관이 연락처를 고침 (전화번호와 이메일)", steps[^1]);
        Assert.Equal(steps[^1], visit.News!.Words);
        // The file and its log, in which the newest pages stand.
        var file = portal.App.Get<CenterPortal.Data.PortalPaths>().DatabaseFile;
        var bytes = await TextAsync(file) + await TextAsync(file + "-wal");
        Assert.Contains("기관이 연락처를 고침", bytes, StringComparison.Ordinal);
        Assert.All(new[] { OldEmail, NewEmail, "+82101234", "+82421234", "0421234567" }, clear => Assert.DoesNotContain(clear, bytes, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("010-12", NewEmail, VisitFields.Phone)]
    [InlineData(OldPhone, "이메일", VisitFields.Email)]
    [InlineData("", "", VisitFields.Phone)]
    public async Task What_cannot_be_read_is_said_and_changes_nothing(string phone, string email, string field)
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        var answer = await CorrectAsync(portal, id, phone, email);
        Assert.False(answer.IsDone);
        Assert.NotNull(answer.Errors[field]);
        Assert.Equal(["visit-received"], await portal.LettersAsync(id));
        Assert.Equal(OldEmail, (await portal.App.Get<VisitContacts>().ForReceiptAsync(id))!.Email);
    }

    [Fact]
    public async Task The_same_again_an_ended_request_and_a_visit_that_has_been_are_left_as_they_are()
    {
        await using var portal = await StartAsync();
        var (id, ended) = (await portal.AskAsync(First), await portal.AskAsync(First.AddDays(1)));
        Assert.Contains("같아", (await CorrectAsync(portal, id, "+82 10 1234 5678", OldEmail)).Refusal, StringComparison.Ordinal);
        Assert.Null((await portal.LoadAsync(id)).News);
        Assert.True((await portal.App.Get<CancelRequest>().ByPersonAsync(ended, null)).IsDone);
        Assert.False((await CorrectAsync(portal, ended, NewPhone, NewEmail)).IsDone);
        Assert.True((await portal.App.Get<ConfirmRequest>().HandleAsync(id, null)).IsDone);
        portal.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Contains("다녀온", (await CorrectAsync(portal, id, NewPhone, NewEmail)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_receipt_has_the_form_keeps_what_was_typed_and_says_that_it_is_done()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        var link = "/requests/" + Desk(portal).LinkOf(await ReceiptOf(portal, id));
        using var browser = new FormClient(portal.App);
        using var wrong = await browser.SendAsync(link, "visit-contact", (VisitFields.Phone, "010-12"), (VisitFields.Email, NewEmail));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal("010-12", (await PageAsync(wrong)).QuerySelector("#contact input[name=phone]")!.GetAttribute("value"));
        using var right = await browser.SendAsync(link, "visit-contact", (VisitFields.Phone, NewPhone), (VisitFields.Email, NewEmail));
        var page = await PageAsync(right);
        Assert.Contains("연락처를 고쳐 두었습니다", page.QuerySelector(".notice[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(NewEmail, page.QuerySelector(".receipt-facts")!.TextContent, StringComparison.Ordinal);
    }

    private static Receipts Desk(VisitPortal portal) => portal.App.Get<Receipts>();

    private static async Task<Receipt> ReceiptOf(VisitPortal portal, Guid id) => (await portal.App.ReadAsync(db => Desk(portal).OfAsync(db, "visit", id)))!;

    private static Task<FoundRequest> FindAsync(VisitPortal portal, string number, string phone) => portal.App.Get<FindRequest>().HandleAsync(number, phone);

    private static Task<ContactAnswer> CorrectAsync(VisitPortal portal, Guid id, string phone, string email) =>
        portal.App.Get<CorrectContact>().HandleAsync(id, name => name == VisitFields.Phone ? phone : name == VisitFields.Email ? email : "");

    private static async Task<Dictionary<string, LetterContent>> LettersAsync(VisitPortal portal, Guid id)
    {
        var person = (await portal.LoadAsync(id)).PersonId;
        var letters = await portal.App.ReadAsync(db => db.Set<OutboxLetter>().AsNoTracking().Where(l => l.PersonId == person).ToListAsync());
        return letters.ToDictionary(l => l.Template, l => l.Open(portal.App.Get<PersonalData>(), new PersonalReading(null, ReadingPurpose.Message))!);
    }

    private static async Task<string> TextAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var all = new MemoryStream();
        await file.CopyToAsync(all);
        return System.Text.Encoding.UTF8.GetString(all.ToArray());
    }
}
