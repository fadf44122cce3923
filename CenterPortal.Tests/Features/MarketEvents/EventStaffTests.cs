using CenterPortal.Features.MarketEvents;
using CenterPortal.Features.MarketEvents.Studio;
using CenterPortal.Tests.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.MarketEvents;

/// <summary>What staff may do with events, and how what is wrong is refused.</summary>
public class EventStaffTests(EventFixture fixture) : IClassFixture<EventFixture>
{
    [Fact]
    public async Task Only_editors_plan_events()
    {
        var market = await fixture.AddAsync("2026-11-14");
        var rule = new RecurrenceRule(RecurrenceWay.Weekly, 1, [DayOfWeek.Saturday], [], [], new(2026, 11, 14), new(2026, 12, 26), true);
        foreach (var other in new[] { fixture.Author, Guid.CreateVersion7() })
        {
            Assert.Contains("편집자", (await Save.AddAsync(fixture.Wanted(), other)).Refusal, StringComparison.Ordinal);
            Assert.False((await Save.HandleAsync(market.Id, market.Version, fixture.Wanted("2026-11-21"), "", other)).IsDone);
            EventOutcome[] refused =
            [
                await fixture.Portal.Get<PublishEvent>().WithdrawAsync(market.Id, market.Version, other),
                await fixture.Portal.Get<CancelEvent>().HandleAsync(market.Id, market.Version, "까닭", other),
                await fixture.Portal.Get<MoveEvent>().HandleAsync(market.Id, market.Version, new(2026, 11, 21), other),
                await fixture.Portal.Get<MoveEvent>().CopyAsync(market.Id, new(2026, 11, 21), other),
                await fixture.Portal.Get<RemoveEvent>().HandleAsync(market.Id, market.Version, other),
                await fixture.Portal.Get<ChangeOnTheDay>().HandleAsync(market.Id, market.Version, new WantedChange(null, null, null, true, "비"), other),
                await fixture.Portal.Get<ChangeOnTheDay>().UndoAsync(market.Id, other),
                await fixture.Portal.Get<ArrangeBooths>().FillAsync(market.Id, 4, other),
                await fixture.Portal.Get<SaveVenue>().CloseAsync(market.VenueId, true, other),
            ];
            Assert.All(refused, r => Assert.Equal(EventOutcome.NotAllowed, r));
            Assert.NotNull((await fixture.Portal.Get<SeriesActs>().AddAsync(fixture.Wanted(), rule, other)).Refusal);
            Assert.NotNull((await fixture.Portal.Get<SaveVenue>().HandleAsync(null, 0, new VenueDraft("새 곳"), other)).Refusal);
            Assert.Null(await fixture.Portal.Get<EventRoster>().FindAsync(market.Id, other));
            Assert.Null(await fixture.Portal.Get<EventRoster>().BoardAsync(new(new(2026, 11, 1), new(2026, 11, 30)), other));
            Assert.Null(await fixture.Portal.Get<EventRoster>().VenuesAsync(other));
            Assert.Null(await fixture.Portal.Get<BoothRoster>().FindAsync(market.Id, other));
        }

        Assert.Equal(market.Version, (await fixture.FindAsync(market.Id)).Version);
    }

