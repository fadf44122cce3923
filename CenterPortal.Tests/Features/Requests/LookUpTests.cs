using System.Net;
using CenterPortal.Data;
using CenterPortal.Infrastructure.Forms;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using ReceiptDesk = CenterPortal.Infrastructure.Receipts.Receipts;

namespace CenterPortal.Tests.Features.Requests;

/// <summary><c>/requests</c> as a browser without script meets it.</summary>
public sealed class LookUpTests : IAsyncLifetime
{
    private readonly Guid _subject = Guid.CreateVersion7();
    private PortalApp _portal = null!;
    private Receipt _receipt = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await PortalApp.StartWithAsync(services => services.AddSingleton(new ReceiptKind("probe", "시험 신청", typeof(ProbeReceipt))));
        _receipt = await _portal.Get<PortalWrites>().RunAsync(async (db, ct) =>
            (await _portal.Get<ReceiptDesk>().IssueAsync(db, "probe", _subject, Guid.CreateVersion7(), "010-1234-5678", FormKeys.Draw(), ct)).Receipt);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData("010 1234 5678")]
    [InlineData("+82 (0)10-1234-5678")]
    public async Task Number_and_telephone_lead_to_the_request(string phone)
    {
        using var client = new FormClient(_portal);
        using var page = await client.SendAsync("/requests", "look-up", ("number", _receipt.Number.Replace('-', '.')), ("phone", phone));
        Assert.Equal("/requests/" + Link, page.RequestMessage!.RequestUri!.AbsolutePath);
        var text = await page.Content.ReadAsStringAsync();
        Assert.Contains(_receipt.Number, text, StringComparison.Ordinal);
        Assert.Contains($"시험 신청 {_subject:N}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_behind_the_link_is_kept_nowhere_and_says_its_address_to_nobody()
    {
        using var page = await _portal.Http.GetAsync(new Uri($"/requests/{Link}", UriKind.Relative));
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("noindex", page.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Contains("no-store", page.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_telephone_and_an_absent_number_get_the_same_answer()
    {
        var wrong = await RefusedAsync(_receipt.Number, "010-1234-5679");
        var absent = await RefusedAsync("9999-9999-9", "010-1234-5678");
        Assert.Equal(wrong.Status, absent.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(wrong.Sentence, absent.Sentence);
        Assert.Contains("찾지 못했습니다", wrong.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1234", "010-1234-5678", "숫자 9자리")]
    [InlineData("1234-5678-9", "1234", "전화번호를 확인해")]
    [InlineData("", "", "2가지를 고쳐")]
    public async Task What_cannot_be_read_is_said(string number, string phone, string sentence) =>
        Assert.Contains(sentence, (await RefusedAsync(number, phone)).Page, StringComparison.Ordinal);

    [Theory]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("x")]
    [InlineData("%27%20OR%201=1")]
    public async Task An_unknown_link_is_a_kind_page_with_a_way_on(string link)
    {
        using var page = await _portal.Http.GetAsync(new Uri($"/requests/{link}", UriKind.Relative));
        var text = await page.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("이 링크로는 열 수 없습니다", text, StringComparison.Ordinal);
        Assert.Contains("href=\"/requests\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_telephones_of_one_number_is_held_back_as_for_a_number_that_is_not_there()
    {
        var number = await TriesAsync(_receipt.Number);
        var absent = await TriesAsync("9999-9999-9");
        Assert.Equal(number, absent);
        Assert.Equal(HttpStatusCode.TooManyRequests, number[^1]);
        Assert.Equal(10, number.Count(s => s == HttpStatusCode.UnprocessableEntity));
    }

    [Fact]
    public async Task One_address_that_looks_number_after_number_up_is_asked_to_wait()
    {
        using var client = new FormClient(_portal);
        var form = await client.FormAsync("/requests", "look-up");
        var (tries, status, wait, text) = (0, HttpStatusCode.OK, "", "");
        while (status != HttpStatusCode.TooManyRequests && tries < 100)
        {
            (form["number"], form["phone"]) = ($"{++tries}", "010-1234-5678");
            using var answer = await client.PostAsync("/requests", form);
            (status, wait, text) = (answer.StatusCode, answer.Headers.RetryAfter?.ToString() ?? "", await answer.Content.ReadAsStringAsync());
        }

        Assert.InRange(tries, 21, 99);
        Assert.InRange(int.Parse(wait, System.Globalization.CultureInfo.InvariantCulture), 1, 600);
        Assert.Contains("잠시 뒤에 다시 해 주세요", text, StringComparison.Ordinal);
        using var opened = await client.GetAsync("/requests");
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
    }

    private string Link => _portal.Get<ReceiptDesk>().LinkOf(_receipt);

    // By the handler, so that the limit of the address does not mix in.
    private async Task<List<HttpStatusCode>> TriesAsync(string number)
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
            answers.Add((await _portal.Get<CenterPortal.Features.Requests.FindRequest>().HandleAsync(number, $"010-0000-{i:0000}")).IsTooOften ? HttpStatusCode.TooManyRequests : HttpStatusCode.UnprocessableEntity);
        return answers;
    }

    private async Task<(HttpStatusCode Status, string Sentence, string Page)> RefusedAsync(string number, string phone)
    {
        using var client = new FormClient(_portal);
        using var page = await client.SendAsync("/requests", "look-up", ("number", number), ("phone", phone));
        var text = await page.Content.ReadAsStringAsync();
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text);
        return (page.StatusCode, document.QuerySelector(".form-errors li")!.TextContent, text);
    }
}
