using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Form;
using CenterPortal.Infrastructure.Forms;
using CenterPortal.Tests.Identity;
using Microsoft.EntityFrameworkCore;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>The request form as a browser without script meets it.</summary>
public class RequestPageTests
{
    private const string Form = $"/jaemina/{Slug}/request";

    internal static async Task<IHtmlDocument> PageAsync(HttpResponseMessage answer) => await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    private static (string, string)[] Step(IReadOnlyList<string> names, Dictionary<string, string>? fields = null) =>
        [.. (fields ?? Fields(First)).Where(f => names.Contains(f.Key) || (names == VisitFields.Who && f.Key.StartsWith("consent.", StringComparison.Ordinal))).Select(f => (f.Key, f.Value))];

    private static Dictionary<string, string> Filled(IHtmlDocument page, (string Name, string Value)[] fields)
    {
        var values = page.QuerySelectorAll("#visit input[type=hidden]").OfType<IHtmlInputElement>().ToDictionary(i => i.Name!, i => i.Value);
        foreach (var (name, value) in fields) values[name] = value;
        return values;
    }

    private static async Task<HttpResponseMessage> WalkAsync(FormClient browser, Dictionary<string, string>? fields = null)
    {
        using var what = await browser.SendAsync(Form, "visit-what", Step(VisitFields.What, fields));
        Assert.EndsWith("step=2", what.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);
        using var where = await browser.SendAsync(Form + "?step=2", "visit-where", Step(VisitFields.Where, fields));
        Assert.EndsWith("step=3", where.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);
        return await browser.SendAsync(Form + "?step=3", "visit-who", Step(VisitFields.Who, fields));
    }