    [Theory]
    [InlineData("2026-02-29", "11:00", "", "17:00", "날짜와 시작하는")]
    [InlineData("내일", "11:00", "", "17:00", "날짜와 시작하는")]
    [InlineData("2026-10-01", "11:00", "", "17:00", "이미 지난")]
    [InlineData("2031-11-01", "11:00", "", "17:00", "두 해 안의")]
    [InlineData("2026-11-14", "17:00", "", "11:00", "시작보다 늦어야")]
    [InlineData("2026-11-14", "25:00", "", "17:00", "날짜와 시작하는")]
    [InlineData("2026-11-14", "11:00", "2026-12-14", "17:00", "14일까지")]
    public async Task Impossible_times_are_refused_and_nothing_is_written(string day, string from, string endDay, string to, string sentence)
    {
        var before = await CountAsync();
        var saved = await Save.AddAsync(fixture.Wanted() with { Day = day, From = from, EndDay = endDay, To = to }, fixture.Editor);
        Assert.Contains(sentence, string.Join(' ', saved.Errors.All), StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Everything_else_that_is_wrong_is_said_field_by_field()
    {
        var wanted = fixture.Wanted() with { Name = "", Kind = "party", Venue = "x", Summary = new string('가', 900), Stage = new string('가', 3_000), RainPlan = new string('가', 900), RainVenue = "y", Capacity = "백" };
        Assert.Equal(8, (await Save.AddAsync(wanted, fixture.Editor)).Errors.All.Count);
        Assert.Contains("그런 장소가", string.Join(' ', (await Save.AddAsync(fixture.Wanted() with { Venue = "99999" }, fixture.Editor)).Errors.All), StringComparison.Ordinal);
        Assert.Contains("다른 곳을", string.Join(' ', (await Save.AddAsync(fixture.Wanted() with { RainVenue = fixture.Wanted().Venue }, fixture.Editor)).Errors.All), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_in_every_field_is_shown_as_letters()
    {
        const string Script = "<script>alert(1)</script>";
        var market = await fixture.AddAsync(fixture.Wanted("2026-11-15") with { Name = Script, Summary = Script, Stage = Script, RainPlan = Script });
        foreach (var address in new[] { $"/events/{market.Id}", "/events?month=2026-11", "/", $"/events/venues/songgang" })
        {
            var page = await fixture.PageAsync(address);
            Assert.DoesNotContain(Script, page, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_stale_save_changes_nothing_and_says_so()
    {
        var market = await fixture.AddAsync("2026-11-28");
        Assert.True((await Save.HandleAsync(market.Id, market.Version, fixture.Wanted("2026-11-28", name: "먼저 고침"), "", fixture.Editor)).IsDone);
        var late = await Save.HandleAsync(market.Id, market.Version, fixture.Wanted("2026-11-28", name: "나중에 고침"), "", fixture.Editor);
        Assert.Contains("다른 직원", late.Refusal, StringComparison.Ordinal);
        Assert.Equal("먼저 고침", (await fixture.FindAsync(market.Id)).Name);
    }

    [Fact]
    public async Task What_meets_another_is_shown_before_it_is_saved()
    {
        var first = await fixture.AddAsync(fixture.Wanted("2027-01-09", name: "먼저 정한 장터"));
        var second = await Save.AddAsync(fixture.Wanted("2027-01-09", name: "나중"), fixture.Editor);
        Assert.False(second.IsDone);
        Assert.Contains("먼저 정한 장터", Assert.Single(second.Met!.Clashes), StringComparison.Ordinal);
        Assert.True((await Save.AddAsync(fixture.Wanted("2027-01-09", name: "나중"), fixture.Editor, isDespite: true)).IsDone);
        // The same team at two places at once.
        var elsewhere = await fixture.AddAsync(fixture.Wanted("2027-01-10", venue: "machi", name: "다른 곳"));
        foreach (var market in new[] { first, elsewhere }) await AssignAsync(market.Id);
        var look = await fixture.Portal.Get<EventConflicts>().LookAsync(elsewhere.Id, MoveEvent.On(elsewhere, new(2027, 1, 9)));
        Assert.Contains(look.Clashes, c => c.StartsWith("두부 사업단의 부스가 같은 때 ‘먼저 정한 장터’", StringComparison.Ordinal));
        Assert.Contains("성탄절", Assert.Single((await fixture.Portal.Get<EventConflicts>().LookAsync(null, MoveEvent.On(elsewhere, new(2026, 12, 25)))).Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_removed_and_what_readers_saw_is_not()
    {
        var draft = await fixture.AddAsync("2027-05-01", isShown: false);
        Assert.True((await fixture.Portal.Get<RemoveEvent>().HandleAsync(draft.Id, draft.Version, fixture.Editor)).IsDone);
        var shown = await fixture.AddAsync("2027-05-02");
        Assert.Contains("취소", (await fixture.Portal.Get<RemoveEvent>().HandleAsync(shown.Id, shown.Version, fixture.Editor)).Refusal, StringComparison.Ordinal);
        Assert.Contains("까닭", (await fixture.Portal.Get<CancelEvent>().HandleAsync(shown.Id, shown.Version, "  ", fixture.Editor)).Refusal, StringComparison.Ordinal);
        Assert.True((await fixture.Portal.Get<CancelEvent>().HandleAsync(shown.Id, shown.Version, "비가 많이 옵니다.", fixture.Editor)).IsDone);
        Assert.Contains("비가 많이 옵니다.", await fixture.PageAsync($"/events/{shown.Id}"), StringComparison.Ordinal);
        var off = await fixture.FindAsync(shown.Id);
        Assert.Contains("이미", (await fixture.Portal.Get<CancelEvent>().HandleAsync(off.Id, off.Version, "또", fixture.Editor)).Refusal, StringComparison.Ordinal);
        Assert.Contains("취소한", (await fixture.Portal.Get<MoveEvent>().HandleAsync(off.Id, off.Version, new(2027, 5, 9), fixture.Editor)).Refusal, StringComparison.Ordinal);
        Assert.True((await fixture.Portal.Get<CancelEvent>().ReviveAsync(off.Id, off.Version, fixture.Editor)).IsDone);
    }

    [Fact]
    public async Task A_copy_is_a_draft_with_booths_that_nobody_holds_yet()
    {
        var market = await fixture.AddAsync("2027-06-05");
        await AssignAsync(market.Id);
        var copy = await fixture.Portal.Get<MoveEvent>().CopyAsync(market.Id, new(2027, 6, 12), fixture.Editor);
        var plan = await fixture.Portal.Get<BoothRoster>().FindAsync(copy.Id, fixture.Editor);
        Assert.Equal((2, 0), (plan!.Booths.Count, plan.Booths.Count(b => b.HolderName is not null)));
        Assert.Null((await fixture.FindAsync(copy.Id)).Publication);
    }

    [Theory]
    [InlineData("91", "127")]
    [InlineData("127.4", "36.3")]
    [InlineData("36.3", "")]
    [InlineData("NaN", "127")]
    [InlineData("1e999", "127")]
    public async Task Coordinates_off_the_country_are_refused(string north, string east)
    {
        var saved = await fixture.Portal.Get<SaveVenue>().HandleAsync(null, 0, new VenueDraft("먼 곳", Latitude: north, Longitude: east), fixture.Editor);
        Assert.Contains("위도", saved.Errors[SaveVenue.MapField], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_venue_keeps_its_contact_inside_and_its_name_changes_wherever_it_stands()
    {
        var added = await fixture.Portal.Get<SaveVenue>().HandleAsync(null, 0, new VenueDraft("새 마당", "seo", "남문 옆", "36.35", "127.38", "관리실 042-000-0000"), fixture.Editor);
        var venue = (await fixture.Portal.Get<EventRoster>().VenuesAsync(fixture.Editor))!.Single(v => v.Id == added.Id);
        var market = await fixture.AddAsync(fixture.Wanted("2027-07-03") with { Venue = $"{added.Id}" });
        var page = await fixture.PageAsync($"/events/venues/{venue.Slug}");
        Assert.Contains("남문 옆", page, StringComparison.Ordinal);
        Assert.Contains("36.35,127.38", page, StringComparison.Ordinal);
        Assert.DoesNotContain("042-000-0000", page, StringComparison.Ordinal);
        Assert.True((await fixture.Portal.Get<SaveVenue>().HandleAsync(added.Id, venue.Version, venue.Draft with { Name = "고친 마당" }, fixture.Editor)).IsDone);
        await CenterPortal.Tests.Support.Eventually.HoldsAsync(async () => (await fixture.PageAsync($"/events/{market.Id}")).Contains("고친 마당", StringComparison.Ordinal));
        Assert.Contains("같은 이름", (await fixture.Portal.Get<SaveVenue>().HandleAsync(null, 0, new VenueDraft("고친 마당"), fixture.Editor)).Errors[SaveVenue.NameField], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_booth_has_a_sheet_for_editors_alone()
    {
        var market = await fixture.AddAsync(fixture.Wanted("2027-08-07", name: "표지 장터"));
        await AssignAsync(market.Id);
        using var editor = new FormClient(fixture.Portal);
        (await editor.SignInAsync("editor@example.org")).Dispose();
        using var sheets = await editor.GetAsync($"/studio/events/{market.Id}/sheets");
        var page = await sheets.Content.ReadAsStringAsync();
        Assert.Equal(3, page.Split("class=\"booth-sheet\"").Length);
        Assert.Contains("<h2>두부 사업단</h2>", page, StringComparison.Ordinal);
        Assert.Contains("booth-sheet-code", page, StringComparison.Ordinal);
        using var author = new FormClient(fixture.Portal);
        (await author.SignInAsync("author@example.org")).Dispose();
        using var refused = await author.GetAsync($"/studio/events/{market.Id}/sheets");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private async Task AssignAsync(int market)
    {
        await fixture.Portal.Get<ArrangeBooths>().FillAsync(market, 2, fixture.Editor);
        var booth = (await fixture.Portal.Get<BoothRoster>().FindAsync(market, fixture.Editor))!.Booths[0];
        Assert.True((await fixture.Portal.Get<AssignBooth>().HandleAsync(market, booth.Id, booth.Wish with { Holder = $"team-{fixture.Team}" }, fixture.Editor)).IsDone);
    }

    private SaveEvent Save => fixture.Portal.Get<SaveEvent>();

    private Task<int> CountAsync() => fixture.Portal.ReadAsync(db => db.Set<MarketEvent>().CountAsync());
}
