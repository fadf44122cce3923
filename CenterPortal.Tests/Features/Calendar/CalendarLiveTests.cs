using CenterPortal.Features.Calendar;
using CenterPortal.Features.MarketEvents;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Tests.Features.MarketEvents;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.Calendar;

/// <summary>Open calendars hear of changes, day by day, and subscribed ones with their next request.</summary>
public class CalendarLiveTests(EventFixture fixture) : IClassFixture<EventFixture>
{
    [Fact]
    public async Task A_move_is_heard_on_the_day_that_was_left_and_on_the_new_one_and_nowhere_else()
    {
        var market = await fixture.AddAsync(fixture.Wanted("2026-11-14", name: "옮길 장터"));
        await using var reader = await LiveReader.ConnectAsync(fixture.Portal);
        var (left, next, other) = (Topic(14), Topic(21), Topic(28));
        var now = await reader.FollowAsync(new FollowedTopic(left, 0), new FollowedTopic(next, 0), new FollowedTopic(other, 0));
        Assert.Equal(3, now.Count);
        Assert.True((await fixture.Portal.Get<MoveEvent>().HandleAsync(market.Id, market.Version, new(2026, 11, 21), fixture.Editor)).IsDone);
        Assert.DoesNotContain("옮길 장터", (await reader.HearAsync(left)).Html, StringComparison.Ordinal);
        var heard = await reader.HearAsync(next);
        Assert.Contains("옮길 장터", heard.Html, StringComparison.Ordinal);
        Assert.True(heard.Version > now.Max(m => m.Version));
        Assert.DoesNotContain(reader.Heard, m => m.Topic == other);
    }

    [Fact]
    public async Task Only_filters_that_the_calendar_writes_are_topics()
    {
        await using var reader = await LiveReader.ConnectAsync(fixture.Portal);
        var none = await reader.FollowAsync(
            new FollowedTopic("day:2026-11-14/jaemina,market", 0), new FollowedTopic("day:2026-11-14/market,market", 0), new FollowedTopic("day:2026-11-14/x", 0),
            new FollowedTopic("day:2026-11-14", 0), new FollowedTopic("day:9999-12-31/all", 0), new FollowedTopic("month-places:2026-11-14/all", 0), new FollowedTopic("day:2026-11-14/market,jaemina,closure", 0));
        Assert.Empty(none);
        Assert.Single(await reader.FollowAsync(new FollowedTopic("day:2026-11-14/market,jaemina", 0)));
    }

    [Fact]
    public async Task Midnight_makes_another_day_today()
    {
        await using var reader = await LiveReader.ConnectAsync(fixture.Portal);
        var today = CenterPortal.Infrastructure.Time.SeoulTime.DateOf(fixture.Clock.GetUtcNow().UtcDateTime);
        var (before, after) = (EventFixture.Topic(CalendarTopics.Cell, today), EventFixture.Topic(CalendarTopics.Cell, today.AddDays(1)));
        await reader.FollowAsync(new FollowedTopic(before, 0), new FollowedTopic(after, 0));
        fixture.Clock.SetUtcNow(new DateTimeOffset(CenterPortal.Infrastructure.Time.SeoulTime.MidnightUtc(today.AddDays(1)), TimeSpan.Zero));
        Assert.DoesNotContain("is-today", (await reader.HearAsync(before)).Html, StringComparison.Ordinal);
        Assert.Contains("is-today", (await reader.HearAsync(after)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_keeps_its_uid_counts_changes_and_takes_what_was_called_off_away()
    {
        var market = await fixture.AddAsync(fixture.Wanted("2026-12-12", name: "달력 장터"));
        var first = await EntryAsync("달력 장터");
        Assert.Contains("STATUS:CONFIRMED", first, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Asia/Seoul:20261212T110000", first, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VALARM", first, StringComparison.Ordinal);
        Assert.True((await fixture.Portal.Get<MoveEvent>().HandleAsync(market.Id, market.Version, new(2026, 12, 13), fixture.Editor)).IsDone);
        await Eventually.HoldsAsync(async () => (await EntryAsync("달력 장터")).Contains(":20261213T110000", StringComparison.Ordinal));
        var second = await EntryAsync("달력 장터");
        Assert.Equal(Line(first, "UID"), Line(second, "UID"));
        Assert.True(Number(second) > Number(first));
        var moved = await fixture.FindAsync(market.Id);
        Assert.True((await fixture.Portal.Get<CancelEvent>().HandleAsync(market.Id, moved.Version, "눈이 많이 옵니다.", fixture.Editor)).IsDone);
        await Eventually.HoldsAsync(async () => (await EntryAsync("달력 장터")).Contains("STATUS:CANCELLED", StringComparison.Ordinal));
        Assert.True(Number(await EntryAsync("달력 장터")) > Number(second));
        Assert.Contains("STATUS:CANCELLED", await fixture.PageAsync($"/events/{market.Id}.ics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_has_its_kinds_alone_and_closed_days_are_whole_days()
    {
        await fixture.AddAsync(fixture.Wanted("2026-12-19", name: "종류 장터"));
        var closures = await fixture.PageAsync("/events.ics?kind=closure");
        Assert.Contains("DTSTART;VALUE=DATE:20261225", closures, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VTIMEZONE", closures, StringComparison.Ordinal);
        Assert.Contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H", closures, StringComparison.Ordinal);
        Assert.DoesNotContain("종류 장터", closures, StringComparison.Ordinal);
        Assert.Contains("종류 장터", await fixture.PageAsync("/events.ics?kind=market"), StringComparison.Ordinal);
    }

    private static string Topic(int day) => EventFixture.Topic(CalendarTopics.Cell, new DateOnly(2026, 11, day));

    private async Task<string> EntryAsync(string name) =>
        (await fixture.PageAsync("/events.ics?kind=market")).Replace("\r\n ", "", StringComparison.Ordinal).Split("BEGIN:VEVENT").Single(e => e.Contains($"SUMMARY:{name}", StringComparison.Ordinal));

    private static string Line(string entry, string name) => entry.Split("\r\n").Single(l => l.StartsWith(name + ":", StringComparison.Ordinal));

    private static int Number(string entry) => int.Parse(Line(entry, "SEQUENCE")[9..], System.Globalization.CultureInfo.InvariantCulture);
}
