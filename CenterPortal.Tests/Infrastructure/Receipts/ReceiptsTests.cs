using CenterPortal.Data;
using CenterPortal.Infrastructure.Forms;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Tests.Support;
using ReceiptDesk = CenterPortal.Infrastructure.Receipts.Receipts;

namespace CenterPortal.Tests.Infrastructure.Receipts;

/// <summary>Receipts on a real file: found by what their holder knows, and by nothing else.</summary>
public class ReceiptsTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Phone = "010-1234-5678";
    private readonly PortalApp _portal = fixture.Portal;

    [Theory]
    [InlineData("01012345678")]
    [InlineData("+82 10 1234 5678")]
    [InlineData("(010)1234.5678")]
    [InlineData("010 1234 5678")]
    [InlineData("０１０-１２３４-５６７８")]
    public async Task Number_and_telephone_find_it_in_any_spelling(string phone)
    {
        var receipt = await IssueAsync(FormKeys.Draw());
        var spelt = receipt.Number.Replace('-', ' ');
        Assert.Equal(receipt.Id, (await FindAsync(spelt, phone))?.Id);
    }

    [Fact]
    public async Task A_wrong_telephone_and_a_wrong_number_find_nothing()
    {
        var receipt = await IssueAsync(FormKeys.Draw());
        Assert.Null(await FindAsync(receipt.Number, "010-1234-5679"));
        Assert.Null(await FindAsync(ReceiptNumber.Draw(), Phone));
        Assert.Null(await FindAsync("", ""));
        Assert.Null(await FindAsync("' OR 1=1 --", Phone));
    }

    [Fact]
    public async Task The_link_opens_it_and_stands_nowhere_in_the_database()
    {
        var receipt = await IssueAsync(FormKeys.Draw());
        var link = _portal.Get<ReceiptDesk>().LinkOf(receipt);
        Assert.Matches("^[0-9a-f]{32}$", link);
        Assert.Equal(receipt.Id, (await ByLinkAsync(link))?.Id);
        Assert.Null(await ByLinkAsync(new string('0', 32)));
        Assert.Null(await ByLinkAsync(receipt.LinkMark));
        Assert.DoesNotContain(link, $"{receipt.LinkMark}|{receipt.FormKey}|{receipt.PhoneMark}|{receipt.Id:N}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_form_has_one_receipt_however_often_it_is_posted_at_once()
    {
        var key = FormKeys.Draw();
        var issued = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _portal.Get<PortalWrites>().RunAsync((db, ct) =>
            _portal.Get<ReceiptDesk>().IssueAsync(db, "probe", Guid.CreateVersion7(), Guid.CreateVersion7(), Phone, key, ct))));
        Assert.Single(issued, i => i.IsNew);
        Assert.Single(issued.Select(i => i.Receipt.Number).Distinct());
        Assert.Equal(issued[0].Receipt.Id, (await _portal.ReadAsync(db => _portal.Get<ReceiptDesk>().FindByFormKeyAsync(db, key)))?.Id);
    }

    [Fact]
    public async Task Two_receipts_of_one_telephone_do_not_show_it()
    {
        var (one, two) = (await IssueAsync(FormKeys.Draw()), await IssueAsync(FormKeys.Draw()));
        Assert.NotEqual(one.PhoneMark, two.PhoneMark);
    }

    private Task<Receipt> IssueAsync(string key) => _portal.Get<PortalWrites>().RunAsync(async (db, ct) =>
        (await _portal.Get<ReceiptDesk>().IssueAsync(db, "probe", Guid.CreateVersion7(), Guid.CreateVersion7(), Phone, key, ct)).Receipt);

    private Task<Receipt?> FindAsync(string number, string phone) => _portal.ReadAsync(db => _portal.Get<ReceiptDesk>().FindAsync(db, number, phone));

    private Task<Receipt?> ByLinkAsync(string link) => _portal.ReadAsync(db => _portal.Get<ReceiptDesk>().FindByLinkAsync(db, link));
}
