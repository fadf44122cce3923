using CenterPortal.Features.MarketEvents;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.MarketEvents;

/// <summary>Rules, and what becomes of the events that they made.</summary>
public class SeriesTests(EventFixture fixture) : IClassFixture<EventFixture>
{
    private static readonly RecurrenceRule Saturdays = new(RecurrenceWay.Weekly, 1, [DayOfWeek.Saturday], [], [], new(2026, 11, 14), new(2026, 12, 26), true);

    [Fact]
    public void Days_of_rules()
    {
        HashSet<DateOnly> closed = [new(2026, 12, 25)];
        Assert.Equal(["11-14", "11-28", "12-12", "12-26"], Said(Saturdays with { Interval = 2 }, closed));
        Assert.Equal(["12-12", "12-26"], Said(Saturdays with { Way = RecurrenceWay.Monthly, Ordinals = [2, -1], From = new(2026, 12, 1) }, closed));
        Assert.Equal(["11-20", "12-18"], Said(new RecurrenceRule(RecurrenceWay.Chosen, 1, [], [], [new(2026, 12, 25), new(2026, 12, 18), new(2026, 11, 20), new(2026, 12, 18)], new(2026, 11, 20), new(2026, 12, 25), true), closed));
        Assert.Contains("12-25", Said(Saturdays with { Weekdays = [DayOfWeek.Friday], SkipsClosedDays = false }, closed));
        Assert.DoesNotContain("12-25", Said(Saturdays with { Weekdays = [DayOfWeek.Friday] }, closed));
        // A fifth Saturday is in some months alone.
        Assert.Equal(["11-28"], Said(Saturdays with { Way = RecurrenceWay.Monthly, Ordinals = [4], Until = new(2026, 12, 20) }, closed));
    }