    [Fact]
    public async Task Three_steps_without_a_script_end_at_the_receipt()
    {
        await using var portal = await StartAsync();
        using var browser = new FormClient(portal.App);
        using var receipt = await WalkAsync(browser);
        Assert.StartsWith("/requests/", receipt.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        var page = await PageAsync(receipt);
        Assert.Equal("3월 9일 화요일 오전 9시 40분 자리를 잡아 두었습니다", page.QuerySelector(".receipt-state h2")!.TextContent.Trim());
        Assert.Contains("김하나", page.Body!.TextContent, StringComparison.Ordinal);
        using var calendar = await browser.GetAsync(page.QuerySelector("a[href$='visit.ics']")!.GetAttribute("href")!);
        var ics = await calendar.Content.ReadAsStringAsync();
        Assert.Contains("DTSTART:20270309T004000Z", ics, StringComparison.Ordinal);
        Assert.Contains("STATUS:TENTATIVE", ics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_step_sent_twice_leads_to_the_same_receipt()
    {
        await using var portal = await StartAsync();
        using var browser = new FormClient(portal.App);
        using var what = await browser.SendAsync(Form, "visit-what", Step(VisitFields.What));
        using var where = await browser.SendAsync(Form + "?step=2", "visit-where", Step(VisitFields.Where));
        var values = Filled(await PageAsync(where), Step(VisitFields.Who));
        using var first = await browser.PostAsync(Form + "?step=3", values);
        using var again = await browser.PostAsync(Form + "?step=3", values);
        Assert.Equal(first.RequestMessage!.RequestUri, again.RequestMessage!.RequestUri);
        Assert.Equal(1, await portal.App.ReadAsync(db => db.Set<VisitRequest>().CountAsync()));
        // The answered form is forgotten; the next one is a fresh one.
        using var fresh = await browser.GetAsync(Form);
        Assert.Equal("", ((IHtmlInputElement)(await PageAsync(fresh)).GetElementById(VisitFields.Size)!).Value);
    }

    [Fact]
    public async Task What_was_typed_is_there_again_a_day_later_and_nothing_of_it_is_personal()
    {
        await using var portal = await StartAsync();
        using var browser = new FormClient(portal.App);
        using var what = await browser.SendAsync(Form, "visit-what", Step(VisitFields.What));
        using var where = await browser.SendAsync(Form + "?step=2", "visit-where", [.. Step(VisitFields.Where), (VisitFields.Contact, "김하나"), (VisitFields.Phone, "010-1234-5678")]);
        portal.Clock.Advance(TimeSpan.FromHours(23));
        using var back = await browser.GetAsync(Form);
        Assert.Equal("20", ((IHtmlInputElement)(await PageAsync(back)).GetElementById(VisitFields.Size)!).Value);
        Assert.Contains("no-store", back.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var kept = await portal.App.ReadAsync(db => db.Set<KeptForm>().SingleAsync());
        Assert.DoesNotContain("김하나", kept.Values, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", kept.Values, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_wish_is_answered_at_once_and_the_nearest_days_fill_the_form()
    {
        await using var portal = await StartAsync();
        await portal.AskAsync(First);
        using var browser = new FormClient(portal.App);
        using var answer = await browser.SendAsync(Form, "visit-what", Step(VisitFields.What));
        var page = await PageAsync(answer);
        Assert.Contains("그날은 방문이 다 찼습니다", page.QuerySelector(".wish-answer")!.TextContent, StringComparison.Ordinal);
        var near = page.QuerySelectorAll("button[name=pick]").Where(b => b.Closest(".wish-answer") is not null).Select(b => b.GetAttribute("value")).ToArray();
        Assert.Equal(["1/2027-03-10/am", "1/2027-03-10/pm", "1/2027-03-11/am"], near);
        using var picked = await browser.SendAsync(Form, "visit-what", [.. Step(VisitFields.What), ("pick", near[0]!)]);
        Assert.Equal("2027-03-10", ((IHtmlInputElement)(await PageAsync(picked)).GetElementById("date1")!).Value);
        // Whoever wants that very day can wait for it.
        using var waits = await browser.SendAsync(Form, "visit-what", [.. Step(VisitFields.What), ("wait", "true")]);
        Assert.EndsWith("step=2", waits.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_closes_at_the_last_step_is_put_right_there_and_nothing_typed_is_lost()
    {
        await using var portal = await StartAsync();
        using var browser = new FormClient(portal.App);
        using var what = await browser.SendAsync(Form, "visit-what", Step(VisitFields.What));
        using var where = await browser.SendAsync(Form + "?step=2", "visit-where", Step(VisitFields.Where));
        await portal.App.Get<CenterPortal.Features.Visits.Plans.ChangeDay>().SetAsync(portal.Team, null, First, null, 0, "교육");
        using var refused = await browser.PostAsync(Form + "?step=3", Filled(await PageAsync(where), Step(VisitFields.Who)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await PageAsync(refused);
        Assert.Equal("김하나", ((IHtmlInputElement)page.GetElementById(VisitFields.Contact)!).Value);
        Assert.NotNull(page.GetElementById("date1"));
        using var done = await browser.PostAsync(Form + "?step=3", Filled(page, [.. Step(VisitFields.Who), .. Step(VisitFields.What, Fields(First.AddDays(1)))]));
        Assert.StartsWith("/requests/", done.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_in_every_field_is_text()
    {
        await using var portal = await StartAsync();
        using var browser = new FormClient(portal.App);
        const string Evil = "\"><script>alert(1)</script>";
        using var bad = await browser.SendAsync(Form, "visit-what", [.. VisitFields.What.Select(f => (f, Evil))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        Assert.DoesNotContain("<script>alert", await bad.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var fields = Fields(First);
        foreach (var name in new[] { VisitFields.Institution, VisitFields.Place, VisitFields.Room, VisitFields.Contact, VisitFields.Needs }) fields[name] = Evil;
        using var receipt = await WalkAsync(browser, fields);
        Assert.DoesNotContain("<script>alert", await receipt.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(Evil, (await PageAsync(receipt)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_jumps_ahead_and_what_is_not_there_is_not_there()
    {
        await using var portal = await StartAsync();
        using var browser = new FormClient(portal.App);
        using var ahead = await browser.GetAsync(Form + "?step=3");
        Assert.Equal(Form, ahead.RequestMessage!.RequestUri!.PathAndQuery);
        using var none = await browser.GetAsync("/jaemina/no-such/request");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        using var untokened = await browser.PostAsync(Form, new() { ["_handler"] = "visit-what", [VisitFields.Size] = "20" });
        Assert.Equal(HttpStatusCode.BadRequest, untokened.StatusCode);
    }

    [Fact]
    public async Task What_is_being_typed_is_kept_by_the_script_the_first_two_steps_alone()
    {
        await using var portal = await StartAsync();
        using var browser = new FormClient(portal.App);
        var token = await browser.TokenAsync(Form);
        using var kept = await browser.PostAsync(Form + "/keep", new() { ["__RequestVerificationToken"] = token, [VisitFields.Size] = "17", [VisitFields.Contact] = "김하나" });
        Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
        using var back = await browser.GetAsync(Form);
        Assert.Equal("17", ((IHtmlInputElement)(await PageAsync(back)).GetElementById(VisitFields.Size)!).Value);
        Assert.DoesNotContain("김하나", (await portal.App.ReadAsync(db => db.Set<KeptForm>().SingleAsync())).Values, StringComparison.Ordinal);
        using var foreign = await browser.PostAsync(Form + "/keep", new() { [VisitFields.Size] = "17" });
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
    }
}
