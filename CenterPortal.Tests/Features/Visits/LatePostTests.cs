using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Aftermath;
using CenterPortal.Features.Visits.Form;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Tests.Identity;
using static CenterPortal.Tests.Features.Visits.RequestPageTests;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>Forms of a receipt that stood open while the request moved on.</summary>
public class LatePostTests
{
    private static async Task<string> LinkOf(VisitPortal portal, Guid id) =>
        "/requests/" + portal.App.Get<Receipts>().LinkOf((await portal.App.ReadAsync(db => portal.App.Get<Receipts>().OfAsync(db, "visit", id)))!);

    private static string Alert(IHtmlDocument page) => page.QuerySelector(".notice[role=alert]")!.TextContent.Trim();

    [Fact]
    public async Task Cancelling_twice_is_no_mistake()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First.AddDays(10));
        var link = await LinkOf(portal, id);
        using var browser = new FormClient(portal.App);
        var form = await browser.FormAsync(link, "visit-cancel");
        using var first = await browser.PostAsync(link, form);
        Assert.Equal("done=cancelled", first.RequestMessage!.RequestUri!.Query.TrimStart('?'));
        using var second = await browser.PostAsync(link, form);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await PageAsync(second);
        Assert.Contains("이미 취소하셨습니다", page.QuerySelector(".notice[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[role=alert]"));
        Assert.Equal(["visit-received", "visit-cancelled"], await portal.LettersAsync(id));
    }

    [Theory]
    [InlineData("visit-accept")]
    [InlineData("visit-refuse")]
    public async Task An_offer_that_is_over_says_so(string answer)
    {
        await using var portal = await StartAsync();
        var (taken, waits) = (await portal.AskAsync(First), await portal.AskAsync(First));
        await portal.App.Get<CancelRequest>().ByPersonAsync(taken, null);
        var link = await LinkOf(portal, waits);
        using var browser = new FormClient(portal.App);
        var form = await browser.FormAsync(link, answer);
        portal.Clock.Advance(TimeSpan.FromDays(20));
        using var late = await browser.PostAsync(link, form);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.NotEqual("", Alert(await PageAsync(late)));
    }

    [Fact]
    public async Task A_change_after_the_deadline_keeps_what_was_typed_and_names_the_phone()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First.AddDays(10));
        await portal.App.Get<ConfirmRequest>().HandleAsync(id, null);
        var link = await LinkOf(portal, id);
        using var browser = new FormClient(portal.App);
        var (change, cancel) = (await browser.FormAsync(link + "?change=1", "visit-change"), await browser.FormAsync(link, "visit-cancel"));
        foreach (var (name, value) in Fields(First.AddDays(10), people: 99)) change[name] = value;
        change[VisitFields.Institution] = "새빛초등학교";
        using var wrong = await browser.PostAsync(link + "?change=1", change);
        Assert.Contains("5명에서 30명까지", (await PageAsync(wrong)).QuerySelector("#change .form-errors")!.TextContent, StringComparison.Ordinal);
        change[VisitFields.Size] = "22";
        portal.Clock.Advance(TimeSpan.FromDays(16));
        using var late = await browser.PostAsync(link + "?change=1", change);
        var page = await PageAsync(late);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("전화로만 바꾸실 수", Alert(page), StringComparison.Ordinal);
        Assert.Equal(("새빛초등학교", "22"), (((IHtmlInputElement)page.GetElementById(VisitFields.Institution)!).Value, ((IHtmlInputElement)page.GetElementById(VisitFields.Size)!).Value));
        using var kept = await browser.PostAsync(link, cancel);
        Assert.Equal(HttpStatusCode.Conflict, kept.StatusCode);
        Assert.Contains("전화로만 취소하실 수", Alert(await PageAsync(kept)), StringComparison.Ordinal);
        Assert.Equal((20, VisitState.Confirmed), ((await portal.LoadAsync(id)).HeadCount, await portal.StateOfAsync(id)));
    }

    [Fact]
    public async Task A_word_to_a_request_that_was_cancelled_meanwhile_is_not_lost()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First.AddDays(10));
        var link = await LinkOf(portal, id);
        using var browser = new FormClient(portal.App);
        var form = await browser.FormAsync(link, "visit-note");
        await portal.App.Get<CancelRequest>().ByPersonAsync(id, null);
        form["note"] = "주차는 뒤쪽에 해 주세요";
        using var late = await browser.PostAsync(link, form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        var page = await PageAsync(late);
        Assert.Equal("주차는 뒤쪽에 해 주세요", page.GetElementById("note")!.TextContent.Trim());
        Assert.Contains("이미 취소한", page.QuerySelector("#note-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feedback_sent_twice_is_thanked_for_twice()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        await portal.App.Get<ConfirmRequest>().HandleAsync(id, null);
        portal.Clock.Advance(TimeSpan.FromDays(8));
        await portal.App.Get<RecordVisit>().HandleAsync(id, null, new Attendance(18, 60, 2, 150), false, true);
        var address = $"/requests/feedback/{portal.App.Get<FeedbackLinks>().WordOf(id)}";
        using var browser = new FormClient(portal.App);
        var form = await browser.FormAsync(address, "feedback");
        (form["score"], form["again"]) = ("4", "yes");
        for (var time = 0; time < 2; time++)
        {
            using var thanks = await browser.PostAsync(address, form);
            Assert.Equal(HttpStatusCode.OK, thanks.StatusCode);
            Assert.Contains("고맙습니다", (await PageAsync(thanks)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_link_that_opens_nothing_any_more_says_so_to_a_post_as_well()
    {
        await using var portal = await StartAsync();
        var link = await LinkOf(portal, await portal.AskAsync(First.AddDays(10)));
        using var browser = new FormClient(portal.App);
        var form = await browser.FormAsync(link, "visit-cancel");
        using var gone = await browser.PostAsync("/requests/" + new string('a', 32), form);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("이 링크로는 열 수 없습니다", (await PageAsync(gone)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_programme_that_readers_do_not_see_any_more_is_not_there_for_a_post_either()
    {
        await using var portal = await StartAsync();
        using var browser = new FormClient(portal.App);
        var form = await browser.FormAsync($"/jaemina/{Slug}/request", "visit-what");
        foreach (var address in new[] { "/jaemina/no-such/request", "/requests/feedback/" + new string('a', 32) })
        {
            using var gone = await browser.PostAsync(address, form);
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        }
    }

    [Fact]
    public async Task A_day_picked_at_the_last_step_is_filled_in_and_not_yet_asked_for()
    {
        const string Form = $"/jaemina/{Slug}/request";
        await using var portal = await StartAsync();
        using var browser = new FormClient(portal.App);
        var fields = Fields(First);
        using var what = await browser.SendAsync(Form, "visit-what", [.. fields.Where(f => VisitFields.What.Contains(f.Key)).Select(f => (f.Key, f.Value))]);
        using var where = await browser.SendAsync(Form + "?step=2", "visit-where", [.. fields.Where(f => VisitFields.Where.Contains(f.Key)).Select(f => (f.Key, f.Value))]);
        var form = await browser.FormAsync(Form + "?step=3", "visit-who");
        await portal.App.Get<CenterPortal.Features.Visits.Plans.ChangeDay>().SetAsync(portal.Team, null, First, null, 0, "교육");
        foreach (var (name, value) in fields.Where(f => !VisitFields.What.Contains(f.Key) && !VisitFields.Where.Contains(f.Key))) form[name] = value;
        using var refused = await browser.PostAsync(Form + "?step=3", form);
        var near = (await PageAsync(refused)).QuerySelector(".wish-answer button[name=pick]")!.GetAttribute("value")!;
        foreach (var (name, value) in fields.Where(f => VisitFields.What.Contains(f.Key))) form[name] = value;
        form["pick"] = near;
        using var picked = await browser.PostAsync(Form + "?step=3", form);
        Assert.EndsWith("step=3", picked.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);
        var page = await PageAsync(picked);
        Assert.Equal("김하나", ((IHtmlInputElement)page.GetElementById(VisitFields.Contact)!).Value);
        Assert.True(((IHtmlInputElement)page.QuerySelector("input[name^='consent.']")!).IsChecked);
        Assert.NotNull(page.QuerySelector(".wish-list .is-yes"));
        form.Remove("pick");
        foreach (var name in VisitFields.What) form.Remove(name);
        using var done = await browser.PostAsync(Form + "?step=3", form);
        Assert.StartsWith("/requests/", done.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains(near.Split('/')[1][^2..].TrimStart('0') + "일", (await PageAsync(done)).QuerySelector(".receipt-state h2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_finder_knows_stands_in_the_form_once_and_not_over_what_was_typed_since()
    {
        await using var portal = await StartAsync();
        using var browser = new FormClient(portal.App);
        const string Brought = $"/jaemina/{Slug}/request?date=2027-03-10&half=pm&size=12&district=dong&age=lower";
        using var first = await browser.GetAsync(Brought);
        Assert.Equal("2027-03-10 pm 12 dong lower", Standing(await PageAsync(first)));
        using var typed = await browser.SendAsync(Brought, "visit-what", ("date1", "2027-03-11"), ("part1", "am"), ("size", "14"), ("district", "seo"), ("age", "upper"));
        using var again = await browser.GetAsync(Brought);
        Assert.Equal("2027-03-11 am 14 seo upper", Standing(await PageAsync(again)));
        using var other = await browser.GetAsync($"/jaemina/{Slug}/request?size=9&half=noon");
        Assert.Equal("2027-03-11 am 9 seo upper", Standing(await PageAsync(other)));
    }

    private static string Standing(IHtmlDocument page) => string.Join(' ', new[] { "date1", "part1", "size", "district", "age" }
        .Select(name => page.QuerySelectorAll($"#visit [name={name}]").OfType<IHtmlInputElement>().FirstOrDefault(i => i.Type != "radio" || i.IsChecked)?.Value));
}