    [Fact]
    public async Task A_rule_that_never_ends_or_makes_ten_thousand_is_refused()
    {
        var before = await CountAsync();
        var endless = await Series.AddAsync(fixture.Wanted(), Saturdays with { Until = new(9999, 12, 31) }, fixture.Editor);
        Assert.Contains("두 해까지만", endless.Errors[RuleDays.Field], StringComparison.Ordinal);
        var daily = await Series.AddAsync(fixture.Wanted(), Saturdays with { Weekdays = Enum.GetValues<DayOfWeek>(), Until = new(2028, 10, 1) }, fixture.Editor);
        Assert.Contains("120번까지", daily.Errors[RuleDays.Field], StringComparison.Ordinal);
        foreach (var wrong in new[] { Saturdays with { Interval = 0 }, Saturdays with { Weekdays = [] }, Saturdays with { Way = RecurrenceWay.Monthly, Ordinals = [9] }, Saturdays with { Until = new(2026, 11, 1) }, Saturdays with { Weekdays = [DayOfWeek.Monday], Until = new(2026, 11, 15) } })
            Assert.NotNull((await Series.AddAsync(fixture.Wanted(), wrong, fixture.Editor)).Errors[RuleDays.Field]);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task One_touched_by_hand_outlives_another_rule_and_is_counted()
    {
        var first = (await Series.AddAsync(fixture.Wanted(name: "토요 장터"), Saturdays, fixture.Editor)).First!.Value;
        var series = (await fixture.FindAsync(first)).SeriesId!.Value;
        var made = await OfAsync(series);
        Assert.Equal(7, made.Count);
        Assert.True((await Series.PublishAsync(series, fixture.Editor)).IsDone);
        var touched = await fixture.FindAsync(made[2].Id);
        Assert.True((await fixture.Portal.Get<SaveEvent>().HandleAsync(touched.Id, touched.Version, fixture.Wanted("2026-11-29", name: "하루 늦춘 장터"), "", fixture.Editor)).IsDone);

        var sundays = Saturdays with { Weekdays = [DayOfWeek.Sunday] };
        var changed = await Series.RuleAsync(series, 1, sundays, fixture.Editor);
        Assert.Equal((6, 6, 1), (changed.Made, changed.Gone, changed.Kept));
        var after = await OfAsync(series);
        Assert.Equal("하루 늦춘 장터", Assert.Single(after, e => e.IsByHand && e.Cancellation is null).Name);
        // Readers had seen them: they stay in sight as called off, and the new ones are shown at once.
        Assert.Equal(6, after.Count(e => e.Cancellation is not null));
        Assert.All(after.Where(e => e.From.DayOfWeek == DayOfWeek.Sunday && !e.IsByHand), e => Assert.NotNull(e.Publication));
        Assert.Contains("다른 직원", (await Series.RuleAsync(series, 1, sundays, fixture.Editor)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_of_days_that_fall_away_are_removed()
    {
        var first = (await Series.AddAsync(fixture.Wanted(name: "초안 장터"), Saturdays, fixture.Editor)).First!.Value;
        var series = (await fixture.FindAsync(first)).SeriesId!.Value;
        var changed = await Series.RuleAsync(series, 1, Saturdays with { Until = new(2026, 11, 28) }, fixture.Editor);
        Assert.Equal((0, 4), (changed.Made, changed.Gone));
        Assert.Equal(3, (await OfAsync(series)).Count);
    }

    [Fact]
    public async Task This_and_following_divides_the_series_there()
    {
        var first = (await Series.AddAsync(fixture.Wanted(name: "나뉠 장터"), Saturdays, fixture.Editor)).First!.Value;
        var series = (await fixture.FindAsync(first)).SeriesId!.Value;
        var made = await OfAsync(series);
        var spread = await Series.SpreadAsync(made[3].Id, made[3].Version, WantedEvent.Of(made[3].Plan) with { Name = "겨울 장터", From = "13:00" }, isFollowing: true, fixture.Editor);
        Assert.Equal((4, 0), (spread.Changed, spread.Kept));
        Assert.Equal(3, (await OfAsync(series)).Count(e => e.Name == "나뉠 장터"));
        var later = (await fixture.FindAsync(made[3].Id)).SeriesId!.Value;
        Assert.NotEqual(series, later);
        Assert.All(await OfAsync(later), e => Assert.Equal("겨울 장터", e.Name));
        Assert.Equal(made.Skip(3).Select(e => e.From), (await OfAsync(later)).Select(e => e.From));

        var all = await Series.SpreadAsync(first, made[0].Version, WantedEvent.Of(made[0].Plan) with { Summary = "모두 같은 소개" }, isFollowing: false, fixture.Editor);
        Assert.Equal(3, all.Changed);
        Assert.All(await OfAsync(later), e => Assert.NotEqual("모두 같은 소개", e.Summary));
    }

    [Fact]
    public async Task Places_that_are_not_there_days_that_are_over_stale_looks_and_other_days_are_refused()
    {
        Assert.NotNull((await Series.AddAsync(fixture.Wanted() with { Venue = "99999" }, Saturdays, fixture.Editor)).Errors[WantedEvent.VenueField]);
        Assert.Contains("지난 날", (await Series.AddAsync(fixture.Wanted(), Saturdays with { From = new(2026, 10, 1) }, fixture.Editor)).Errors[RuleDays.Field], StringComparison.Ordinal);
        var first = await fixture.FindAsync((await Series.AddAsync(fixture.Wanted(name: "그대로 장터"), Saturdays, fixture.Editor)).First!.Value);
        var wanted = WantedEvent.Of(first.Plan) with { Summary = "다른 소개" };
        Assert.Contains("다른 직원", (await Series.SpreadAsync(first.Id, first.Version - 1, wanted, isFollowing: false, fixture.Editor)).Refusal, StringComparison.Ordinal);
        Assert.NotNull((await Series.SpreadAsync(first.Id, first.Version, wanted with { Venue = "99999" }, isFollowing: false, fixture.Editor)).Errors[WantedEvent.VenueField]);
        Assert.Contains("이날만", (await Series.SpreadAsync(first.Id, first.Version, wanted with { Day = "2026-11-15" }, isFollowing: false, fixture.Editor)).Errors[WantedEvent.DayField], StringComparison.Ordinal);
        Assert.All(await OfAsync(first.SeriesId!.Value), e => Assert.Equal(first.Summary, e.Summary));
    }

    [Fact]
    public async Task A_change_of_the_day_that_is_taken_back_leaves_the_event_to_its_rule()
    {
        var first = (await Series.AddAsync(fixture.Wanted(name: "되돌린 장터"), Saturdays, fixture.Editor)).First!.Value;
        await Series.PublishAsync((await fixture.FindAsync(first)).SeriesId!.Value, fixture.Editor);
        var change = fixture.Portal.Get<ChangeOnTheDay>();
        Assert.True((await change.HandleAsync(first, (await fixture.FindAsync(first)).Version, new WantedChange(null, "13:00", "18:00", false, ""), fixture.Editor)).IsDone);
        Assert.True((await fixture.FindAsync(first)).IsByHand);
        Assert.True((await change.UndoAsync(first, fixture.Editor)).IsDone);
        Assert.False((await fixture.FindAsync(first)).IsByHand);
    }

    private Task<(int, int)> CountAsync() => fixture.Portal.ReadAsync(async db => (await db.Set<EventSeries>().CountAsync(), await db.Set<MarketEvent>().CountAsync()));

    private SeriesActs Series => fixture.Portal.Get<SeriesActs>();

    private Task<List<MarketEvent>> OfAsync(int series) => fixture.Portal.ReadAsync(db => db.Set<MarketEvent>().AsNoTracking().Where(e => e.SeriesId == series).OrderBy(e => e.From).ToListAsync());

    private static IEnumerable<string> Said(RecurrenceRule rule, HashSet<DateOnly> closed) => RuleDays.Of(rule, closed).Select(d => d.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
