using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Features.Calendar.Queries;
using CenterPortal.Features.MarketEvents;
using CenterPortal.Tests.Features.MarketEvents;

namespace CenterPortal.Tests.Features.Calendar;

/// <summary>The calendar's page over HTTP.</summary>
public class CalendarPageTests(EventFixture fixture) : IClassFixture<EventFixture>
{
    [Fact]
    public async Task A_market_stands_on_its_day_in_every_look_and_a_draft_in_none()
    {
        var shown = await fixture.AddAsync(fixture.Wanted("2027-02-13", name: "설맞이 장터"));
        await fixture.AddAsync(fixture.Wanted("2027-02-13", venue: "machi", name: "아직 초안"), isShown: false);
        var month = await DocumentAsync("/events?month=2027-02");
        var cell = month.QuerySelector("[data-live^='day:2027-02-13/']")!;
        Assert.Equal($"/events/{shown.Id}", cell.QuerySelector("a.e")!.GetAttribute("href"));
        foreach (var look in new[] { "month=2027-02", "month=2027-02&view=week&day=2027-02-13", "month=2027-02&view=list", "month=2027-02&view=place", "month=2027-02&kind=market" })
        {
            var text = (await DocumentAsync($"/events?{look}")).Body!.TextContent;
            Assert.Contains("설맞이 장터", text, StringComparison.Ordinal);
            Assert.DoesNotContain("아직 초안", text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("설맞이", (await DocumentAsync("/events?month=2027-02&kind=jaemina")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_has_headers_and_tells_holidays_by_name_whatever_the_filter()
    {
        var month = await DocumentAsync("/events?month=2026-12&kind=market");
        Assert.Equal(["일", "월", "화", "수", "목", "금", "토"], month.QuerySelectorAll("table.cal th[scope=col]").Select(h => h.TextContent.Trim()));
        Assert.Contains("2026년 12월", month.QuerySelector("table.cal caption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("성탄절", month.QuerySelector("[data-live^='day:2026-12-25/'] .day-closure")!.TextContent);
    }

    [Fact]
    public async Task What_goes_over_midnight_and_the_year_stands_on_both_days()
    {
        await fixture.AddAsync(fixture.Wanted("2026-12-31", name: "해넘이 장터") with { From = "22:00", EndDay = "2027-01-01", To = "01:00" });
        var days = await fixture.Portal.Get<CalendarBook>().DaysAsync(new DaySpan(new(2026, 12, 30), new(2027, 1, 2)), []);
        Assert.Equal([0, 1, 1, 0], days.Select(d => d.Dates.Count(x => x.Title == "해넘이 장터")));
        Assert.Contains("해넘이 장터", (await DocumentAsync("/events?month=2027-01")).QuerySelector("[data-live^='day:2027-01-01/']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forty_on_a_day_are_counted_in_the_month_and_told_in_the_week()
    {
        for (var at = 0; at < 40; at++) await fixture.AddAsync(fixture.Wanted("2027-03-20", name: $"장터 {at}번"));
        var cell = (await DocumentAsync("/events?month=2027-03")).QuerySelector("[data-live^='day:2027-03-20/']")!;
        Assert.Equal(3, cell.QuerySelectorAll("a.e").Length);
        var more = cell.QuerySelector("a.day-more")!;
        Assert.Contains("그 밖 37개", more.TextContent, StringComparison.Ordinal);
        Assert.Equal(40, (await DocumentAsync(more.GetAttribute("href")!)).QuerySelectorAll(".week [data-live^='day-row:2027-03-20/'] .date-entry").Length);
    }

    [Fact]
    public async Task A_month_with_nothing_says_so_and_leads_to_the_next()
    {
        await fixture.AddAsync("2027-09-11");
        var empty = await DocumentAsync("/events?month=2027-08&kind=market");
        Assert.Contains("2027년 8월에는 일정이 없습니다", empty.QuerySelector(".cal-gap")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("/events?month=2027-09&kind=market", empty.QuerySelectorAll(".cal-gap a").Select(a => a.GetAttribute("href")));
        var past = await DocumentAsync("/events?month=2014-01&kind=market");
        Assert.Contains("없었습니다", past.QuerySelector(".cal-gap")!.TextContent, StringComparison.Ordinal);
        Assert.Null(past.QuerySelector("[rel=prev]"));
    }

    [Fact]
    public async Task A_second_before_and_after_midnight_the_month_is_the_same_but_for_today()
    {
        var portal = new PortalOverTime(new DateTimeOffset(2026, 12, 11, 14, 59, 59, TimeSpan.Zero));
        var (before, after) = await portal.BothAsync("/events?month=2026-12", TimeSpan.FromSeconds(2), page => Today(page) == "2026-12-12");
        Assert.Equal("2026-12-11", Today(before));
        Assert.Equal(Cells(before), Cells(after));
    }

    [Fact]
    public async Task Neighbouring_months_are_fetched_ahead()
    {
        var links = (await DocumentAsync("/events?month=2026-12")).QuerySelectorAll("link[rel=prefetch]").Select(l => l.GetAttribute("href"));
        Assert.Equal(["/events?month=2026-11", "/events?month=2027-01"], links);
    }

    [Fact]
    public async Task An_event_tells_who_sells_what_where_it_rains_and_how_to_get_there()
    {
        var market = await fixture.AddAsync(fixture.Wanted("2027-04-10") with { RainVenue = $"{fixture.Venues["machi"]}" });
        await fixture.Portal.Get<ArrangeBooths>().FillAsync(market.Id, 2, fixture.Editor);
        var booth = (await fixture.Portal.Get<CenterPortal.Features.MarketEvents.Studio.BoothRoster>().FindAsync(market.Id, fixture.Editor))!.Booths[0];
        await fixture.Portal.Get<AssignBooth>().HandleAsync(market.Id, booth.Id, booth.Wish with { Holder = $"team-{fixture.Team}", Goods = "손두부" }, fixture.Editor);
        var page = await DocumentAsync($"/events/{market.Id}");
        Assert.Contains("두부 사업단", page.QuerySelector(".booths")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("손두부", page.QuerySelector(".booths")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("대전 서구 마치광장으로 옮깁니다", page.QuerySelector("[data-block=rain]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["11:30", ""], page.QuerySelectorAll(".stage b").Select(b => b.TextContent));
        Assert.Equal(3, page.QuerySelectorAll(".directions a[rel~=noopener]").Length);
        // Nothing of another house is loaded before the person asks.
        Assert.DoesNotContain(page.QuerySelectorAll("[src], link[rel=stylesheet]"), e => (e.GetAttribute("src") ?? e.GetAttribute("href"))!.StartsWith("http", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Drafts_and_unknown_numbers_are_not_found()
    {
        var draft = await fixture.AddAsync("2027-05-08", isShown: false);
        foreach (var address in new[] { $"/events/{draft.Id}", $"/events/{draft.Id}.ics", "/events/999999", "/events/999999.ics", "/events/venues/nowhere" })
        {
            using var answer = await fixture.Portal.Http.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private async Task<IDocument> DocumentAsync(string address) => await new HtmlParser().ParseDocumentAsync(await fixture.PageAsync(address));

    private static string? Today(IDocument page) => page.QuerySelector("table.cal .is-today time")!.GetAttribute("datetime");

    private static IEnumerable<string> Cells(IDocument page) => page.QuerySelectorAll("table.cal td").Select(td => td.QuerySelector("time")!.GetAttribute("datetime") + string.Concat(td.QuerySelectorAll("a.e").Select(a => a.TextContent)));
}
