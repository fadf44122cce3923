using System.Net;
using CenterPortal.Features.Sessions;
using CenterPortal.Features.Sessions.Form;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.Sessions;

/// <summary>Booking as a browser without script does it.</summary>
public class BookingPagesTests(SessionFixture fixture) : IClassFixture<SessionFixture>
{
    [Fact]
    public async Task Two_steps_lead_to_a_receipt_that_changes_and_cancels()
    {
        var session = await fixture.AddAsync();
        using var client = new FormClient(fixture.Portal);
        using var second = await PlacesAsync(client, session, "4");
        Assert.Equal("?step=2", second.RequestMessage!.RequestUri!.Query);
        Assert.Contains("2 / 2", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var receipt = await client.SendAsync($"{Book(session)}?step=2", "contact", Contact());
        var address = receipt.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Matches("^/requests/[0-9a-f]{32}$", address);
        Assert.Contains("자리를 잡아 두었습니다", await receipt.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var resized = await client.SendAsync(address, "session-size", (SessionFields.Size, "6명"));
        Assert.Contains("6명", await resized.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(14, await fixture.FreeAsync(session));
        using var cancelled = await client.SendAsync(address, "session-cancel");
        Assert.Contains("취소하셨습니다", await cancelled.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(20, await fixture.FreeAsync(session));
    }

    [Fact]
    public async Task A_refused_step_keeps_what_was_typed_and_so_does_a_reload()
    {
        var session = await fixture.AddAsync();
        using var client = new FormClient(fixture.Portal);
        using var refused = await PlacesAsync(client, session, "서른");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("value=\"서른\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var reloaded = await client.GetAsync(Book(session));
        Assert.Contains("value=\"서른\"", await reloaded.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var good = await PlacesAsync(client, session, "4");
        using var child = await client.SendAsync($"{Book(session)}?step=2", "contact", [.. Contact(), (SessionFields.Age, SessionFields.Child)]);
        var text = await child.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, child.StatusCode);
        Assert.Contains("보호자의 연락처로", text, StringComparison.Ordinal);
        Assert.Contains("value=\"김보호\"", text, StringComparison.Ordinal);
        // Nothing personal was kept: a reload of the second step is empty.
        using var again = await client.GetAsync($"{Book(session)}?step=2");
        Assert.DoesNotContain("김보호", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_back_button_and_a_second_send_show_the_same_receipt()
    {
        var session = await fixture.AddAsync();
        using var client = new FormClient(fixture.Portal);
        using var second = await PlacesAsync(client, session, "4");
        var document = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await second.Content.ReadAsStreamAsync(), default);
        var form = document.Forms.Single(f => f.QuerySelector("input[value=contact]") is not null);
        var values = form.QuerySelectorAll("input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "", StringComparer.Ordinal);
        foreach (var (name, value) in Contact()) values[name] = value;
        using var first = await client.PostAsync($"{Book(session)}?step=2", values);
        using var repeated = await client.PostAsync($"{Book(session)}?step=2", values);
        Assert.Equal(first.RequestMessage!.RequestUri, repeated.RequestMessage!.RequestUri);
        Assert.Equal(16, await fixture.FreeAsync(session));
        // The form is answered: the address opens a fresh one.
        using var fresh = await client.GetAsync($"{Book(session)}?step=2");
        Assert.Contains("1 / 2", await fresh.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_opens_the_second_step_first_gets_the_first()
    {
        var session = await fixture.AddAsync();
        using var client = new FormClient(fixture.Portal);
        using var page = await client.GetAsync($"{Book(session)}?step=2");
        Assert.Contains("1 / 2", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consent_stands_before_the_first_contact_field()
    {
        var session = await fixture.AddAsync();
        using var client = new FormClient(fixture.Portal);
        using var second = await PlacesAsync(client, session, "2");
        var text = await second.Content.ReadAsStringAsync();
        var consent = text.IndexOf($"name=\"{ConsentAnswers.Field(SessionPurpose.Key)}\"", StringComparison.Ordinal);
        Assert.InRange(consent, 1, text.IndexOf($"name=\"{SessionFields.Contact}\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_and_the_programmes_page_say_at_once_what_is_left()
    {
        var session = await fixture.AddAsync(capacity: 9);
        await fixture.Portal.SettleAsync();
        Assert.Contains("남은 자리 <b>9</b>", await fixture.Portal.Http.GetStringAsync($"/jaemina/{fixture.Programme.Slug}"), StringComparison.Ordinal);
        await fixture.BookAsync(session, 4);
        await fixture.Portal.SettleAsync();
        Assert.Contains("남은 자리 <b>5</b>", await fixture.Portal.Http.GetStringAsync($"/jaemina/{fixture.Programme.Slug}"), StringComparison.Ordinal);
        Assert.Contains($"href=\"{Book(session)}\"", await fixture.Portal.Http.GetStringAsync("/jaemina/sessions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_page_hears_of_each_place_taken()
    {
        var session = await fixture.AddAsync(capacity: 7);
        await fixture.Portal.SettleAsync();
        await using var reader = await LiveReader.ConnectAsync(fixture.Portal);
        await reader.FollowAsync(new CenterPortal.Infrastructure.Changes.FollowedTopic($"sessions:{fixture.Programme.Id}", 1_000_000));
        await fixture.BookAsync(session, 7);
        var heard = await reader.HearAsync(m => m.Topic == $"sessions:{fixture.Programme.Id}" && m.Html.Contains("자리가 다 찼습니다", StringComparison.Ordinal));
        Assert.Contains("기다리기", heard.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/jaemina/sessions/999999/book")]
    [InlineData("/jaemina/sessions/0/book")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var page = await fixture.Portal.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    private static string Book(int session) => $"/jaemina/sessions/{session}/book";

    private static Task<HttpResponseMessage> PlacesAsync(FormClient client, int session, string size) =>
        client.SendAsync(Book(session), "places", (SessionFields.For, "together"), (SessionFields.Size, size), (SessionFields.Group, ""));

    private static (string, string)[] Contact() => [.. SessionFixture.Typed().Where(t => !SessionFields.Who.Contains(t.Key)).Select(t => (t.Key, t.Value))];
}
