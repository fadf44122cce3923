using System.Net;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Form;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Tests.Identity;
using Microsoft.Extensions.DependencyInjection;
using static CenterPortal.Tests.Features.Visits.RequestPageTests;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>What whoever holds the receipt sees and does.</summary>
public class ReceiptTests
{
    private static async Task<string> LinkOf(VisitPortal portal, Guid id) =>
        "/requests/" + portal.App.Get<Receipts>().LinkOf((await portal.App.ReadAsync(db => portal.App.Get<Receipts>().OfAsync(db, "visit", id)))!);

    [Fact]
    public async Task It_is_cancelled_once_and_says_so_ever_after()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First.AddDays(10));
        var link = await LinkOf(portal, id);
        using var browser = new FormClient(portal.App);
        using var cancelled = await browser.SendAsync(link, "visit-cancel", ("reason", "소풍과 겹칩니다"));
        Assert.Contains("취소된 신청입니다", (await PageAsync(cancelled)).QuerySelector(".receipt-state h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("이미 취소한 신청입니다.", (await portal.App.Get<CancelRequest>().ByPersonAsync(id, null)).Refusal);
        Assert.Equal(["visit-received", "visit-cancelled"], await portal.LettersAsync(id));
        using var calendar = await browser.GetAsync(link + "/visit.ics");
        var ics = await calendar.Content.ReadAsStringAsync();
        Assert.Contains("STATUS:CANCELLED", ics, StringComparison.Ordinal);
        Assert.Contains("METHOD:CANCEL", ics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_working_days_before_the_visit_only_the_phone_helps()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        await portal.App.Get<ConfirmRequest>().HandleAsync(id, null);
        // The deadline of Tuesday the 9th is Thursday the 4th, 18:00.
        portal.Clock.SetUtcNow(new DateTimeOffset(2027, 3, 4, 17, 59, 0, TimeSpan.FromHours(9)));
        Assert.True((await portal.App.Get<ChangeRequest>().HandleAsync(id, name => Fields(First, people: 22).GetValueOrDefault(name, ""))).Outcome.IsDone);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("전화", (await portal.App.Get<CancelRequest>().ByPersonAsync(id, null)).Refusal, StringComparison.Ordinal);
        Assert.Contains("전화", (await portal.App.Get<ChangeRequest>().HandleAsync(id, name => Fields(First).GetValueOrDefault(name, ""))).Outcome.Refusal, StringComparison.Ordinal);
        Assert.Equal(22, (await portal.LoadAsync(id)).HeadCount);
    }

    [Fact]
    public async Task Another_size_keeps_the_day_when_it_fits_and_everything_when_it_does_not()
    {
        await using var portal = await StartAsync(visitsPerDay: 2);
        var id = await portal.AskAsync(First, people: 15);
        await portal.AskAsync(First, people: 10);
        var change = portal.App.Get<ChangeRequest>();
        var larger = await change.HandleAsync(id, name => Fields(First, people: 16).GetValueOrDefault(name, ""));
        Assert.Contains("강사 2명이 필요한데 1명만", larger.Errors[VisitFields.Size], StringComparison.Ordinal);
        Assert.Equal(15, (await portal.LoadAsync(id)).HeadCount);
        var until = (await portal.LoadAsync(id)).Placing!.Until;
        Assert.True((await change.HandleAsync(id, name => Fields(First, people: 12).GetValueOrDefault(name, ""))).Outcome.IsDone);
        Assert.Equal((12, until, VisitState.Held), ((await portal.LoadAsync(id)).HeadCount, (await portal.LoadAsync(id)).Placing!.Until, await portal.StateOfAsync(id)));
    }

    [Fact]
    public async Task Another_day_is_taken_only_when_it_is_free_and_frees_the_old_one_for_others()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First.AddDays(6));
        await portal.AskAsync(First.AddDays(7));
        await portal.App.Get<ConfirmRequest>().HandleAsync(id, null);
        var waits = await portal.AskAsync(First.AddDays(6));
        var change = portal.App.Get<ChangeRequest>();
        Assert.Contains("다 찼습니다", (await change.HandleAsync(id, name => Fields(First.AddDays(7)).GetValueOrDefault(name, ""))).Errors[VisitFields.Date(1)], StringComparison.Ordinal);
        Assert.Equal(VisitState.Confirmed, await portal.StateOfAsync(id));
        Assert.True((await change.HandleAsync(id, name => Fields(First.AddDays(8)).GetValueOrDefault(name, ""))).Outcome.IsDone);
        Assert.Equal((VisitState.Held, VisitState.Offered), (await portal.StateOfAsync(id), await portal.StateOfAsync(waits)));
    }

    [Fact]
    public async Task A_change_tells_what_became_of_the_day()
    {
        await using var portal = await StartAsync();
        var link = await LinkOf(portal, await portal.AskAsync(First.AddDays(6)));
        using var browser = new FormClient(portal.App);
        foreach (var (done, words) in new[] { ("changed", "바꿔 두었습니다."), ("moved", "그 날로 옮겼습니다."), ("kept", "그대로 두었습니다."), ("kept-sure", "희망일에서 확정된 날을 빼고") })
        {
            using var page = await browser.GetAsync($"{link}?done={done}");
            Assert.Contains(words, (await PageAsync(page)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Words_are_added_and_read_by_both_sides()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        using var browser = new FormClient(portal.App);
        using var noted = await browser.SendAsync(await LinkOf(portal, id), "visit-note", ("note", "주차는 뒤쪽에 해 주세요"));
        Assert.Contains("주차는 뒤쪽에", (await PageAsync(noted)).QuerySelector(".visit-note")!.TextContent, StringComparison.Ordinal);
        await portal.App.Get<AddNote>().ByStaffAsync(id, null, "담당자만 보는 말", isInternal: true);
        using var again = await browser.GetAsync(await LinkOf(portal, id));
        var html = await again.Content.ReadAsStringAsync();
        Assert.DoesNotContain("담당자만 보는 말", html, StringComparison.Ordinal);
        Assert.DoesNotContain("담당자 메모", html, StringComparison.Ordinal);
        using var empty = await browser.SendAsync(await LinkOf(portal, id), "visit-note", ("note", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
    }

    [Fact]
    public async Task An_offer_is_answered_on_the_receipt()
    {
        await using var portal = await StartAsync();
        var (taken, waits) = (await portal.AskAsync(First), await portal.AskAsync(First));
        await portal.App.Get<CancelRequest>().ByPersonAsync(taken, null);
        using var browser = new FormClient(portal.App);
        using var accepted = await browser.SendAsync(await LinkOf(portal, waits), "visit-accept");
        Assert.Contains("자리를 잡아 두었습니다", (await PageAsync(accepted)).QuerySelector(".receipt-state h2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_after_the_visit_the_person_is_gone_and_the_count_stays()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        await portal.App.Get<ConfirmRequest>().HandleAsync(id, null);
        var link = await LinkOf(portal, id);
        var person = (await portal.LoadAsync(id)).PersonId;
        var holding = portal.App.Services.GetServices<IPersonalHolding>().Single(h => h.Purpose == VisitPurpose.Key);
        var visited = new DateTime(2027, 3, 9, 3, 0, 0, DateTimeKind.Utc);
        Assert.Empty(await portal.App.ReadAsync(db => holding.DueAsync(db, visited.AddYears(1), 10, CancellationToken.None)));
        Assert.Equal([person], await portal.App.ReadAsync(db => holding.DueAsync(db, visited.AddYears(1).AddDays(1), 10, CancellationToken.None)));
        await portal.App.Get<CenterPortal.Data.PortalWrites>().RunAsync((db, ct) => holding.ReduceAsync(db, person, ct));
        var reduced = await portal.LoadAsync(id);
        Assert.Equal((20, "", null), (reduced.HeadCount, reduced.Institution, reduced.Contact));
        using var browser = new FormClient(portal.App);
        using var page = await browser.GetAsync(link);
        Assert.DoesNotContain("김하나", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guessed_link_opens_nothing()
    {
        await using var portal = await StartAsync();
        using var browser = new FormClient(portal.App);
        using var page = await browser.GetAsync("/requests/" + new string('a', 32));
        using var calendar = await browser.GetAsync("/requests/" + new string('a', 32) + "/visit.ics");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, calendar.StatusCode));
    }
}
