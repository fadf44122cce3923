using System.Net;
using CenterPortal.Data;
using CenterPortal.Features.Calendar.Plan;
using CenterPortal.Features.MarketEvents;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Features.CalendarPlan;

/// <summary>A Tuesday morning in December, with three markets to come and one that is over.</summary>
public sealed class PlannedDates : IAsyncLifetime
{
    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 12, 8, 1, 0, 0, TimeSpan.Zero));

    internal PortalApp Portal { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Portal = await PortalApp.StartAsync(clock: Clock, settings: "Portal:RateLimits:Enabled=false");
        await Portal.Get<PortalWrites>().RunAsync(async (db, ct) =>
        {
            var venues = await db.Set<Venue>().ToDictionaryAsync(v => v.Slug, v => v.Id, ct);
            foreach (var (name, venue, day) in new (string, string, int)[] { ("송강 나눔장터", "songgang", 12), ("도안 장터", "doan", 19), ("지난 장터", "doan", 5), ("대학 장터", "woosong", 50) })
            {
                var starts = SeoulTime.ToUtc(new DateOnly(2026, 12, 1).AddDays(day - 1), new TimeOnly(11, 0));
                var market = new MarketEvent();
                market.Take(new EventPlan(name, EventKind.Market, venues[venue], starts, starts.AddHours(5), "국수와 두부를 팝니다.", "", "", null, 0), starts.AddDays(-60));
                market.Publish(null, starts.AddDays(-60));
                if (day == 19) market.Take(market.Plan with { StartsAt = starts.AddHours(1) }, starts.AddDays(-30), "해가 늦게 뜹니다.");
                if (day == 50) market.Cancel(null, starts.AddDays(-30), "눈이 많이 옵니다.");
                db.Add(market);
            }
        });
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}

public class PlannerTests(PlannedDates planned) : IClassFixture<PlannedDates>
{
    private IPlanner Planner => planned.Portal.Get<IPlanner>();

    [Theory]
    [InlineData("", "송강 나눔장터|도안 장터|대학 장터")]
    [InlineData("month=2026-12", "송강 나눔장터|도안 장터")]
    [InlineData("q=ㅅㄱ", "송강 나눔장터")]
    [InlineData("q=ㅅㄱ 국수", "송강 나눔장터")]
    [InlineData("q=ㅅㄱㄴㄴ", "송강 나눔장터")]
    [InlineData("q=도안장터", "도안 장터")]
    [InlineData("q=장터도안", "")]
    [InlineData("q=우송대", "대학 장터")]
    [InlineData("place=doan", "도안 장터")]
    [InlineData("place=doan&place=nowhere", "도안 장터")]
    [InlineData("place=nowhere", "송강 나눔장터|도안 장터|대학 장터")]
    [InlineData("from=2026-12-10&to=2026-12-18", "송강 나눔장터")]
    [InlineData("from=2026-12-13&to=2026-12-18", "")]
    [InlineData("kind=jaemina", "")]
    [InlineData("kind=closure&month=2026-12", "성탄절")]
    public async Task What_narrows_narrows_together(string query, string titles)
    {
        var answer = await Planner.AskAsync(PlanAddress.Read("/events/plan?" + query, Planner.Kinds, Planner.Today), default);
        Assert.Equal(titles, string.Join('|', answer.Found.Select(d => d.Title)));
        Assert.Equal(answer.Found.Count, answer.Total);
    }

    [Fact]
    public async Task Each_choice_is_counted_with_the_others_as_they_are()
    {
        var answer = await Planner.AskAsync(new PlanAsk(new DateOnly(2026, 12, 1)) { Places = ["doan"] }, default);
        Assert.Equal([1, 0], answer.Months.Take(2).Select(m => m.Count));
        Assert.Equal([("songgang", 1), ("doan", 1)], answer.Places.Where(p => p.Count > 0).Select(p => (p.Word, p.Count)).OrderByDescending(p => p.Word));
        Assert.Equal((1, 0), (answer.Kinds.Single(k => k.Kind.Slug == "market").Count, answer.Kinds.Single(k => k.Kind.Slug == "closure").Count));
        var christmas = answer.Days.Single(d => d.Day == new DateOnly(2026, 12, 25));
        Assert.Equal(("성탄절", 0), (christmas.Closure, christmas.Tones.Count));
        Assert.Equal((new DateOnly(2026, 11, 29), new DateOnly(2027, 1, 2)), (answer.Days[0].Day, answer.Days[^1].Day));
    }

    [Fact]
    public async Task What_was_gathered_is_a_calendar_of_its_own_and_what_is_unknown_is_passed_over()
    {
        var found = (await Planner.AskAsync(new PlanAsk(), default)).Found;
        var keys = new[] { found[1].Key, found[0].Key, "event-99999", "closure-2026-12-25" };
        using var file = await planned.Portal.Http.GetAsync(new Uri($"/events/mine.ics?ids={string.Join(',', keys)}", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "text/calendar", "no-store"), (file.StatusCode, file.Content.Headers.ContentType!.MediaType, file.Headers.CacheControl!.ToString()));
        var calendar = Ical.Net.Calendar.Load(await file.Content.ReadAsStringAsync())!;
        Assert.Equal(["송강 나눔장터", "도안 장터", "성탄절"], calendar.Events.Select(e => e.Summary!));
        Assert.Equal("Asia/Seoul", calendar.Events.First().Start!.TzId);
    }

    /// <summary>CI has them read by another parser too.</summary>
    [Fact]
    public async Task The_feed_tells_what_moved_and_what_is_called_off()
    {
        var text = await planned.Portal.Http.GetStringAsync("/events.ics");
        var events = Ical.Net.Calendar.Load(text)!.Events.Where(e => e.Uid!.StartsWith("event-", StringComparison.Ordinal)).ToArray();
        Assert.Equal([("지난 장터", "CONFIRMED", 2), ("송강 나눔장터", "CONFIRMED", 2), ("도안 장터", "CONFIRMED", 3), ("대학 장터", "CANCELLED", 3)], events.Select(e => (e.Summary!, e.Status!, e.Sequence)));
        Assert.Contains("해가 늦게 뜹니다.", events[2].Description, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("CENTERPORTAL_WRITE_CALENDARS") is { Length: > 0 } folder) await File.WriteAllTextAsync(Path.Combine(folder, "markets.ics"), text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?ids=")]
    [InlineData("?ids=event-1,")]
    [InlineData("?ids=event-1%0D%0AX")]
    [InlineData("?ids=../etc/passwd")]
    [InlineData("?ids=many")]
    public async Task Bad_keys_are_refused_in_a_sentence(string query)
    {
        var asked = query == "?ids=many" ? $"?ids={string.Join(',', Enumerable.Range(1, 101).Select(i => $"event-{i}"))}" : query;
        using var answer = await planned.Portal.Http.GetAsync(new Uri("/events/mine.ics" + asked, UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("다시 내려받아 주세요", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_led_to_kept_by_nobody_and_asked_without_script_by_its_form()
    {
        Assert.Contains("href=\"/events/plan\"", await planned.Portal.Http.GetStringAsync("/events"), StringComparison.Ordinal);
        using var page = await planned.Portal.Http.GetAsync(new Uri("/events/plan?q=ㅅㄱ&month=1900-01", UriKind.Relative));
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("no-store", page.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("일정 <b>1</b>개", html, StringComparison.Ordinal);
        Assert.Contains("이대로 찾기", html, StringComparison.Ordinal);
    }
}
